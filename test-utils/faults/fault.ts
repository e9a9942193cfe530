import type { SchemaFindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';

/** One change that makes a valid payload faulty, and what a validator must say of it. */
export interface Fault {
  /** The finding that the change must give; it must give no other. */
  readonly code: SchemaFindingCode;
  /** Where that finding stands. */
  readonly path: JsonPointer;
  /** What stood there; `undefined` where nothing did. */
  readonly before: JsonValue | undefined;
  /** What stands there now; `undefined` where the key is gone. */
  readonly after: JsonValue | undefined;
}

/** All the ways in which one kind of mistake can be made at a place: none where it cannot. */
export type FaultOperator = (place: Place) => readonly Fault[];
