/** The parts of a date-time's pattern (RFC 3339 section 5.6), each of them easily got wrong. */
export interface Grammar {
  readonly start: string;
  readonly date: string;
  readonly separator: string;
  readonly time: string;
  readonly fraction: string;
  readonly zone: string;
  readonly end: string;
  readonly flags: string;
}

/** What the fields may be (section 5.7). */
export interface Calendar {
  readonly lastHour: number;
  readonly lastMinute: number;
  readonly lastOffsetHour: number;
  readonly lastOffsetMinute: number;
  readonly daysIn: (year: number, month: number) => number;
  /** Whether there is a second 60 in a minute of the UTC day. */
  readonly mayLeap: (minuteOfUtcDay: number) => boolean;
}

/** A reader of date-times: correct as it is, or with a mistake in place of one of its parts. */
export function dateTimeReader(
  grammar: Partial<Grammar> = {},
  calendar: Partial<Calendar> = {},
): (text: string) => boolean {
  const parts = { ...RFC_GRAMMAR, ...grammar };
  const { start, date, separator, time, fraction, zone, end, flags } = parts;
  const pattern = new RegExp(start + date + separator + time + fraction + zone + end, flags);
  const limits = { ...RFC_CALENDAR, ...calendar };
  return (text) => {
    const match = pattern.exec(text);
    return match !== null && fieldsHold(match.groups ?? {}, limits);
  };
}

const RFC_GRAMMAR: Grammar = {
  start: '^',
  date: '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)',
  separator: '[Tt]',
  time: '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)',
  fraction: '(?:\\.\\d+)?',
  zone: '(?:[Zz]|(?<sign>[+-])(?<offsetHour>\\d\\d):(?<offsetMinute>\\d\\d))',
  end: '$',
  flags: '',
};

const MINUTES_PER_DAY = 24 * 60;

const RFC_CALENDAR: Calendar = {
  lastHour: 23,
  lastMinute: 59,
  lastOffsetHour: 23,
  lastOffsetMinute: 59,
  daysIn(year, month) {
    const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    if (month === 2) return isLeapYear ? 29 : 28;
    return [4, 6, 9, 11].includes(month) ? 30 : 31;
  },
  mayLeap: (minute) => minute === MINUTES_PER_DAY - 1,
};

function fieldsHold(groups: Readonly<Record<string, string>>, limits: Calendar): boolean {
  // A part that the pattern leaves out is zero: without an offset, the time is taken for UTC.
  const field = (name: string) => Number(groups[name] ?? 0);
  const [year, month, day] = [field('year'), field('month'), field('day')];
  const [hour, minute, second] = [field('hour'), field('minute'), field('second')];
  const [offsetHour, offsetMinute] = [field('offsetHour'), field('offsetMinute')];
  const inRange =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= limits.daysIn(year, month) &&
    hour <= limits.lastHour &&
    minute <= limits.lastMinute &&
    offsetHour <= limits.lastOffsetHour &&
    offsetMinute <= limits.lastOffsetMinute;
  if (!inRange || second > 60) return false;

  const offset = (groups['sign'] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  const utc = (hour * 60 + minute - offset + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return second < 60 || limits.mayLeap(utc);
}

export const isDateTime = dateTimeReader();
