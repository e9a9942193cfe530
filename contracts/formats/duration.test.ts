import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alt,
  DIGIT,
  isOf,
  many,
  nearMissesOf,
  opt,
  seq,
  shortTexts,
  word,
} from '../../test/grammar/abnf.ts';
import { isDuration } from './duration.ts';

/** RFC 3339 appendix A. */
const of = (unit: string) => seq(many(DIGIT, 1), word(unit));
const SECOND = of('S');
const MINUTE = seq(of('M'), opt(SECOND));
const HOUR = seq(of('H'), opt(MINUTE));
const TIME = seq(word('T'), alt(HOUR, MINUTE, SECOND));
const DAY = of('D');
const MONTH = seq(of('M'), opt(DAY));
const YEAR = seq(of('Y'), opt(MONTH));
const DATE = seq(alt(DAY, MONTH, YEAR), opt(TIME));
const DURATION = seq(word('P'), alt(DATE, TIME, of('W')));

test('every text of the grammar is a duration', () => {
  fc.assert(fc.property(DURATION.texts, (text) => isDuration(text)));
});

test('the grammar as the RFC has it agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(DURATION, 'PYMWDTHMS019.,-'), (text) => {
      expect(isDuration(text), text).toBe(isOf(DURATION, text));
    }),
    { numRuns: 3_000 },
  );
});

test('the grammar agrees on every order of numbers with units', () => {
  const parts: Readonly<Record<string, string>> = { T: 'T' };
  const texts = [...shortTexts('YMWDTHS', 5)].map(
    (units) => `P${[...units].map((unit) => parts[unit] ?? `1${unit}`).join('')}`,
  );
  expect(texts.filter((text) => isDuration(text) !== isOf(DURATION, text))).toEqual([]);
  expect(texts.filter(isDuration).length).toBeGreaterThan(30);
});

test.each([
  ['every unit', 'P1Y2M3DT4H5M6S'],
  ['weeks', 'P2W'],
  ['no time at all', 'PT0S'],
  ['more hours than a day has', 'PT36H'],
  ['leading zeros', 'P01D'],
  ['lower case', 'p1dt2h'],
  ['a million digits', `P${'9'.repeat(1_000_000)}D`],
])('a duration: %s', (_name, text) => {
  expect(isDuration(text)).toBe(true);
});

test.each([
  ['no unit', 'P'],
  ['no unit of time', 'P1DT'],
  ['no number', 'PD'],
  ['no P', '1D'],
  ['no T', 'P2H'],
  ['a unit left out', 'P1Y2D'],
  ['a unit of time left out', 'PT1H2S'],
  ['a wrong order', 'P2D1Y'],
  ['weeks and days', 'P1W2D'],
  ['a fraction', 'PT0.5S'],
  ['a sign', '-P1D'],
  ['a sign within', 'P-1D'],
  ['an ISO 8601 alternative', 'P0001-00-00T00:00:00'],
  ['Bengali digits', 'P\u09e8Y'],
  ['a line break after it', 'P1D\n'],
  ['a million digits and no unit', `P${'9'.repeat(1_000_000)}`],
  ['nothing', ''],
])('not a duration: %s', (_name, text) => {
  expect(isDuration(text)).toBe(false);
});
