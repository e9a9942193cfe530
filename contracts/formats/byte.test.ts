import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alt,
  isOf,
  LETTERS,
  many,
  nearMissesOf,
  oneOf,
  seq,
  shortTexts,
} from '../../test/grammar/abnf.ts';
import { isByte } from './byte.ts';

/** RFC 4648 section 4. */
const CHARACTER = oneOf(`${LETTERS}0123456789+/`);
const PADDING = oneOf('=');
const BASE64 = seq(
  many(many(CHARACTER, 4, 4), 0),
  alt(seq(), seq(CHARACTER, CHARACTER, PADDING, PADDING), seq(many(CHARACTER, 3, 3), PADDING)),
);

test('what Node.js makes of any bytes is base64', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => isByte(Buffer.from(bytes).toString('base64'))));
});

test('the grammar as the RFC has it agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(BASE64, '=+/-_A '), (text) => {
      expect(isByte(text), text).toBe(isOf(BASE64, text));
    }),
    { numRuns: 3_000 },
  );
});

test('the grammar agrees on every short text', () => {
  const texts = [...shortTexts('A=-', 9)];
  expect(texts.filter((text) => isByte(text) !== isOf(BASE64, text))).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['one byte', 'Zg=='],
  ['two bytes', 'Zm8='],
  ['three bytes', 'Zm9v'],
  ['bits behind the last byte', 'Zh=='],
  ['a million characters', 'A'.repeat(1_000_000)],
])('base64: %s', (_name, text) => {
  expect(isByte(text)).toBe(true);
});

test.each([
  ['no padding', 'Zg'],
  ['half of the padding', 'Zg='],
  ['a padding too many', 'Zm8=='],
  ['padding alone', '===='],
  ['padding within', 'Zg==Zg=='],
  ['the alphabet of URLs', '_-_-'],
  ['a line break', 'Zm9v\nZm9v'.padEnd(12, 'A')],
  ['a line break after it', 'Zm9\n'],
  ['a space', 'Zm9 '],
  ['a letter beyond ASCII', 'Zm\u00e9='],
  ['a data URL', 'data:;base64,Zm9v'],
  ['a million characters of padding', '='.repeat(1_000_000)],
])('no base64: %s', (_name, text) => {
  expect(isByte(text)).toBe(false);
});
