import { dateTime, plainDateTime } from './date-time-arbitrary.ts';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  'first of a month': '2024-03-01',
  'last of a long month': '2024-01-31',
  'last of a short month': '2023-04-30',
  'leap day': '2024-02-29',
  'leap day of a century': '2000-02-29',
  // In octal, neither 08 nor 09 is a number.
  'eights and nines': '2024-08-09',
  'last month': '2024-10-31',
  'before 1970': '1969-07-20',
  'beyond 32 bits': '2038-01-20',
  'year 0001': '0001-01-01',
  'year 9999': '9999-12-31',
};

/** RFC 3339 section 5.6, `full-date`. */
export const DATE: FormatTexts = {
  wild: () => dateTime().map(dateOf),
  plain: plainDateTime().map(dateOf),
  bare: '2024-01-31',
  forms: { ...FORMS, 'year 0000': '0000-01-01' },
  disputed: ['year 0000'],
  disputes: [
    // Years begin at 1 in Python and .NET.
    { form: 'year-0000', shape: /^0000/, mended: (text) => text.replace(/^0000/, '2024') },
  ],
  nearMisses: [
    // Days that do not exist (section 5.7).
    ['30 February', '2024-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['31 April', '2024-04-31'],
    ['31 June', '2024-06-31'],
    ['31 September', '2024-09-31'],
    ['31 November', '2024-11-31'],
    ['month 00', '2024-00-10'],
    ['month 13', '2024-13-10'],
    ['day 00', '2024-01-00'],
    ['day 32', '2024-01-32'],
    // Another format, or half of this one.
    ['empty string', ''],
    ['null as text', 'null'],
    ['date with a time', '2024-01-31T00:00:00Z'],
    ['date with a zone', '2024-01-31Z'],
    ['date with an offset', '2024-01-31+01:00'],
    ['no hyphens', '20240131'],
    ['slashes for hyphens', '2024/01/31'],
    ['dots for hyphens', '2024.01.31'],
    ['date of America', '01/31/2024'],
    ['date of Europe', '31.01.2024'],
    ['day first', '31-01-2024'],
    ['month by its name', '31 Jan 2024'],
    ['no day', '2024-01'],
    ['year alone', '2024'],
    ['week date', '2024-W05-3'],
    ['ordinal date', '2024-031'],
    ['days since 1970 as text', '19753'],
    ['text after it', '2024-01-31 or so'],
    ['line after it', '2024-01-31\nx'],
    // Two digits, of ASCII, and four of a year.
    ['full-width digits', '\uff12\uff10\uff12\uff14-01-31'],
    ['Arabic digits', '2024-01-3\u0661'],
    ['hyphens beyond ASCII', '2024\u201001\u201031'],
    ['year of five digits', '02024-01-31'],
    ['year of two digits', '24-01-31'],
    ['negative year', '-2024-01-31'],
    ['year with a sign', '+002024-01-31'],
    ['month of one digit', '2024-1-31'],
    ['day of one digit', '2024-01-1'],
    ['trailing NUL', '2024-01-31\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [
    ['days since 1970', 19_753],
    ['date as a number', 20_240_131],
  ],
};

function dateOf(dateTime: string): string {
  return dateTime.slice(0, 10);
}
