import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDateTime } from '../../contracts/formats/date-time.ts';
import { dateTime } from './date-time.ts';
import { clock, fieldsOf, LAST_MINUTE, textOf } from './date-time-fields.ts';

const RUNS = { seed: 1, numRuns: 2000 };
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

test('reading a date-time and writing it again gives the same text', () => {
  fc.assert(
    fc.property(dateTime(), (text) => {
      const fields = fieldsOf(text);
      expect(fields && textOf(fields)).toBe(text);
    }),
    RUNS,
  );
});

test('any fields are written as a date-time', () => {
  const fields = fc.record({
    years: fc.nat(9999),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    separator: fc.constantFrom('T', 't'),
    minutes: fc.nat(LAST_MINUTE),
    second: fc.nat(60),
    fraction: fc.constantFrom('', '.5', '.000000001'),
    zone: fc.oneof(
      fc.constantFrom('Z', 'z', '-00:00'),
      fc.tuple(fc.constantFrom('+', '-'), fc.nat(LAST_MINUTE)).map(([sign, m]) => sign + clock(m)),
    ),
  });
  fc.assert(
    fc.property(fields, (given) => {
      expect(isDateTime(textOf(given))).toBe(true);
    }),
    RUNS,
  );
});

test('a text of the right shape is read exactly where the format accepts it', () => {
  const near = fc
    .tuple(digits(4), digits(2), digits(2), digits(2), digits(2), digits(2), digits(2), digits(2))
    .map(([y, m, d, h, min, s, oh, om]) => `${y}-${m}-${d}T${h}:${min}:${s}+${oh}:${om}`);
  const text = fc.oneof(
    near,
    // So that some of them are valid.
    near.map((one) => one.replace(/(?<=-)[2-9]|(?<=[T+])[3-9]|(?<=:)[7-9]/g, '0')),
  );
  let fine = 0;
  fc.assert(
    fc.property(text, (one) => {
      if (isDateTime(one)) fine++;
      expect(fieldsOf(one) !== null).toBe(isDateTime(one));
    }),
    { seed: 1, numRuns: 20_000 },
  );
  expect(fine).toBeGreaterThan(1000);
});
