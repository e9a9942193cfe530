import { dateTime, inUtc, plainDateTime } from './date-time-arbitrary.ts';
import type { Dispute, FormatTexts } from './format-texts.ts';

const FORMS = {
  UTC: '2024-01-31T12:34:56Z',
  'offset east': '2024-01-31T12:34:56+05:30',
  'offset west': '2024-01-31T12:34:56-08:00',
  'offset +00:00': '2024-01-31T12:34:56+00:00',
  // Section 4.3: the time in UTC is known, the local offset is not.
  'offset -00:00': '2024-01-31T12:34:56-00:00',
  'offset +14:00': '2024-01-31T12:34:56+14:00',
  'offset -12:00': '2024-01-31T12:34:56-12:00',
  tenths: '2024-01-31T12:34:56.5Z',
  hundredths: '2024-01-31T12:34:56.25Z',
  milliseconds: '2024-01-31T12:34:56.789Z',
  microseconds: '2024-01-31T12:34:56.789012Z',
  'seven digits': '2024-01-31T12:34:56.7890123Z',
  nanoseconds: '2024-01-31T12:34:56.789012345Z',
  'milliseconds and offset': '2024-01-31T12:34:56.789+05:30',
  'nanoseconds and offset': '2024-01-31T12:34:56.789012345-08:00',
  'fraction of zeros': '2024-01-31T12:34:56.000Z',
  // In octal, neither 08 nor 09 is a number.
  'eights and nines': '2024-08-09T08:09:08Z',
  'last month': '2024-10-31T12:34:56Z',
  midnight: '2024-02-01T00:00:00Z',
  'last second of a day': '2024-12-31T23:59:59Z',
  'leap day': '2024-02-29T12:34:56Z',
  'leap day of a century': '2000-02-29T12:34:56Z',
  'last day of a short month': '2023-04-30T12:34:56Z',
  'before 1970': '1969-07-20T20:17:40Z',
  'beyond 32 bits': '2038-01-19T03:14:08Z',
  'year 0001': '0001-01-01T00:00:00Z',
  'year 9999': '9999-12-31T23:59:59Z',
};

/** Forms that RFC 3339 allows and many readers refuse. */
const DISPUTED_FORMS = {
  'lower-case t': '2024-01-31t12:34:56Z',
  'lower-case z': '2024-01-31T12:34:56z',
  'year 0000': '0000-01-01T00:00:00Z',
  // Section 5.7: where it is 23:59:60 in UTC.
  'leap second': '2016-12-31T23:59:60Z',
  'leap second, east': '2017-01-01T05:29:60+05:30',
  'leap second, west': '2016-12-31T15:59:60-08:00',
  'leap second with a fraction': '2016-12-31T23:59:60.5Z',
  'leap second never announced': '2024-05-05T23:59:60Z',
  // Section 5.6 does not limit a fraction. Java accepts nine digits; Ruby's Time.parse accepts 128 characters.
  'ten digits': '2024-01-31T12:34:56.7890123456Z',
  'fifteen nines': '2024-01-31T12:34:56.999999999999999Z',
  'hundreds of digits': `2024-01-31T12:34:56.${'1234567890'.repeat(30)}Z`,
  // Section 5.7 allows hours to 23. .NET and XML Schema accept 14 hours, the farthest time zone; Java accepts 18.
  'offset beyond 14 hours': '2024-01-31T12:34:56+14:01',
  'largest offset east': '2024-01-31T12:34:56+23:59',
  'largest offset west': '2024-01-31T12:34:56-23:59',
};

const DISPUTES: readonly Dispute[] = [
  // RFC 3339 section 5.7. Java's OffsetDateTime, Python's fromisoformat, Date.parse and Go refuse it.
  {
    form: 'leap-second',
    shape: /^.{16}:60/,
    mended: (text) => text.replace(/:60/, ':59'),
  },
  // Section 5.6. Python's fromisoformat refuses z, PHP's ATOM t, Go both.
  {
    form: 'lower-case-date-time',
    shape: /[tz]/,
    mended: (text) => text.toUpperCase(),
  },
  // Section 5.6. Years begin at 1 in Python and .NET.
  {
    form: 'year-0000',
    shape: /^0000/,
    mended: (text) => text.replace(/^0000/, '2024'),
  },
  // Section 5.6. Java accepts nine digits, Ruby's Time.parse a text of 128 characters.
  {
    form: 'long-fraction',
    shape: /\.\d{10}/,
    mended: (text) => text.replace(/(\.\d{9})\d+/, '$1'),
  },
  // Section 5.7. .NET and XML Schema accept 14 hours, the farthest time zone, Java 18. A time has another shape.
  {
    form: 'large-offset',
    shape: /^.{4}-.*[+-](?:14:(?!00)|1[5-9]:|2\d:)\d\d$/,
    mended: inUtc,
  },
];

