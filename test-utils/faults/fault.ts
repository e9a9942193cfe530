import type { SchemaFindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';

/** One change that makes a valid payload faulty, and the finding that a validator must give. */
export interface Fault {
  /** The only finding that the change causes. */
  readonly code: SchemaFindingCode;
  /** What a client gets wrong, in a few words: `offset without a colon`. */
  readonly mistake: string;
  /** The place of that finding. */
  readonly path: JsonPointer;
  /** The earlier value; `undefined` where there was none. */
  readonly before: JsonValue | undefined;
  /** The new value; `undefined` where the key was removed. */
  readonly after: JsonValue | undefined;
}

/** All ways to make one kind of mistake at a place; none where it is impossible. */
export type FaultOperator = (place: Place) => readonly Fault[];

/** A mistake, and the value that it puts in place of the right one. */
export type Spoiled = readonly [mistake: string, after: JsonValue];

/** The faults of one code that replace the value of a place; each new value once. */
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
