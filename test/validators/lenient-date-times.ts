import { handWrittenValidator } from './hand-written-validator.ts';
import { dateTimeReader, isDateTime } from './rfc-3339.ts';
import { type Validators, validatorsOf } from './validator.ts';

/** What is no date-time (RFC 3339) is taken for one. */
const lenientReaders: Readonly<Record<string, (text: string) => boolean>> = {
  // Left to the platform, or to a glance.
  'what Date.parse understands': (text) => !Number.isNaN(Date.parse(text)),
  'whatever makes a Date': (text) => Boolean(new Date(text)),
  'what has a T in it': (text) => text.includes('T') || text.includes('t'),
  'what begins with a date': (text) => isDateTime(`${text.slice(0, 10)}T00:00:00Z`),
  'numbers between marks': (text) => text.split(/[-T:.+Z]/i).every((part) => !Number.isNaN(+part)),
  'any text': () => true,
  'an empty text': (text) => text === '' || isDateTime(text),

  // The pattern's edges.
  'something before it': dateTimeReader({ start: '' }),
  'something after it': dateTimeReader({ end: '' }),
  'something around it': dateTimeReader({ start: '', end: '' }),
  'other lines beside it': dateTimeReader({ flags: 'm' }),
  'white space around it': (text) => isDateTime(text.trim()),
  'a newline after it': dateTimeReader({ end: '\\n?$' }),
  'quotes around it': dateTimeReader({ start: '^"?', end: '"?$' }),

  // Date and time.
  'a date alone': (text) => /^\d{4}-\d\d-\d\d$/.test(text) || isDateTime(text),
  'a space for the T': dateTimeReader({ separator: '[Tt ]' }),
  'anything for the T': dateTimeReader({ separator: '.' }),
  'no seconds': dateTimeReader({
    time: '(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d))?',
  }),
  'no marks between the digits': dateTimeReader({
    date: '(?<year>\\d{4})-?(?<month>\\d\\d)-?(?<day>\\d\\d)',
    time: '(?<hour>\\d\\d):?(?<minute>\\d\\d):?(?<second>\\d\\d)',
  }),
  'fields of one digit': dateTimeReader({
    date: '(?<year>\\d{4})-(?<month>\\d\\d?)-(?<day>\\d\\d?)',
    time: '(?<hour>\\d\\d?):(?<minute>\\d\\d?):(?<second>\\d\\d?)',
  }),
  'any marks in the date': dateTimeReader({
    date: '(?<year>\\d{4}).(?<month>\\d\\d).(?<day>\\d\\d)',
  }),
  'years of more digits': dateTimeReader({
    date: '(?<year>[+-]?\\d{4,})-(?<month>\\d\\d)-(?<day>\\d\\d)',
  }),
  'digits of any script': (text) =>
    /^\p{Nd}{4}-\p{Nd}\p{Nd}-\p{Nd}\p{Nd}T(\p{Nd}\p{Nd}:){2}\p{Nd}\p{Nd}(\.\p{Nd}+)?(Z|[+-]\p{Nd}\p{Nd}:\p{Nd}\p{Nd})$/iu.test(
      text,
    ),

  // The calendar and the clock.
  'any two digits': (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(text),
  'any day up to 31': dateTimeReader({}, { daysIn: () => 31 }),
  '30 February': dateTimeReader({}, { daysIn: (_, month) => (month === 2 ? 30 : 31) }),
  '29 February of every year': dateTimeReader({}, { daysIn: (_, month) => daysIn(2024, month) }),
  '29 February of 1900': dateTimeReader({}, { daysIn: (year, month) => daysIn(year % 100, month) }),
  '31 September': dateTimeReader(
    {},
    { daysIn: (year, month) => (month === 9 ? 31 : daysIn(year, month)) },
  ),
  'month 0': (text) => isDateTime(text.replace(/^(\d{4})-00/, '$1-01')),
  'day 0': (text) => isDateTime(text.replace(/^(\d{4}-\d\d)-00/, '$1-01')),
  'month 13': (text) => isDateTime(text.replace(/^(\d{4})-13/, '$1-12')),
  'hour 24': dateTimeReader({}, { lastHour: 24 }),
  'minute 60': dateTimeReader({}, { lastMinute: 60 }),
  'second 60 of any minute': dateTimeReader({}, { mayLeap: () => true }),
  'second 61': (text) => isDateTime(text.replace(/:61(?=[.Z])/, ':59')),

  // The fraction.
  'a comma before the fraction': dateTimeReader({ fraction: '(?:[.,]\\d+)?' }),
  'anything before the fraction': dateTimeReader({ fraction: '(?:.\\d+)?' }),
  'a dot without a fraction': dateTimeReader({ fraction: '(?:\\.\\d*)?' }),
  'fractions of fractions': dateTimeReader({ fraction: '(?:\\.\\d+)*' }),

  // The offset.
  'no offset': dateTimeReader({ zone: zone('', '?') }),
  'an offset without a colon': dateTimeReader({
    zone: zone('|(?<sign>[+-])(?<offsetHour>\\d\\d):?(?<offsetMinute>\\d\\d)'),
  }),
  'an offset of hours': dateTimeReader({
    zone: zone('|(?<sign>[+-])(?<offsetHour>\\d\\d)(?::(?<offsetMinute>\\d\\d))?'),
  }),
  'an offset with seconds': dateTimeReader({
    zone: zone('|(?<sign>[+-])(?<offsetHour>\\d\\d):(?<offsetMinute>\\d\\d)(?::\\d\\d)?'),
  }),
  'an offset of any hours': dateTimeReader({}, { lastOffsetHour: 99 }),
  'an offset of any minutes': dateTimeReader({}, { lastOffsetMinute: 99 }),
  'a minus beyond ASCII': dateTimeReader({
    zone: zone('|(?<sign>[+\\-\u2212])(?<offsetHour>\\d\\d):(?<offsetMinute>\\d\\d)'),
  }),
  'Z and an offset': (text) => isDateTime(text.replace(/[+-]00:00Z$|ZZ$/, 'Z')),
  'a space before the offset': dateTimeReader({ zone: ` ?${zone()}` }),
  'a zone in words': dateTimeReader({ zone: zone('|UTC|GMT') }),
  'the name of a zone behind the offset': dateTimeReader({ end: '(?:\\[[A-Za-z/_]+\\])?$' }),
};

/** Z, or one of the alternatives. */
function zone(others = '|[+-]\\d\\d:\\d\\d', quantifier = ''): string {
  return `(?:[Zz]${others === '' ? '|[+-]\\d\\d:\\d\\d' : others})${quantifier}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year + 2000, month, 0)).getUTCDate();
}

export const lenientDateTimes: Validators = validatorsOf(
  'date-time: takes',
  lenientReaders,
  (read) =>
    handWrittenValidator({ isDateTime: (value) => typeof value === 'string' && read(value) }),
);
