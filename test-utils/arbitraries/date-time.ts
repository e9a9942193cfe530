import type fc from 'fast-check';
import { charactersOf } from './alphabets.ts';
import { drawn, type Kind } from './drawn.ts';
import { integerKind } from './number.ts';
import { textKind } from './text.ts';

/** Any RFC 3339 date-time (section 5.6, limits of section 5.7), shrinking to 2000-01-01T00:00:00Z. */
export function dateTime(): fc.Arbitrary<string> {
  return drawn(DATE_TIME);
}

/** Those that nobody stumbles over, of January 2024, in UTC, to the second. */
export function plainDateTime(): fc.Arbitrary<string> {
  return drawn(PLAIN_DATE_TIME);
}

interface Fields {
  /** Since 2000; after 9999 comes 0000. */
  readonly years: number;
  readonly month: number;
  readonly day: number;
  readonly separator: string;
  /** Since midnight, by the local clock. */
  readonly minutes: number;
  readonly second: number;
  readonly fraction: string;
  readonly zone: string;
}

const DATE_TIME: Kind<string> = {
  draw: (random, bias) => {
    const isLeapSecond = random.nextInt(0, 7) === 0;
    const hasFraction = random.nextInt(0, 1) === 0;
    const isUtc = random.nextInt(0, 1) === 0;
    return textOf({
      years: random.nextInt(0, 1) === 0 ? YEARS.draw(random, bias) : oneOf(random, NOTABLE_YEARS),
      month: MONTH.draw(random, bias),
      // What is beyond a month is its last day, where calendars go wrong.
      day: DAY.draw(random, bias),
      separator: oneOf(random, ['T', 'T', 'T', 't']),
      minutes: MINUTES.draw(random, bias),
      second: isLeapSecond ? 60 : SECOND.draw(random, bias),
      fraction: hasFraction ? `.${FRACTION.draw(random, bias)}` : '',
      zone: isUtc ? oneOf(random, ['Z', 'Z', 'Z', 'z']) : drawOffset(random, bias),
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
  has: (value): value is string => DATE_TIME.has(value) && /^2024-01-[0-2]\d.{9}Z$/.test(value),
  *simpler(value) {
    for (const one of simplerThan(value, '2024-01-01T00:00:00Z')) {
      if (PLAIN_DATE_TIME.has(one)) yield one;
    }
  },
};

const PLAIN_MONTH = { years: 24, month: 1, separator: 'T', fraction: '', zone: 'Z' };
const LAST_MINUTE = 1439;
const SIMPLEST = '2000-01-01T00:00:00Z';
const FIRST_YEAR = 2000;
const NOTABLE_YEARS = [0, 1900, 1970, 2000, 2024, 2100, 9999].map(yearsSinceFirst);

function yearsSinceFirst(year: number): number {
  return (year - FIRST_YEAR + 10_000) % 10_000;
}

function oneOf<T>(random: fc.Random, all: readonly T[]): T {
  const one = all[random.nextInt(0, all.length - 1)];
  if (one === undefined) throw new RangeError('there is nothing to draw from');
  return one;
}

function drawOffset(random: fc.Random, biasFactor: number | undefined): string {
  const sign = random.nextInt(0, 1) === 0 ? '+' : '-';
  return sign + clock(MINUTES.draw(random, biasFactor));
}

function isOffset(zone: string): boolean {
  return zone.length === 1 || (Number(zone.slice(1, 3)) <= 23 && Number(zone.slice(4)) <= 59);
}

/** In minutes. */
function offsetOf(zone: string): number {
  if (zone.length === 1) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Second 60 stands where it is 23:59:60 in UTC, whatever the local clock says then. */
function textOf({ years, month, day, separator, minutes, second, fraction, zone }: Fields): string {
  const year = (years + FIRST_YEAR) % 10_000;
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, daysIn(year, month)), 2)}`;
  const local = second === 60 ? localMinute(zone) : minutes;
  return `${date}${separator}${clock(local)}:${pad(second, 2)}${fraction}${zone}`;
}

/** By the local clock, in the last minute of a day in UTC. */
function localMinute(zone: string): number {
  const day = LAST_MINUTE + 1;
  return (LAST_MINUTE + offsetOf(zone) + day) % day;
}

/** Section 5.7, by arithmetic of its own: payloads do not lean on the format that they are to test. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const FIELDS = /^(\d{4})-(\d\d)-(\d\d)([Tt])(\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** Null for what is no date-time: it would be written otherwise. */
function fieldsOf(text: string): Fields | null {
  const match = FIELDS.exec(text);
  if (match === null) return null;
  const [, year, month, day, separator = '', hour, minute, second, fraction = '', zone = ''] =
    match;
  const fields = {
    ...{ years: yearsSinceFirst(Number(year)), month: Number(month), day: Number(day) },
    ...{ separator, minutes: Number(hour) * 60 + Number(minute), second: Number(second) },
    ...{ fraction, zone },
  };
  const isInRange =
    fields.month >= 1 &&
    fields.month <= 12 &&
    fields.day >= 1 &&
    fields.minutes <= LAST_MINUTE &&
    Number(minute) <= 59 &&
    fields.second <= 60 &&
    isOffset(zone);
  return isInRange && textOf(fields) === text ? fields : null;
}

/** With one field simpler; a leap second moves with its zone. */
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
const YEARS = integerKind(0, 9999);
const MONTH = integerKind(1, 12);
const DAY = integerKind(1, 31);
const FRACTION = textKind(charactersOf('0123456789'), { minLength: 1, maxLength: 18 });

/** Those of a list, the simplest first, that are simpler than a value; what is not in it is less simple than all. */
function before(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.slice(0, list.indexOf(value)) : list;
}