const NEAR_MISSES = [
  // An offset is required, with a colon, in ASCII, within section 5.7.
  ['offset without a colon', '2024-01-31T23:59:59+0000'],
  ['offset of hours alone', '2024-01-31T23:59:59+01'],
  ['no offset, with a fraction', '2024-01-31T23:59:59.123'],
  ['offset of 24 hours', '2024-01-31T23:59:59+24:00'],
  ['offset of 60 minutes', '2024-01-31T23:59:59+23:60'],
  ['minus beyond ASCII', '2024-01-31T23:59:59\u221201:00'],
  ['offset with seconds', '2024-01-31T23:59:59+01:00:00'],
  ['offset and Z', '2024-01-31T23:59:59+00:00Z'],
  ['Z twice', '2024-01-31T23:59:59ZZ'],
  ['UTC for Z', '2024-01-31T23:59:59UTC'],
  ['space before Z', '2024-01-31T23:59:59 Z'],
  ['name of a time zone', '2024-01-31T23:59:59+01:00[Europe/Paris]'],
  // Days, hours, minutes and seconds that do not exist.
  ['30 February', '2024-02-30T00:00:00Z'],
  ['29 February of a common year', '2023-02-29T00:00:00Z'],
  ['29 February of 1900', '1900-02-29T00:00:00Z'],
  ['31 April', '2024-04-31T00:00:00Z'],
  ['31 June', '2024-06-31T00:00:00Z'],
  ['31 September', '2024-09-31T00:00:00Z'],
  ['31 November', '2024-11-31T00:00:00Z'],
  ['month 00', '2024-00-10T00:00:00Z'],
  ['month 13', '2024-13-10T00:00:00Z'],
  ['day 00', '2024-01-00T00:00:00Z'],
  ['day 32', '2024-01-32T00:00:00Z'],
  ['hour 24', '2024-01-31T24:00:00Z'],
  ['hour 25', '2024-01-31T25:00:00Z'],
  ['minute 60', '2024-01-31T23:60:00Z'],
  ['second 61', '2024-01-31T23:59:61Z'],
  // Second 60 stands only where it is 23:59:60 in UTC.
  ['second 60 at noon', '2024-01-31T12:00:60Z'],
  ['second 60 of another offset', '2016-12-31T23:59:60+01:00'],
  ['hour 24 of a leap second', '2016-12-31T24:59:60+01:00'],
  // Another format, or half of this one (section 5.6).
  ['empty string', ''],
  ['null as text', 'null'],
  ['date alone', '2024-01-31'],
  ['time alone', '23:59:59Z'],
  ['no seconds', '2024-01-31T23:59Z'],
  ['seconds since 1970 as text', '1706745599'],
  ['basic format of ISO 8601', '20240131T235959Z'],
  ['space and offset without a colon', '2024-01-31 23:59:59 +0000'],
  ['date of HTTP', 'Wed, 31 Jan 2024 23:59:59 GMT'],
  ['date of JavaScript', 'Wed Jan 31 2024 23:59:59 GMT+0000'],
  ['date of America', '01/31/2024 23:59:59'],
  ['week date', '2024-W05-3T23:59:59Z'],
  ['ordinal date', '2024-031T23:59:59Z'],
  ['text before it', 'at 2024-01-31T23:59:59Z'],
  ['text after it', '2024-01-31T23:59:59Z or so'],
  ['line before it', 'x\n2024-01-31T23:59:59Z'],
  ['line after it', '2024-01-31T23:59:59Z\nx'],
  // A dot needs a digit after it.
  ['dot without digits', '2024-01-31T23:59:59.Z'],
  ['comma for the dot', '2024-01-31T23:59:59,5Z'],
  ['two fractions', '2024-01-31T23:59:59.5.5Z'],
  // Digits are ASCII, and a year has four of them.
  ['full-width digits', '\uff12\uff10\uff12\uff14-01-31T23:59:59Z'],
  ['Arabic digits', '2024-01-31T23:59:5\u0669Z'],
  ['year of five digits', '02024-01-31T23:59:59Z'],
  ['year of two digits', '24-01-31T23:59:59Z'],
  ['negative year', '-2024-01-31T23:59:59Z'],
  ['year with a sign', '+002024-01-31T23:59:59Z'],
  ['month of one digit', '2024-1-31T23:59:59Z'],
  ['day of one digit', '2024-01-1T23:59:59Z'],
  ['hour of one digit', '2024-01-31T3:59:59Z'],
  ['trailing NUL', '2024-01-31T23:59:59Z\u0000'],
  ['slashes for hyphens', '2024/01/31T23:59:59Z'],
  ['underscore for the T', '2024-01-31_23:59:59Z'],
] as const;

/** RFC 3339 section 5.6. */
export const DATE_TIME: FormatTexts = {
  wild: dateTime,
  plain: plainDateTime(),
  bare: '2024-01-31T12:34:56Z',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: DISPUTES,
  nearMisses: NEAR_MISSES,
  spoiled: (text) => [
    ['space for the T', text.replace(/t/i, ' ')],
    ['offset left out', text.replace(/z$|[+-]\d\d:\d\d$/i, '')],
    ['trailing newline', `${text}\n`],
    ['leading space', ` ${text}`],
    ['trailing space', `${text} `],
    ['in quotes', `"${text}"`],
  ],
  numbers: [
    ['seconds since 1970', 1_706_745_599],
    ['milliseconds since 1970', 1_706_745_599_000],
  ],
};
