import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Place } from '../../openapi-document/source-text.ts';

/** A statement of a document, and its location. */
export interface Placed<Value> {
  readonly value: Value;
  readonly place: Place;
}

/** The facts of one place that drift compares: `Child` is the type of a schema below it. */
export interface Facts<Child> {
  /** Sorted, and without `null`, unless there is nothing else; null where no type is given. */
  readonly types: Placed<readonly string[]> | null;
  /** The location that allows `null`, in whatever form; null where none does. */
  readonly nullable: Place | null;
  readonly format: Placed<string> | null;
  /** The enumeration without `null`, each value by its JSON; null where there is none. */
  readonly values: Placed<ReadonlyMap<string, Placed<JsonValue>>> | null;
  /** The location at which a key is required, documented or not. */
  readonly required: ReadonlyMap<string, Place>;
  /** By key; the place is the key's. */
  readonly properties: ReadonlyMap<string, Placed<Child>>;
  readonly items: Placed<Child> | null;
  /** Whether other keys are allowed, and with which values; null where it is not said. */
  readonly others: Placed<boolean | Child> | null;
}

export type Schema = Reference | Statement;

export interface Reference {
  readonly kind: 'reference';
  readonly to: JsonPointer;
}

/** An inline schema. */
export interface Statement extends Facts<Schema> {
  readonly kind: 'statement';
  /**
   * Whether both the type and the enumeration here allow null (OpenAPI 3.0.3). `nullable` is the location that allows
   * it, even if only one of the two does: an upstream that writes this may send null.
   */
  readonly takesNull: boolean;
  readonly allOf: readonly Schema[];
  /** `oneOf` and `anyOf`, without alternatives that only allow `null`. */
  readonly alternatives: readonly (readonly Schema[])[];
}

/** A document's response of `POST /link/token/get`, and all that it refers to. */
export interface DocumentedResponse {
  /** The document's name for people. */
  readonly name: string;
  /** Upstream's version, from `info.version`; null where it is absent. */
  readonly version: string | null;
  readonly root: Placed<Schema>;
  /** The targets of all references. */
  readonly targets: ReadonlyMap<JsonPointer, Target>;
}

export interface Target extends Placed<Schema> {
  /** The component's name; null for a schema that is a part of something else. */
  readonly component: string | null;
}

/** A schema that allows any value. */
export const ANYTHING: Statement = {
  kind: 'statement',
  types: null,
  nullable: null,
  takesNull: false,
  format: null,
  values: null,
  required: new Map(),
  properties: new Map(),
  items: null,
  others: null,
  allOf: [],
  alternatives: [],
};

/** The one schema that a statement refers to, if it adds at most `null`. */
export function wrappedBy(schema: Statement): Schema | null {
  const [first = [], ...more] = partsOf(schema);
  const [wrapped = null, ...others] = first;
  return saysNothingItself(schema) && more.length === 0 && others.length === 0 ? wrapped : null;
}

/** Whether the schema allows any value, except perhaps `null`. */
export function saysNothing(schema: Schema): boolean {
  return schema.kind === 'statement' && saysNothingItself(schema) && partsOf(schema).length === 0;
}

/** The schemas that must hold as well: of each part, one of its alternatives. */
function partsOf({ allOf, alternatives }: Statement): readonly (readonly Schema[])[] {
  return [...allOf.map((schema) => [schema]), ...alternatives];
}

function saysNothingItself(schema: Statement): boolean {
  const { types, format, values, required, properties, items, others } = schema;
  const isSaid = types ?? format ?? values ?? items ?? others;
  return isSaid === null && required.size === 0 && properties.size === 0;
}
