import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDate } from './date.ts';
import { isDateTime } from './date-time.ts';

test('a text is a date exactly where it is one with the time of a date-time behind it', () => {
  const days = fc
    .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z') })
    .filter((date) => !Number.isNaN(date.getTime()))
    .map((date) => date.toISOString().slice(0, 10));
  const fields = fc
    .tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
    .map((numbers) => numbers.map((n, at) => String(n).padStart(at === 0 ? 4 : 2, '0')).join('-'));
  const edited = fc
    .tuple(days, fc.nat(10), fc.nat(2), fc.constantFrom(...'09-/ T\n\uff10'))
    .map(([day, at, cut, more]) => day.slice(0, at) + more + day.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(days, fields, edited, fc.string()), (text) => {
      expect(isDate(text), text).toBe(isDateTime(`${text}T00:00:00Z`));
    }),
    { numRuns: 5_000 },
  );
  fc.assert(fc.property(days, (text) => isDate(text)));
});

test.each([
  ['the first', '0000-01-01'],
  ['the last', '9999-12-31'],
  ['a leap day', '2024-02-29'],
  ['a leap day of a fourth century', '2000-02-29'],
  ['a day that the calendar of Gregory left out', '1582-10-10'],
])('a date: %s', (_name, text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  ['February 29 in 2023', '2023-02-29'],
  ['February 29 in 1900', '1900-02-29'],
  ['April 31', '2024-04-31'],
  ['month 13', '2024-13-01'],
  ['month 00', '2024-00-01'],
  ['day 00', '2024-01-00'],
  ['a date-time', '2024-01-31T00:00:00Z'],
  ['a zone', '2024-01-31Z'],
  ['no hyphens', '20240131'],
  ['slashes', '2024/01/31'],
  ['American order', '01/31/2024'],
  ['an ISO 8601 week', '2024-W05-3'],
  ['an ordinal date', '2024-031'],
  ['a month alone', '2024-01'],
  ['one digit', '2024-1-31'],
  ['five digits of year', '12024-01-31'],
  ['a sign', '+2024-01-31'],
  ['full-width digits', '２０２４-01-31'],
  ['a line break after it', '2024-01-31\n'],
  ['a space before it', ' 2024-01-31'],
  ['nothing', ''],
])('not a date: %s', (_name, text) => {
  expect(isDate(text)).toBe(false);
});
