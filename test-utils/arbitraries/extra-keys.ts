import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { ANY_CHARACTER, PRINTABLE_ASCII } from './alphabets.ts';
import { text } from './text.ts';

/**
 * Keys that are not documented, with any JSON value: what an open object may carry beside its own.
 * Among them the names that careless readers trip over, and documented names in another case.
 */
export function extraKeys(documented: Iterable<string>): fc.Arbitrary<JsonObject> {
  const names = new Set(documented);
  const recased = [...names].map((name) => name.toUpperCase());
  const key = fc
    .oneof(
      text(ANY_CHARACTER, { minLength: 0, maxLength: 12 }),
      fc.constantFrom(...TREACHEROUS_KEYS, ...recased),
    )
    .filter((name) => !names.has(name));
  return fc
    .uniqueArray(fc.tuple(key, jsonValue()), { maxLength: 3, selector: ([name]) => name })
    .map((entries) => Object.fromEntries(entries));
}

/** Any value that JSON can carry. */
export function jsonValue(): fc.Arbitrary<JsonValue> {
  return JSON_VALUE;
}

export const TREACHEROUS_KEYS = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'toJSON'],
  ...['length', '0', '-1', '', ' ', 'a/b', 'a~b', '$ref', 'null', 'link_token '],
];

const JSON_VALUE: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'extra-keys', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    // JSON has no -0, NaN or Infinity of its own: what is written must be read back.
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    text(ANY_CHARACTER, { minLength: 0, maxLength: 10 }),
    fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'extra-keys' }),
    fc
      .uniqueArray(
        fc.tuple(
          fc.oneof(
            text(PRINTABLE_ASCII, { minLength: 0, maxLength: 8 }),
            fc.constantFrom(...TREACHEROUS_KEYS),
          ),
          tie('value'),
        ),
        { maxLength: 3, selector: ([key]) => key, depthIdentifier: 'extra-keys' },
      )
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;
