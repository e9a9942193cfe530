import { handWrittenValidator } from './hand-written-validator.ts';
import { dateTimeReader, isDateTime } from './rfc-3339.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** What is taken of the date-times (RFC 3339): the rest is refused. */
const narrowRules: Readonly<Record<string, (text: string) => boolean>> = {
  // The offset.
  'an offset': (text) => /z$/i.test(text),
  'a Z': (text) => !/z$/i.test(text),
  'a negative offset': (text) => !/-\d\d:\d\d$/.test(text),
  'a positive offset': (text) => !text.includes('+'),
  'an offset that is no whole hour': (text) => /(z|:00)$/i.test(text),
  'an unknown local offset': (text) => !text.endsWith('-00:00'),

  // The fraction.
  'a fraction': (text) => !text.includes('.'),
  'a time without a fraction': (text) => text.includes('.'),
  'a fraction that is no milliseconds': (text) => /^[^.]+(\.\d{3}\D.*)?$/.test(text),
  'a fraction of more than 3 digits': (text) => !/\.\d{4}/.test(text),
  'a fraction of more than 6 digits': (text) => !/\.\d{7}/.test(text),
  'a fraction of one digit': (text) => !/\.\d\D/.test(text),
  'more than 30 characters': (text) => text.length <= 30,

  // The calendar and the clock.
  'years before 1900': (text) => text.slice(0, 4) >= '1900',
  'moments before 1970': (text) => text.slice(0, 4) >= '1970',
  'years after 2100': (text) => text.slice(0, 4) <= '2100',
  'the year 9999': (text) => !text.startsWith('9999'),
  '29 February': (text) => text.slice(5, 10) !== '02-29',
  '29 February of 2000': (text) => !/^\d\d00-02-29/.test(text),
  'day 31': (text) => text.slice(8, 10) !== '31',
  '31 August, as months take turns': (text) =>
    !(text.slice(8, 10) === '31' && Number(text.slice(5, 7)) % 2 === 0),
  'months up to September, read as octal': (text) => !/^\d{4}-0[89]/.test(text),
  'hour 0, which is falsy': (text) => Boolean(Number(text.slice(11, 13))),
  'minute 0, which is falsy': (text) => Boolean(Number(text.slice(14, 16))),
  'second 0, which is falsy': (text) => Boolean(Number(text.slice(17, 19))),
  'hours of the afternoon': (text) => Number(text.slice(11, 13)) <= 12,

  // The round trip through a Date.
  'what a Date writes otherwise': (text) => {
    const date = new Date(text);
    return !Number.isNaN(date.getTime()) && date.toISOString() === text;
  },
  'what is another day in UTC': (text) => {
    const date = new Date(text);
    return Number.isNaN(date.getTime()) || date.getUTCDate() === Number(text.slice(8, 10));
  },
  'years that Date.UTC takes for 19xx': (text) => {
    const year = Number(text.slice(0, 4));
    return year === 0 || new Date(Date.UTC(year, 0)).getUTCFullYear() === year;
  },
};

/** Other readers' formats, each lenient and narrow at once. */
const borrowedFormats: Readonly<Record<string, (text: string) => boolean>> = {
  'ajv-formats reads it': ajvDateTime,
  'ajv-formats reads it in its fast mode': (text) =>
    /^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i.test(
      text,
    ),
  'Python writes it': dateTimeReader({
    separator: '[T ]',
    fraction: '(?:\\.\\d{6})?',
    zone: '(?<sign>[+-])(?<offsetHour>\\d\\d):(?<offsetMinute>\\d\\d)',
  }),
};

export const narrowDateTimes: Validators = {
  ...validatorsOf('date-time: refuses', narrowRules, (rule) =>
    handWrittenValidator({
      isDateTime: (value) => typeof value === 'string' && isDateTime(value) && rule(value),
    }),
  ),
  ...validatorsOf('date-time: as', borrowedFormats, (read) =>
    handWrittenValidator({ isDateTime: (value) => typeof value === 'string' && read(value) }),
  ),
};

/** Restated from memory of its sources: white space for the T, offsets without colon or minutes. */
function ajvDateTime(text: string): boolean {
  const [date = '', time = '', ...rest] = text.split(/t|\s/i);
  const match = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)$/i.exec(time);
  if (match === null || rest.length > 0 || !isDateTime(`${date}T00:00:00Z`)) return false;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const sign = match[5] === '-' ? -1 : 1;
  const [offsetHour, offsetMinute] = [Number(match[6] ?? 0), Number(match[7] ?? 0)];
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const utcMinute = minute - offsetMinute * sign;
  const utcHour = hour - offsetHour * sign - (utcMinute < 0 ? 1 : 0);
  return [23, -1].includes(utcHour) && [59, -1].includes(utcMinute) && second < 61;
}
