import { DEEPEST } from './json-structure.ts';
import type { ReadingPlace } from './place.ts';

/** An object that was read, and the result. */
interface ReadObject {
  readonly into: object;
  /** The place where it was read; null around the response. */
  readonly place: ReadingPlace | null;
  /** The number of values in it, counting shared objects each time. */
  readonly values: number;
  readonly levels: number;
}

/**
 * The objects that were read without a finding. An object at many places is read once: forty objects, each holding the
 * next one twice, mean a million million values.
 */
export class ReadObjects {
  readonly #read = new Map<object, ReadObject>();

  add(given: object, read: ReadObject): void {
    this.#read.set(given, read);
  }

  /** The earlier result for an object, where the schema asks the same of it and it is not too deep for this place. */
  at(place: ReadingPlace, given: object): ReadObject | undefined {
    const read = this.#read.get(given);
    const isSame = read?.place?.schema === place.schema;
    return isSame && place.depth + read.levels <= DEEPEST ? read : undefined;
  }
}
