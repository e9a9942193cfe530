/** A date-time (RFC 3339 section 5.6), field by field. */
export interface DateTimeFields {
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

const FIRST_YEAR = 2000;
/** Of a day. */
export const LAST_MINUTE = 1439;

export function yearsSinceFirst(year: number): number {
  return (year - FIRST_YEAR + 10_000) % 10_000;
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

/** Second 60 stands where it is 23:59:60 in UTC, whatever the local time is then. */
export function textOf({
  years,
  month,
  day,
  separator,
  minutes,
  second,
  fraction,
  zone,
}: DateTimeFields): string {
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

/** Section 5.7, computed here: payloads must not rely on the format that they test. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const FIELDS = /^(\d{4})-(\d\d)-(\d\d)([Tt])(\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** Null for a text that is no date-time, since writing the fields gives another text. */
export function fieldsOf(text: string): DateTimeFields | null {
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
