import type fc from 'fast-check';
import { directArbitrary, type Kind, oneOf, weighted } from '../direct-arbitrary.ts';
import { integerKind } from '../number.ts';
import { charactersOf, textKind } from '../text.ts';

/** Any RFC 3339 date-time (section 5.6, limits of section 5.7), shrinking to 2000-01-01T00:00:00Z. */
export function dateTime(): fc.Arbitrary<string> {
  return directArbitrary(DATE_TIME);
}

/** Plain date-times that every reader accepts: of January 2024, in UTC, to the second. */
export function plainDateTime(): fc.Arbitrary<string> {
  return directArbitrary(PLAIN_DATE_TIME);
}

/** A date-time (RFC 3339 section 5.6), field by field. */
interface Fields {
  /** Since 2000; after 9999 comes 0000. */
  readonly years: number;
  readonly month: number;
  /** One beyond the month's end is written as its last day. */
  readonly day: number;
  readonly separator: string;
  /** Since midnight, by the local clock. */
  readonly minutes: number;
  readonly second: number;
  readonly fraction: string;
  readonly zone: string;
}

const FIRST_YEAR = 2000;
const LAST_MINUTE_OF_DAY = 1439;

const DATE_TIME: Kind<string> = {
  draw: (random, bias) => {
    const isLeapSecond = random.nextInt(0, 7) === 0;
    const hasFraction = random.nextInt(0, 1) === 0;
    const isUtc = random.nextInt(0, 1) === 0;
    return textOf({
      years: (random.nextInt(0, 1) === 0 ? YEARS : NOTABLE_YEARS).draw(random, bias),
      month: MONTH.draw(random, bias),
      day: DAY.draw(random, bias),
      separator: SEPARATOR.draw(random, bias),
      minutes: MINUTE_OF_DAY.draw(random, bias),
      second: isLeapSecond ? 60 : SECOND_OF_MINUTE.draw(random, bias),
      fraction: hasFraction ? `.${FRACTION.draw(random, bias)}` : '',
      zone: isUtc
        ? UTC.draw(random, bias)
        : SIGN.draw(random, bias) + clock(OFFSET.draw(random, bias)),
    });
  },
  simpler: (value) => simplerThan(value, '2000-01-01T00:00:00Z'),
};

const PLAIN_DATE_TIME: Kind<string> = {
  draw: (random) =>
    textOf({
      ...PLAIN_MONTH,
      day: random.nextInt(1, 28),
      minutes: random.nextInt(0, LAST_MINUTE_OF_DAY),
      second: random.nextInt(0, 59),
    }),
  *simpler(value) {
    for (const one of simplerThan(value, '2024-01-01T00:00:00Z')) {
      if (one.startsWith('2024-01-')) yield one;
    }
  },
};

const PLAIN_MONTH = { years: 24, month: 1, separator: 'T', fraction: '', zone: 'Z' };

/** Date-times with one field simpler; a leap second moves with its zone. */
function* simplerThan(text: string, simplest: string): Generator<string> {
  if (text === simplest) return;
  yield simplest;
  const fields = fieldsOf(text);
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

/** The elements of a list, simplest first, that come before a value; all of them where the list does not have it. */
function before(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.slice(0, list.indexOf(value)) : list;
}

/** A date-time in UTC with the fields of another; a leap second moves with its offset. */
export function inUtc(text: string): string {
  return textOf({ ...fieldsOf(text), zone: 'Z' });
}

const SECOND = integerKind(0, 59);
const MINUTES = integerKind(0, LAST_MINUTE_OF_DAY);
/** The first and the last more often than the others. */
const SECOND_OF_MINUTE = weighted(SECOND, [
  [6, SECOND],
  [1, oneOf(0, 59)],
]);
const MINUTE_OF_DAY = weighted(MINUTES, [
  [6, MINUTES],
  [1, oneOf(0, LAST_MINUTE_OF_DAY)],
]);
/** Mostly within the offsets of real time zones. */
const FARTHEST = 14 * 60;
const OFFSET = weighted(MINUTES, [
  [6, integerKind(0, FARTHEST)],
  [1, oneOf(0, FARTHEST, LAST_MINUTE_OF_DAY)],
  [1, MINUTES],
]);
const YEARS = integerKind(0, 9999);
const NOTABLE_YEARS = oneOf(0, ...[0, 1900, 1970, 2024, 2100, 9999].map(yearsSinceFirst));
const SEPARATOR = oneOf('T', 'T', 'T', 't');
const UTC = oneOf('Z', 'Z', 'Z', 'z');
const SIGN = oneOf('+', '-');
const MONTH = integerKind(1, 12);
const DAY = integerKind(1, 31);
const DIGITS = charactersOf('0123456789');
const NANOSECONDS = textKind(DIGITS, { minLength: 1, maxLength: 9 });
/** Mostly to the nanosecond. */
const FRACTION = weighted(NANOSECONDS, [
  [3, NANOSECONDS],
  [1, textKind(DIGITS, { minLength: 10, maxLength: 18 })],
]);

/** Second 60 stands where it is 23:59:60 in UTC, whatever the local time is then. */
function textOf(fields: Fields): string {
  const { month, day, separator, minutes, second, fraction, zone } = fields;
  const year = (fields.years + FIRST_YEAR) % 10_000;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, daysIn(year, month)), 2)}`;
  const local = second === 60 ? lastMinuteIn(zone) : minutes;
  return `${date}${separator}${clock(local)}:${pad(second, 2)}${fraction}${zone}`;
}

/** By the local clock, the last minute of a day in UTC. */
function lastMinuteIn(zone: string): number {
  const day = LAST_MINUTE_OF_DAY + 1;
  const offset = zone.length === 1 ? 0 : minutesOf(zone.slice(1)) * (zone.startsWith('-') ? -1 : 1);
  return (LAST_MINUTE_OF_DAY + offset + day) % day;
}

/** Section 5.7, computed here: payloads must not rely on the format that they test. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The fields of a text that is a date-time. */
function fieldsOf(text: string): Fields {
  const [, fraction = '', zone = ''] = /^.{19}(\.\d+)?(.+)$/.exec(text) ?? [];
  return {
    years: yearsSinceFirst(Number(text.slice(0, 4))),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
    separator: text.charAt(10),
    minutes: minutesOf(text.slice(11, 16)),
    second: Number(text.slice(17, 19)),
    fraction,
    zone,
  };
}

function yearsSinceFirst(year: number): number {
  return (year - FIRST_YEAR + 10_000) % 10_000;
}
