import fc from 'fast-check';
import type { Format } from '../../contracts/formats/formats.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { directArbitrary, weighted } from './direct-arbitrary.ts';
import { TEXTS_BY_FORMAT } from './formats/texts-by-format.ts';
import { type Entry, extraEntries, jsonValue } from './json-value.ts';
import { maybe, type Odds } from './maybe.ts';
import { EDGE_INTEGER, EDGE_NUMBER, FINITE_NUMBER, integerKind, SAFE_INTEGER } from './number.ts';
import { once } from './once.ts';
import { ANY_CHARACTER, charactersOf, PRINTABLE_ASCII, text, textKind } from './text.ts';

const NO_EXTRAS: Extras = [];
const SELDOM: Odds = { present: 1, absent: 3 };
const READABLE = charactersOf('abcdefghijkmnpqrstuvwxyz23456789');
/** The longest text that is drawn where longer ones are allowed. */
const LONGEST = 300;
const UP_TO_TEN = textKind(ANY_CHARACTER, { minLength: 0, maxLength: 10 });

/** In their own order; none is documented. */
export type Extras = readonly Entry[];

/** How a payload fills in what the schema leaves open. */
export interface GenerationProfile {
  readonly text: fc.Arbitrary<string>;
  /** Texts of so many characters. */
  readonly ofLength: (minLength: number, maxLength: number) => fc.Arbitrary<string>;
  readonly ofFormat: (format: Format) => fc.Arbitrary<string>;
  readonly integer: fc.Arbitrary<number>;
  readonly number: fc.Arbitrary<number>;
  readonly any: fc.Arbitrary<JsonValue>;
  /** Undocumented keys beside the documented ones of an open object. */
  readonly extras: (documented: Iterable<string>) => fc.Arbitrary<Extras>;
  readonly longestList: number;
  /** The odds of a value that may be null. */
  readonly nullable: Odds;
  /** The odds of an optional key. */
  readonly optional: Odds;
}

/** All that the schema allows. */
export const WILD: GenerationProfile = {
  text: directArbitrary(
    weighted(UP_TO_TEN, [
      [4, textKind(PRINTABLE_ASCII, { minLength: 0, maxLength: 10 })],
      [2, UP_TO_TEN],
      [1, textKind(PRINTABLE_ASCII, { minLength: 200, maxLength: 300 })],
    ]),
  ),
  ofLength: (minLength, maxLength) => {
    const most = Math.min(maxLength, Math.max(minLength, LONGEST));
    const any = textKind(ANY_CHARACTER, { minLength, maxLength: most });
    return directArbitrary(
      weighted(any, [
        [2, textKind(PRINTABLE_ASCII, { minLength, maxLength: most })],
        [1, any],
      ]),
    );
  },
  ofFormat: once((format) => TEXTS_BY_FORMAT[format].wild()),
  integer: directArbitrary(
    weighted(SAFE_INTEGER, [
      [4, integerKind(0, 99)],
      [1, integerKind(-1000, 1000)],
      [3, SAFE_INTEGER],
      [2, EDGE_INTEGER],
    ]),
  ),
  number: directArbitrary(
    weighted(FINITE_NUMBER, [
      [4, integerKind(0, 99)],
      [1, integerKind(-1000, 1000)],
      [3, FINITE_NUMBER],
      [1, EDGE_INTEGER],
      [1, EDGE_NUMBER],
    ]),
  ),
  any: jsonValue(),
  extras: (documented) => maybe(directArbitrary(extraEntries(documented, 1)), NO_EXTRAS, SELDOM),
  longestList: 3,
  nullable: { present: 3, absent: 1 },
  optional: { present: 5, absent: 1 },
};

/**
 * Plain values that every reader accepts: ordinary texts, timestamps in UTC, no undocumented keys. A fault or a notable
 * value in such a payload stands alone.
 */
export const PLAIN: GenerationProfile = {
  text: text(READABLE, { minLength: 0, maxLength: 8 }).map((rest) => `a${rest}`),
  ofLength: (minLength, maxLength) =>
    text(READABLE, { minLength, maxLength: Math.min(maxLength, minLength + 8) }),
  ofFormat: (format) => TEXTS_BY_FORMAT[format].plain,
  integer: fc.integer({ min: 1, max: 99 }),
  number: fc.integer({ min: 1, max: 99 }),
  any: fc.constant('anything'),
  extras: () => fc.constant(NO_EXTRAS),
  longestList: 2,
  nullable: { present: 5, absent: 1 },
  optional: { present: 1, absent: 4 },
};

/** No optional keys, and one value of each type: a notable value in such a payload is nearly all of it. */
export const BARE: GenerationProfile = {
  text: fc.constant('a'),
  ofLength: (minLength) => fc.constant('a'.repeat(minLength)),
  ofFormat: (format) => fc.constant(TEXTS_BY_FORMAT[format].bare),
  integer: fc.constant(1),
  number: fc.constant(1),
  any: fc.constant('a'),
  extras: () => fc.constant(NO_EXTRAS),
  longestList: 0,
  nullable: { present: 1, absent: 0 },
  optional: { present: 0, absent: 1 },
};
