import { DEEPEST } from './json-structure.ts';
import type { ReadingPlace } from './place.ts';

/** What an object was read into. */
interface ReadObject {
  readonly into: object;
  /** Where it was read; null around the response. */
  readonly place: ReadingPlace | null;
  /** How many values are in it, those of an object that stands at two places twice. */
  readonly values: number;
  readonly levels: number;
}

/**
 * The objects that were read without a finding. One that is given at many places is read once: forty
 * objects, each of which has the next one twice, mean a million million values.
 */
export class ReadObjects {
  readonly #read = new Map<object, ReadObject>();

  add(given: object, read: ReadObject): void {
    this.#read.set(given, read);
  }

  /** What an object was read into where the same was asked of it, unless it is too deep for here. */
  at(place: ReadingPlace, given: object): ReadObject | undefined {
    const read = this.#read.get(given);
    const isSame = read?.place?.schema === place.schema;
    return isSame && place.depth + read.levels <= DEEPEST ? read : undefined;
  }
}
