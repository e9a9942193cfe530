import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';

/** One kind of adversarial input in the text of a response. */
export interface AdversarialInput {
  /** Its name in a few words: `a key twice, the right one last`. */
  readonly name: string;
  /** How often it is generated beside the others: long ones rarely. */
  readonly weight: number;
  /** Null where the response has no place for it. */
  readonly write: (response: HostileTarget) => WrittenText | null;
}

/** A valid response, and the choices of where its adversarial part goes. */
export interface HostileTarget {
  readonly payload: JsonObject;
  readonly places: readonly Place[];
  /** Chooses among the possible places. */
  readonly place: number;
  /** Chooses among the characters or the keys. */
  readonly at: number;
}

interface WrittenText {
  readonly text: string;
  readonly fault: HostileFault | null;
}

/** The only finding of a strict reader. */
export interface HostileFault {
  readonly code: FindingCode;
  readonly path: JsonPointer;
}

export const NOT_JSON: HostileFault = { code: 'not-json', path: '' };

export const USUAL = 4;
/** For a text of 10,000 characters or more. */
export const RARE = 3;

/** The nth element, counted cyclically; undefined where there is none. */
export function pick<T>(elements: readonly T[], n: number): T | undefined {
  return elements[n % Math.max(1, elements.length)];
}
