import fc from 'fast-check';
import type { Format } from '../../contracts/formats/formats.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { ANY_CHARACTER, charactersOf, PRINTABLE_ASCII } from './alphabets.ts';
import { dateTime } from './date-time.ts';
import { extraKeys, jsonValue } from './extra-keys.ts';
import { text } from './text.ts';
import { uri } from './uri.ts';

/** How what the schema leaves open is filled in. */
export interface Manner {
  readonly text: fc.Arbitrary<string>;
  readonly ofFormat: Readonly<Record<Format, fc.Arbitrary<string>>>;
  readonly integer: fc.Arbitrary<number>;
  readonly number: fc.Arbitrary<number>;
  readonly any: fc.Arbitrary<JsonValue>;
  /** Undocumented keys beside the documented ones of an open object. */
  readonly extras: (documented: Iterable<string>) => fc.Arbitrary<JsonObject>;
  readonly longestList: number;
  /** One in so many of what may be null is null. */
  readonly nullOneIn: number;
  /** How often an optional key is there, and is not. */
  readonly optional: { readonly present: number; readonly absent: number };
}

/** All that the schema allows, as wild as it comes. */
export const WILD: Manner = {
  text: fc.oneof(
    // A long one that means nothing shrinks to a short one.
    { withCrossShrink: true },
    { arbitrary: text(PRINTABLE_ASCII, { minLength: 0, maxLength: 10 }), weight: 4 },
    { arbitrary: text(ANY_CHARACTER, { minLength: 0, maxLength: 10 }), weight: 2 },
    { arbitrary: text(PRINTABLE_ASCII, { minLength: 200, maxLength: 300 }), weight: 1 },
  ),
  ofFormat: { 'date-time': dateTime(), uri: uri() },
  integer: fc.oneof(fc.nat(99), fc.maxSafeInteger()),
  number: fc.oneof(
    fc.nat(99),
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  ),
  any: jsonValue(),
  extras: (documented) => fc.option(extraKeys(documented), { nil: {}, freq: 2 }),
  longestList: 3,
  nullOneIn: 4,
  optional: { present: 5, absent: 1 },
};

/**
 * What nobody stumbles over: ordinary texts, timestamps in UTC, no undocumented keys. What is then
 * put into such a payload is all that is remarkable about it.
 */
export const PLAIN: Manner = {
  text: text(charactersOf('abcdefghijkmnpqrstuvwxyz23456789'), { minLength: 0, maxLength: 8 }).map(
    (rest) => `a${rest}`,
  ),
  ofFormat: {
    'date-time': fc
      .tuple(fc.nat(27), fc.nat(86_399))
      .map(([day, second]) =>
        new Date(Date.UTC(2024, 0, 1 + day, 0, 0, second)).toISOString().replace('.000Z', 'Z'),
      ),
    uri: fc.nat(999).map((n) => `https://example.com/hook/${n}`),
  },
  integer: fc.integer({ min: 1, max: 99 }),
  number: fc.integer({ min: 1, max: 99 }),
  any: fc.constant('anything'),
  extras: () => fc.constant({}),
  longestList: 2,
  nullOneIn: 6,
  optional: { present: 1, absent: 4 },
};
