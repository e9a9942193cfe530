import { dateTime, inUtc, plainDateTime } from './date-time-arbitrary.ts';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  UTC: '12:34:56Z',
  'offset east': '12:34:56+05:30',
  'offset west': '12:34:56-08:00',
  'offset +00:00': '12:34:56+00:00',
  'offset -00:00': '12:34:56-00:00',
  'offset +14:00': '12:34:56+14:00',
  tenths: '12:34:56.5Z',
  milliseconds: '12:34:56.789Z',
  nanoseconds: '12:34:56.789012345Z',
  'milliseconds and offset': '12:34:56.789+05:30',
  'fraction of zeros': '12:34:56.000Z',
  'eights and nines': '08:09:08Z',
  midnight: '00:00:00Z',
  'last second of a day': '23:59:59Z',
};

/** Forms that RFC 3339 allows and many readers refuse. */
const DISPUTED_FORMS = {
  'lower-case z': '12:34:56z',
  'leap second': '23:59:60Z',
  'leap second, east': '05:29:60+05:30',
  'leap second, west': '15:59:60-08:00',
  'leap second with a fraction': '23:59:60.5Z',
  'ten digits': '12:34:56.7890123456Z',
  'hundreds of digits': `12:34:56.${'1234567890'.repeat(30)}Z`,
  'offset beyond 14 hours': '12:34:56+14:01',
  'largest offset east': '12:34:56+23:59',
  'largest offset west': '12:34:56-23:59',
};

/** Any day, since a date-time's time is a time. */
const DAY = '2024-01-31T';

/** RFC 3339 section 5.6, `full-time`. */
export const TIME: FormatTexts = {
  wild: () => dateTime().map(timeOf),
  plain: plainDateTime().map(timeOf),
  bare: '12:34:56Z',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  // The reasons are those of date-times.
  disputes: [
    { form: 'leap-second', shape: /^.{5}:60/, mended: (text) => text.replace(':60', ':59') },
    { form: 'lower-case-date-time', shape: /z$/, mended: (text) => text.toUpperCase() },
    {
      form: 'long-fraction',
      shape: /\.\d{10}/,
      mended: (text) => text.replace(/(\.\d{9})\d+/, '$1'),
    },
    {
      form: 'large-offset',
      shape: /^.{8}[^+-]*[+-](?:14:(?!00)|1[5-9]:|2\d:)\d\d$/,
      mended: (text) => timeOf(inUtc(DAY + text)),
    },
  ],
  nearMisses: [
    // An offset is required, with a colon, in ASCII, within section 5.7.
    ['no offset', '23:59:59'],
    ['no offset, with a fraction', '12:34:56.789'],
    ['offset without a colon', '12:34:56+0000'],
    ['offset of hours alone', '12:34:56+01'],
    ['offset of 24 hours', '12:34:56+24:00'],
    ['offset of 60 minutes', '12:34:56+23:60'],
    ['minus beyond ASCII', '12:34:56\u221201:00'],
    ['offset and Z', '12:34:56+00:00Z'],
    ['UTC for Z', '12:34:56UTC'],
    ['space before Z', '12:34:56 Z'],
    ['name of a time zone', '12:34:56[Europe/Paris]'],
    // Hours, minutes and seconds that do not exist.
    ['hour 24', '24:00:00Z'],
    ['hour 25', '25:00:00Z'],
    ['minute 60', '12:60:00Z'],
    ['second 61', '23:59:61Z'],
    ['second 60 at noon', '12:00:60Z'],
    ['second 60 of another offset', '23:59:60+01:00'],
    ['hour 24 of a leap second', '24:59:60+01:00'],
    // Another format, or half of this one.
    ['empty string', ''],
    ['null as text', 'null'],
    ['date-time', '2024-01-31T12:34:56Z'],
    ['T before it', 'T12:34:56Z'],
    ['no seconds', '12:34Z'],
    ['no colons', '123456Z'],
    ['twelve hours', '12:34:56 PM'],
    ['seconds since midnight as text', '45296'],
    ['text after it', '12:34:56Z or so'],
    ['line after it', '12:34:56Z\nx'],
    ['dot without digits', '12:34:56.Z'],
    ['comma for the dot', '12:34:56,5Z'],
    ['two fractions', '12:34:56.5.5Z'],
    ['full-width digits', '\uff11\uff12:34:56Z'],
    ['Arabic digits', '12:34:5\u0666Z'],
    ['hour of one digit', '1:23:45Z'],
    ['second of one digit', '12:34:5Z'],
    ['trailing NUL', '12:34:56Z\u0000'],
  ],
  spoiled: (text) => [
    ...notTrimmed(text),
    ['offset left out', text.replace(/z$|[+-]\d\d:\d\d$/i, '')],
  ],
  numbers: [
    ['seconds since midnight', 45_296],
    ['milliseconds since midnight', 45_296_000],
  ],
};

function timeOf(dateTime: string): string {
  return dateTime.slice(DAY.length);
}
