import type fc from 'fast-check';
import { charactersOf } from './alphabets.ts';
import {
  clock,
  type DateTimeFields as Fields,
  fieldsOf,
  LAST_MINUTE,
  textOf,
  yearsSinceFirst,
} from './date-time-fields.ts';
import { directArbitrary, type Kind, oneOf, weighted } from './direct-arbitrary.ts';
import { integerKind } from './number.ts';
import { textKind } from './text.ts';

/** Any RFC 3339 date-time (section 5.6, limits of section 5.7), shrinking to 2000-01-01T00:00:00Z. */
export function dateTime(): fc.Arbitrary<string> {
  return directArbitrary(DATE_TIME);
}

/** Plain date-times that every reader accepts: of January 2024, in UTC, to the second. */
export function plainDateTime(): fc.Arbitrary<string> {
  return directArbitrary(PLAIN_DATE_TIME);
}

const DATE_TIME: Kind<string> = {
  draw: (random, bias) => {
    const isLeapSecond = random.nextInt(0, 7) === 0;
    const hasFraction = random.nextInt(0, 1) === 0;
    const isUtc = random.nextInt(0, 1) === 0;
    return textOf({
      years:
        random.nextInt(0, 1) === 0 ? YEARS.draw(random, bias) : NOTABLE_YEAR.draw(random, bias),
      month: MONTH.draw(random, bias),
      // A day beyond the month's end becomes its last day, where calendars go wrong.
      day: DAY.draw(random, bias),
      separator: SEPARATOR.draw(random, bias),
      minutes: MINUTE_OF_DAY.draw(random, bias),
      second: isLeapSecond ? 60 : SECOND_OF_MINUTE.draw(random, bias),
      fraction: hasFraction ? `.${FRACTION.draw(random, bias)}` : '',
      zone: isUtc ? UTC.draw(random, bias) : drawOffset(random, bias),
    });
  },
  has: (value): value is string => typeof value === 'string' && fieldsOf(value) !== null,
  simpler: (value) => simplerThan(value, SIMPLEST),
};

const PLAIN_DATE_TIME: Kind<string> = {
  draw: (random) =>
    textOf({
      ...PLAIN_MONTH,
      day: random.nextInt(1, 28),
      minutes: random.nextInt(0, LAST_MINUTE),
      second: random.nextInt(0, 59),
    }),
  has: (value): value is string =>
    DATE_TIME.has(value) && /^2024-01-(?:[01]\d|2[0-8])T.{8}Z$/.test(value),
  *simpler(value) {
    for (const one of simplerThan(value, '2024-01-01T00:00:00Z')) {
      if (PLAIN_DATE_TIME.has(one)) yield one;
    }
  },
};

const PLAIN_MONTH = { years: 24, month: 1, separator: 'T', fraction: '', zone: 'Z' };
const SIMPLEST = '2000-01-01T00:00:00Z';
const NOTABLE_YEAR = oneOf(0, ...[0, 1900, 1970, 2024, 2100, 9999].map(yearsSinceFirst));
const SEPARATOR = oneOf('T', 'T', 'T', 't');
const UTC = oneOf('Z', 'Z', 'Z', 'z');

function drawOffset(random: fc.Random, biasFactor: number | undefined): string {
  const sign = random.nextInt(0, 1) === 0 ? '+' : '-';
  return sign + clock(OFFSET.draw(random, biasFactor));
}

/** Date-times with one field simpler; a leap second moves with its zone. */
function* simplerThan(text: string, simplest: string): Generator<string> {
  if (text === simplest) return;
  yield simplest;
  const fields = fieldsOf(text);
  if (fields === null) return;
  for (const change of changesOf(fields)) {
    const simpler = textOf({ ...fields, ...change });
    if (simpler !== text && simpler !== simplest) yield simpler;
  }
}

function* changesOf(fields: Fields): Generator<Partial<Fields>> {
  for (const zone of before(['Z', '+00:00'], fields.zone)) yield { zone };
  const half = fields.fraction.slice(0, 1 + Math.ceil((fields.fraction.length - 1) / 2));
  for (const fraction of before(['', '.0', half], fields.fraction)) yield { fraction };
  for (const separator of before(['T'], fields.separator)) yield { separator };
  if (fields.second === 60) yield { second: 0 };
  else for (const second of SECOND.simpler(fields.second)) yield { second };
  for (const minutes of MINUTES.simpler(fields.minutes)) yield { minutes };
  for (const years of YEARS.simpler(fields.years)) yield { years };
  for (const month of MONTH.simpler(fields.month)) yield { month };
  for (const day of DAY.simpler(fields.day)) yield { day };
}

const SECOND = integerKind(0, 59);
const MINUTES = integerKind(0, LAST_MINUTE);
/** The first and the last more often than the others. */
const SECOND_OF_MINUTE = weighted(0, [
  [6, SECOND],
  [1, oneOf(0, 59)],
]);
const MINUTE_OF_DAY = weighted(0, [
  [6, MINUTES],
  [1, oneOf(0, LAST_MINUTE)],
]);
/** Mostly within the offsets of real time zones. */
const FARTHEST = 14 * 60;
const OFFSET = weighted(0, [
  [6, integerKind(0, FARTHEST)],
  [1, oneOf(0, FARTHEST, LAST_MINUTE)],
  [1, MINUTES],
]);
const YEARS = integerKind(0, 9999);
const MONTH = integerKind(1, 12);
const DAY = integerKind(1, 31);
const DIGITS = charactersOf('0123456789');
/** Mostly to the nanosecond. */
const FRACTION = weighted('0', [
  [3, textKind(DIGITS, { minLength: 1, maxLength: 9 })],
  [1, textKind(DIGITS, { minLength: 10, maxLength: 18 })],
]);

/** The elements of a list, simplest first, that come before a value; all of them where the list does not have it. */
function before(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.slice(0, list.indexOf(value)) : list;
}
