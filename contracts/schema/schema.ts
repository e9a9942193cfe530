import { childPointer, type JsonPointer } from '../json-pointer.ts';
import { type JsonType, type JsonValue, jsonTypeOf } from '../json-value.ts';

/**
 * The model of a schema, which everything works on: JSON Schema 2020-12 in one normal form, as plain JSON.
 *
 * The reader (`read-schema.ts`) brings every dialect into it: a reference stands alone and leads to a component, `allOf`
 * is merged where one schema can say it, null is a type or the last alternative, and what constrains nothing is left
 * out.
 */
export type Schema = {
  /** `#/$defs/<component>`; nothing stands beside it. */
  readonly $ref?: string;
  readonly type?: TypeName | readonly TypeName[];
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly required?: readonly string[];
  readonly properties?: SchemasByName;
  readonly patternProperties?: SchemasByName;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: { readonly [key: string]: readonly string[] };
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly contains?: Schema;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  /** What no merged schema can say: a second pattern, a second union. */
  readonly allOf?: readonly Schema[];
  // What follows constrains nothing; nor does a `format` that is not the contract's.
  readonly discriminator?: Discriminator;
  readonly default?: JsonValue;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly deprecated?: boolean;
};

/** Schemas by the name of a property, or by a pattern of names. */
export type SchemasByName = { readonly [name: string]: Schema };

/** OpenAPI 3.1 section 4.8.25: the property whose value names the alternative that is meant. */
export type Discriminator = {
  readonly propertyName: string;
  /** The alternative's place in the list of alternatives, by value. */
  readonly mapping: { readonly [value: string]: number };
};

export const TYPE_NAMES = [
  ...['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'],
] as const satisfies readonly (JsonType | 'integer')[];
export type TypeName = JsonType | 'integer';

/** Components by name. */
export type Definitions = { readonly [component: string]: Schema };

/** A schema that is read: a component, and all that it refers to. */
export interface SchemaDocument {
  readonly root: string;
  /** The root first, then in the order of their first reference, breadth first. */
  readonly definitions: Definitions;
}

/** Every value fulfils it. A keyword of a polluted Object.prototype is not its own. */
export const ANYTHING: Schema = bare({});
/** No value fulfils it. */
export const NOTHING: Schema = bare({ not: ANYTHING });

function bare(schema: Schema): Schema {
  return Object.setPrototypeOf({ ...schema }, null);
}

export function isNothing(schema: Schema): boolean {
  return schema.not !== undefined && Object.keys(schema.not).length === 0;
}

const REFERENCE = '#/$defs/';

export function referenceTo(component: string): Schema {
  return { $ref: REFERENCE + component };
}

/** The component that a schema refers to; null where it is no reference. */
export function referenceOf({ $ref }: Schema): string | null {
  return $ref === undefined ? null : $ref.slice(REFERENCE.length);
}

/** The types that the keyword `type` allows; null where it is absent. */
export function typesOf({ type }: Schema): readonly TypeName[] | null {
  return type === undefined ? null : [type].flat();
}

/** Whether a value is of a type of JSON Schema: 1.0 is an integer (Core section 4.2.3). */
export function isOfType(value: JsonValue, type: TypeName): boolean {
  return type === 'integer' ? Number.isInteger(value) : jsonTypeOf(value) === type;
}

/** The JSON type that a keyword constrains; any value where it has none. */
export const TYPE_OF_KEYWORD: Readonly<Record<Exclude<keyof Schema, AnyTypeKeyword>, JsonType>> = {
  format: 'string',
  minLength: 'string',
  maxLength: 'string',
  pattern: 'string',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'number',
  required: 'object',
  properties: 'object',
  patternProperties: 'object',
  additionalProperties: 'object',
  propertyNames: 'object',
  minProperties: 'object',
  maxProperties: 'object',
  dependentRequired: 'object',
  prefixItems: 'array',
  items: 'array',
  contains: 'array',
  minContains: 'array',
  maxContains: 'array',
  minItems: 'array',
  maxItems: 'array',
  uniqueItems: 'array',
};

type AnyTypeKeyword =
  | ('$ref' | 'type' | 'enum' | 'const' | 'anyOf' | 'oneOf' | 'not' | 'if' | 'then' | 'else')
  | ('allOf' | Annotation);

