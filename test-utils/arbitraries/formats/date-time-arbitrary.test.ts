import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDateTime } from '../../../contracts/formats/date-time.ts';
import { dateTime, inUtc, plainDateTime } from './date-time-arbitrary.ts';

// Without fast-check's bias towards small values: the edges come from the arbitrary itself.
const drawn = fc.sample(dateTime(), { seed: 1, numRuns: 4000, unbiased: true });

test('every generated value is a date-time', () => {
  expect(drawn.filter((text) => !isDateTime(text))).toEqual([]);
});

/** The number of texts that must have each form: about half of what is seen. */
describe('every form of RFC 3339 is generated', () => {
  test.each([
    ['an upper-case T', /^.{10}T/, 2000],
    ['a lower-case t', /^.{10}t/, 400],
    ['an upper-case Z', /Z$/, 700],
    ['a lower-case z', /z$/, 200],
    ['an offset east', /\+\d\d:\d\d$/, 400],
    ['an offset west', /-\d\d:\d\d$/, 400],
    ['the unknown offset', /-00:00$/, 40],
    ['no offset', /\+00:00$/, 40],
    ['the largest offset', /[+-]23:59$/, 80],
    ['an offset of no whole hours', /[+-]\d\d:(?!00)\d\d$/, 500],
    ['an offset beyond any zone in use', /[+-](1[5-9]|2\d):\d\d$/, 50],
    ['no fraction', /:\d\d([Zz]|[+-]..:..)$/, 700],
    ['one fraction digit', /\.\d(?!\d)/, 30],
    ['three fraction digits', /\.\d{3}(?!\d)/, 30],
    ['more than nine fraction digits', /\.\d{10,}/, 300],
    ['a leap second', /:60/, 200],
    ['a leap second that is no 23:59 where it is written', /T(?!23:59)\d\d:\d\d:60/i, 50],
    ['a leap second with a fraction', /:60\./, 60],
    ['29 February', /^\d{4}-02-29/, 10],
    ['29 February of a century', /^\d\d00-02-29/, 1],
    ['28 February', /^\d{4}-02-28/, 5],
    ['the 30th as the last day', /^\d{4}-(04|06|09|11)-30/, 10],
    ['the 31st', /^\d{4}-\d\d-31/, 20],
    ['the first of a year', /^\d{4}-01-01/, 5],
    ['the last of a year', /^\d{4}-12-31/, 3],
    ['the year 0000', /^0000/, 50],
    ['a year before 1000', /^0[0-9]{3}/, 100],
    ['the year 9999', /^9999/, 50],
    ['a year between', /^[3-8]\d{3}/, 500],
    ['midnight', /^.{11}00:00/, 100],
    ['23:59', /^.{11}23:59/, 100],
    ['second 59', /^.{17}59/, 100],
  ])('%s', (_form, pattern, atLeast) => {
    expect(drawn.filter((text) => pattern.test(text)).length).toBeGreaterThanOrEqual(atLeast);
  });
});

/** The shrunk counterexamples, which must be the same for every seed. */
function shrunk(isFine: (text: string) => boolean): string[] {
  const texts = Array.from({ length: 20 }, (_, seed) => {
    const { counterexample } = fc.check(fc.property(dateTime(), isFine), { seed, numRuns: 1000 });
    return counterexample?.[0] ?? 'nothing was found';
  });
  return [...new Set(texts)];
}

test('it shrinks to the first second of 2000', () => {
  expect(shrunk(() => false)).toEqual(['2000-01-01T00:00:00Z']);
});

test('a fault of one field shrinks to that field', () => {
  const isLeapSecond = (text: string) => text.includes(':60');
  const isOf = (part: RegExp) => (text: string) => isLeapSecond(text) || !part.test(text);
  expect(shrunk(isOf(/[+-]\d\d:\d\d$/))).toEqual(['2000-01-01T00:00:00+00:00']);
  expect(shrunk(isOf(/\./))).toEqual(['2000-01-01T00:00:00.0Z']);
  expect(shrunk((text) => !isLeapSecond(text))).toEqual(['2000-01-01T23:59:60Z']);
});

test('a fault of one number shrinks to the nearest such number', () => {
  expect(shrunk((text) => text.includes(':60') || Number(text.slice(0, 4)) < 2038)).toEqual([
    '2038-01-01T00:00:00Z',
  ]);
  expect(shrunk((text) => text.includes(':60') || Number(text.slice(8, 10)) < 30)).toEqual([
    '2000-01-30T00:00:00Z',
  ]);
});

test('every shrink is a date-time, and shrinking ends', () => {
  const arbitrary = dateTime();
  for (const text of drawn.slice(0, 300)) {
    for (const { value } of arbitrary.shrink(text, undefined)) {
      expect(isDateTime(value)).toBe(true);
      expect([...arbitrary.shrink(value, undefined)].map((one) => one.value)).not.toContain(text);
    }
  }
});

test('the same clock in UTC is a date-time, and a leap second stays one', () => {
  for (const text of drawn) {
    const utc = inUtc(text);
    expect(isDateTime(utc)).toBe(true);
    expect(utc).toMatch(/Z$/);
    if (text.includes(':60')) expect(utc).toContain('23:59:60');
    else expect(utc.slice(0, -1)).toBe(text.replace(/[zZ]$|[+-]\d\d:\d\d$/, ''));
  }
});

test('a plain one is of January 2024, and shrinks to its first second', () => {
  const plain = fc.sample(plainDateTime(), { seed: 1, numRuns: 1000 });
  expect(plain.filter((text) => !/^2024-01-\d\dT\d\d:\d\d:\d\dZ$/.test(text))).toEqual([]);
  expect(plain.filter((text) => !isDateTime(text))).toEqual([]);
  expect(new Set(plain).size).toBeGreaterThan(900);
  const { counterexample } = fc.check(
    fc.property(plainDateTime(), (text) => Number(text.slice(11, 13)) < 7),
    { seed: 1 },
  );
  expect(counterexample).toEqual(['2024-01-01T07:00:00Z']);
});
