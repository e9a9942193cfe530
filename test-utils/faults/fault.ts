import type { SchemaFindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';

/** One change that makes a valid payload faulty, and what a validator must say of it. */
export interface Fault {
  /** The finding that the change must give; it must give no other. */
  readonly code: SchemaFindingCode;
  /** What a client gets wrong, in a few words: `offset without a colon`. */
  readonly mistake: string;
  /** Where that finding stands. */
  readonly path: JsonPointer;
  /** What stood there; `undefined` where nothing did. */
  readonly before: JsonValue | undefined;
  /** What stands there now; `undefined` where the key is gone. */
  readonly after: JsonValue | undefined;
}

/** All the ways in which one kind of mistake can be made at a place: none where it cannot. */
export type FaultOperator = (place: Place) => readonly Fault[];

/** A mistake, and what then stands in the place of the value. */
export type Spoiled = readonly [mistake: string, after: JsonValue];

/** The faults of one code that put other values in a place; each value once. */
export function replacing(
  code: SchemaFindingCode,
  { path, value }: Place,
  spoiled: readonly Spoiled[],
): readonly Fault[] {
  const seen = new Set<string>();
  return spoiled.flatMap(([mistake, after]) => {
    const text = JSON.stringify(after);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ code, mistake, path, before: value, after }];
  });
}