/** The keywords that constrain nothing. */
export const ANNOTATIONS = [
  ...(['discriminator', 'default', 'readOnly', 'writeOnly', 'deprecated'] as const),
] as const;
type Annotation = (typeof ANNOTATIONS)[number];

/** A schema within another one. */
export interface Subschema {
  /** From the schema around it: `/properties/metadata`. */
  readonly pointer: JsonPointer;
  readonly schema: Schema;
}

const ONE_SCHEMA = ['propertyNames', 'items', 'contains', 'not', 'if', 'then', 'else'] as const;
const SCHEMAS = ['prefixItems', 'anyOf', 'oneOf', 'allOf'] as const;
const SCHEMAS_BY_NAME = ['properties', 'patternProperties'] as const;

/** The schemas directly within a schema. */
export function subschemasOf(schema: Schema): readonly Subschema[] {
  const found: Subschema[] = [];
  for (const keyword of SCHEMAS_BY_NAME) {
    for (const [name, one] of Object.entries(schema[keyword] ?? {})) {
      found.push({ pointer: childPointer(`/${keyword}`, name), schema: one });
    }
  }
  const others = schema.additionalProperties;
  if (typeof others === 'object') found.push({ pointer: '/additionalProperties', schema: others });
  for (const keyword of ONE_SCHEMA) {
    const one = schema[keyword];
    if (one !== undefined) found.push({ pointer: `/${keyword}`, schema: one });
  }
  for (const keyword of SCHEMAS) {
    for (const [index, one] of (schema[keyword] ?? []).entries()) {
      found.push({ pointer: childPointer(`/${keyword}`, index), schema: one });
    }
  }
  return found;
}

/** The schema with each schema directly within it replaced; `pointer` is as in {@link subschemasOf}. */
export function withSubschemas(
  schema: Schema,
  replace: (one: Schema, pointer: JsonPointer) => Schema,
): Schema {
  const { additionalProperties: others } = schema;
  return {
    ...schema,
    ...replaced(schema, SCHEMAS_BY_NAME, (members, keyword) =>
      mapped(members, (one, name) => replace(one, childPointer(`/${keyword}`, name))),
    ),
    ...(typeof others === 'object'
      ? { additionalProperties: replace(others, '/additionalProperties') }
      : {}),
    ...replaced(schema, ONE_SCHEMA, (one, keyword) => replace(one, `/${keyword}`)),
    ...replaced(schema, SCHEMAS, (list, keyword) =>
      list.map((one, index) => replace(one, `/${keyword}/${index}`)),
    ),
  };
}

function replaced<Keyword extends keyof Schema>(
  schema: Schema,
  keywords: readonly Keyword[],
  change: (value: NonNullable<Schema[Keyword]>, keyword: Keyword) => NonNullable<Schema[Keyword]>,
): Partial<Record<Keyword, NonNullable<Schema[Keyword]>>> {
  const changed: Partial<Record<Keyword, NonNullable<Schema[Keyword]>>> = {};
  for (const keyword of keywords) {
    const value = schema[keyword];
    if (value !== undefined && value !== null) changed[keyword] = change(value, keyword);
  }
  return changed;
}

export function mapped(
  members: SchemasByName,
  change: (one: Schema, name: string) => Schema,
): SchemasByName {
  return Object.fromEntries(
    Object.entries(members).map(([name, one]) => [name, change(one, name)]),
  );
}

const annotations: ReadonlySet<string> = new Set(ANNOTATIONS);

/** Whether every value fulfils the schema, as it has no keyword that constrains. */
export function saysNothing(schema: Schema): boolean {
  return Object.keys(schema).every((keyword) => annotations.has(keyword));
}

/** What undocumented names may have. */
export function othersOf({ additionalProperties: others = true }: Schema): Schema {
  if (typeof others !== 'boolean') return others;
  return others ? ANYTHING : NOTHING;
}

/** The same as the keyword has it: the reverse of `othersOf`. */
export function otherNames(others: Schema): Schema | boolean {
  if (isNothing(others)) return false;
  return saysNothing(others) || others;
}
