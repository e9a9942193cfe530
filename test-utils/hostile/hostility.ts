import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';

/** One way in which the text of a response can be hostile to who reads it. */
export interface Hostility {
  /** What is hostile, in a few words: `a key twice, the right one last`. */
  readonly name: string;
  /** How often it is drawn beside the others: what is long is drawn rarely. */
  readonly weight: number;
  /** Null where the response has no place for it. */
  readonly write: (response: HostileTarget) => WrittenText | null;
}

/** A valid response, and where in it the hostile part goes. */
export interface HostileTarget {
  readonly payload: JsonObject;
  readonly places: readonly Place[];
  /** Chooses among the places that will do. */
  readonly place: number;
  /** Chooses among the characters or the keys. */
  readonly at: number;
}

interface WrittenText {
  readonly text: string;
  readonly fault: HostileFault | null;
}

/** The one finding of a strict reading. */
export interface HostileFault {
  readonly code: FindingCode;
  readonly path: JsonPointer;
}

export const NOT_JSON: HostileFault = { code: 'not-json', path: '' };

export const USUAL = 4;
/** A text of 10,000 characters or many more. */
export const RARE = 3;

/** The nth element, counted round and round; undefined where there is none. */
export function pick<T>(elements: readonly T[], n: number): T | undefined {
  return elements[n % Math.max(1, elements.length)];
}
