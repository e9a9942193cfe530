import { isFormat } from '../../contracts/formats/formats.ts';
import { fragmentKey, type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import { type Alternative, alternativesOf } from '../../contracts/schema/alternatives.ts';
import {
  type Definitions,
  referenceOf,
  type Schema,
  subschemasOf,
  withSubschemas,
} from '../../contracts/schema/schema.ts';

/** A schema as ajv gets it: with an id, and references by id. */
export interface AjvSchema {
  readonly id: string;
  /** The place that its errors name: a component, or a part of one. */
  readonly schemaPath: string;
  readonly schema: Schema & { readonly $id?: string };
}

/** The schemas that ajv gets, each with what tells the alternatives of its unions apart. */
export type OwnSchemas = WeakMap<object, readonly Alternative[]>;

export interface AjvSchemas {
  readonly schemas: readonly AjvSchema[];
  /** The id of a component. */
  readonly idOf: (component: string) => string;
  /** Whether all components have their names for ids. */
  readonly hasPlainNames: boolean;
  readonly own: OwnSchemas;
}

/**
 * Components as schemas of their own, since ajv loses their names behind a reference; and so what a schema only asks
 * about (an alternative, `not`, `if`, `contains`, `propertyNames`), since what is wrong with that is no fault.
 */
export function ajvSchemasOf(definitions: Definitions): AjvSchemas {
  const names = Object.keys(definitions);
  const ids = new Map(names.map((name, index) => [name, isPlain(name) ? name : `name-${index}`]));
  // ajv names a component that is missing.
  const idOf = (component: string) => ids.get(component) ?? component;
  const schemas: AjvSchema[] = [];
  const own: OwnSchemas = new WeakMap();
  let parts = 0;

  function add(id: string, schema: Schema, at: string): void {
    schemas.push({ id, schemaPath: at, schema: inAjvTerms(schema, at, { $id: id }) });
  }

  function inAjvTerms(schema: Schema, at: string, withId: { $id?: string } = {}): Schema {
    const component = referenceOf(schema);
    if (component !== null) return { ...withId, $ref: idOf(component) };
    // Schemas are replaced in the order in which they are listed.
    const listed = subschemasOf(schema).values();
    const replaced = withSubschemas(schema, (one) => {
      const { pointer = '' } = listed.next().value ?? {};
      const below = at + fragment(pointer);
      const isApart = APART.test(pointer) && referenceOf(one) === null;
      if (!isApart) return inAjvTerms(one, below);
      const id = `part-${parts++}`;
      add(id, one, below);
      return { $ref: id };
    });
    const known = { ...withId, ...withoutUnknown(replaced) };
    own.set(known, alternativesOf(schema, definitions));
    return known;
  }

  for (const [name, schema] of Object.entries(definitions)) {
    add(idOf(name), schema, name);
  }
  return { schemas, idOf, hasPlainNames: names.every(isPlain), own };
}

/** ajv skips the property `__proto__`. */
const APART =
  /^\/(?:(?:anyOf|oneOf)\/|(?:not|if|then|else|contains|propertyNames)$|properties\/__proto__$)/;

/** Whether a name may be an id, which ajv reads as a URI. */
function isPlain(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

function fragment(pointer: JsonPointer): string {
  return pointerKeys(pointer)
    .map((key) => `/${fragmentKey(key)}`)
    .join('');
}

/** Without what ajv would refuse, and with what it needs to see the property `__proto__`. */
function withoutUnknown(schema: Schema): Schema {
  const { discriminator: _, ...known } = schema;
  const { format, ...others } = known;
  const { required = [], properties = {}, patternProperties } = schema;
  const names = new Set(required);
  return {
    ...(format === undefined || isFormat(format) ? known : others),
    ...(names.size < required.length ? { required: [...names] } : {}),
    ...(Object.hasOwn(properties, '__proto__')
      ? { patternProperties: { ...patternProperties, '^__proto__$': {} } }
      : {}),
  };
}
