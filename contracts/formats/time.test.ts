import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDateTime } from './date-time.ts';
import { isTime } from './time.ts';

test('a text is a time exactly where it is one with the date of a date-time before it', () => {
  const clock = fc
    .tuple(fc.nat(24), fc.nat(60), fc.nat(61))
    .map((numbers) => numbers.map((n) => String(n).padStart(2, '0')).join(':'));
  const zone = fc.oneof(
    fc.constantFrom('Z', 'z', '', '-00:00', '+23:59', '+24:00', '+00:60'),
    fc.tuple(fc.constantFrom('+', '-'), clock).map(([sign, time]) => sign + time.slice(0, 5)),
  );
  const fraction = fc.constantFrom('', '.', '.5', '.123456789012', ',5');
  const leap = fc.constantFrom('23:59:60Z', '01:29:60+01:30', '15:59:60-08:00', '23:59:60+01:00');
  const edited = fc
    .tuple(leap, fc.nat(9), fc.nat(2), fc.constantFrom(...'09:. +-z\n\uff10'))
    .map(([time, at, cut, more]) => time.slice(0, at) + more + time.slice(at + cut));
  const times = fc.tuple(clock, fraction, zone).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(times, leap, edited, fc.string()), (text) => {
      expect(isTime(text), text).toBe(isDateTime(`2024-01-31T${text}`));
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['midnight', '00:00:00Z'],
  ['the last second', '23:59:59Z'],
  ['lower case', '12:34:56z'],
  ['an offset', '12:34:56+05:30'],
  ['an unknown local offset', '12:34:56-00:00'],
  ['a fraction', '12:34:56.789Z'],
  ['a million fraction digits', `12:34:56.${'9'.repeat(1_000_000)}Z`],
  ['a leap second', '23:59:60Z'],
  ['a leap second east', '05:29:60+05:30'],
  ['a leap second west', '15:59:60-08:00'],
  ['the farthest offset', '12:34:56+23:59'],
])('a time: %s', (_name, text) => {
  expect(isTime(text)).toBe(true);
});

test.each([
  ['no zone', '12:34:56'],
  ['no seconds', '12:34Z'],
  ['hour 24', '24:00:00Z'],
  ['minute 60', '12:60:00Z'],
  ['second 61', '23:59:61Z'],
  ['a leap second at noon', '12:00:60Z'],
  ['a leap second at 23:59 local time only', '23:59:60+01:00'],
  ['an offset without colon', '12:34:56+0530'],
  ['an offset of 24 hours', '12:34:56+24:00'],
  ['an empty fraction', '12:34:56.Z'],
  ['a comma before the fraction', '12:34:56,5Z'],
  ['a T before it', 'T12:34:56Z'],
  ['a date-time', '2024-01-31T12:34:56Z'],
  ['twelve hours', '12:34:56 PM'],
  ['one digit', '1:23:45Z'],
  ['Arabic digits', '12:34:5\u0666Z'],
  ['a line break after it', '12:34:56Z\n'],
  ['nothing', ''],
])('not a time: %s', (_name, text) => {
  expect(isTime(text)).toBe(false);
});
