import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import type { Place, Placed } from './place.ts';

/** What drift is asked about, of one place: `Child` is what stands for a schema below it. */
export interface Facts<Child> {
  /** Sorted, and without `null`, unless there is nothing else; null where nothing is said. */
  readonly types: Placed<readonly string[]> | null;
  /** Where it says that `null` may come, in whatever way; null where it does not. */
  readonly nullable: Place | null;
  readonly format: Placed<string> | null;
  /** The enumeration without `null`, each value by its JSON; null where there is none. */
  readonly values: Placed<ReadonlyMap<string, Placed<JsonValue>>> | null;
  /** Where a key is required, documented or not. */
  readonly required: ReadonlyMap<string, Place>;
  /** By key; the place is the key's. */
  readonly properties: ReadonlyMap<string, Placed<Child>>;
  readonly items: Placed<Child> | null;
  /** Whether other keys may come, and with which value; null where nothing is said. */
  readonly others: Placed<boolean | Child> | null;
}

export type Schema = Reference | Statement;

export interface Reference {
  readonly kind: 'reference';
  readonly to: JsonPointer;
}

/** A schema that is written out. */
export interface Statement extends Facts<Schema> {
  readonly kind: 'statement';
  /**
   * Whether null may come by what stands here: a type has to take it, and an enumeration to list it (OpenAPI 3.0.3). `nullable`
   * is where that is said, if only by one of the two: whoever says so may send it.
   */
  readonly takesNull: boolean;
  readonly allOf: readonly Schema[];
  /** `oneOf` and `anyOf`, without those that only say that `null` may come. */
  readonly alternatives: readonly (readonly Schema[])[];
}

/** A document's response of `POST /link/token/get`, and all that it refers to. */
export interface DocumentedResponse {
  /** What people call the document. */
  readonly name: string;
  /** Upstream's version, as `info.version` has it; null where it has none. */
  readonly version: string | null;
  readonly root: Placed<Schema>;
  /** What references lead to; each of them is here. */
  readonly targets: ReadonlyMap<JsonPointer, Target>;
}

export interface Target extends Placed<Schema> {
  /** The component's name; null for a schema that is a part of something else. */
  readonly component: string | null;
}

/** A schema that says nothing: anything may come. */
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

/** The one schema that a statement only passes on, adding at most that `null` may come. */
export function wrappedBy(schema: Statement): Schema | null {
  const [first = [], ...more] = partsOf(schema);
  const [wrapped = null, ...others] = first;
  return saysNothingItself(schema) && more.length === 0 && others.length === 0 ? wrapped : null;
}

/** Whether anything may come, but perhaps for `null`. */
export function saysNothing(schema: Schema): boolean {
  return schema.kind === 'statement' && saysNothingItself(schema) && partsOf(schema).length === 0;
}

/** What else has to hold: of each part, one of its schemas. */
function partsOf({ allOf, alternatives }: Statement): readonly (readonly Schema[])[] {
  return [...allOf.map((schema) => [schema]), ...alternatives];
}

function saysNothingItself(schema: Statement): boolean {
  const { types, format, values, required, properties, items, others } = schema;
  const isSaid = types ?? format ?? values ?? items ?? others;
  return isSaid === null && required.size === 0 && properties.size === 0;
}
