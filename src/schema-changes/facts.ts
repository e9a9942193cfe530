import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';

/** A part of a document, by the key or by the value of which it is told. */
export interface Spot {
  readonly pointer: JsonPointer;
  readonly of: 'key' | 'value';
}

/** A statement of a document, and where it stands. */
export interface Placed<Value> {
  readonly value: Value;
  readonly spot: Spot;
}

/** The facts of one place that are compared: `Child` is the type of a schema below it. */
export interface Facts<Child> {
  /** Sorted, and without `null`, unless there is nothing else; null where no type is given. */
  readonly types: Placed<readonly string[]> | null;
  /** What allows `null`, in whatever form; null where nothing does. */
  readonly nullable: Spot | null;
  /** As it is written. */
  readonly format: Placed<string> | null;
  /** The enumeration without `null`, each value by its JSON; null where there is none. */
  readonly values: Placed<ReadonlyMap<string, Placed<JsonValue>>> | null;
  /** Where a key is required, documented or not. */
  readonly required: ReadonlyMap<string, Spot>;
  /** By key; the spot is the key's. */
  readonly properties: ReadonlyMap<string, Placed<Child>>;
  readonly items: Placed<Child> | null;
  /** Whether other keys are allowed, and with which values; null where it is not said. */
  readonly others: Placed<boolean | Child> | null;
}
