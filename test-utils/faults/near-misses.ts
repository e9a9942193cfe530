import { CODE_OF_FORMAT } from '../../contracts/finding.ts';
import type { Format } from '../../contracts/formats/formats.ts';
import { type FaultOperator, replacing, type Spoiled } from './fault.ts';

/** Texts that other readers and writers mistake for one of a format: the right one spoiled, and near misses. */
function nearMisses(
  format: Format,
  spoiled: (text: string) => readonly Spoiled[],
  others: readonly Spoiled[],
): FaultOperator {
  return (place) => {
    const { schema, value } = place;
    if (schema.kind !== 'string' || schema.format !== format) return [];
    const own = typeof value === 'string' ? spoiled(value) : [];
    return replacing(CODE_OF_FORMAT[format], place, [...own, ...others]);
  };
}

const BAD_DATE_TIMES: readonly Spoiled[] = [
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
];

const BAD_URIS: readonly Spoiled[] = [
  // No scheme (section 3.1), or a malformed one.
  ['empty string', ''],
  ['host without a scheme', 'example.com'],
  ['authority without a scheme', '//example.com/hook'],
  ['path alone', '/hook'],
  ['query alone', '?q=1'],
  ['fragment alone', '#frag'],
  ['colon without a scheme', '://example.com'],
  ['scheme that begins with a digit', '1https://example.com'],
  ['space in the scheme', 'ht tps://example.com'],
  ['scheme beyond ASCII', 'h\u00e9ttp://example.com'],
  ['scheme alone', 'https'],
  // Characters that section 2 does not have; browsers accept most of them.
  ['space in the path', 'https://example.com/a b'],
  ['newline at the end', 'https://example.com/\n'],
  ['newline within', 'https://exa\nmple.com/'],
  ['tab within', 'https://example.com/\thook'],
  ['NUL in the path', 'https://example.com/\u0000'],
  ['angle brackets', 'https://example.com/<id>'],
  ['quotes', 'https://example.com/"id"'],
  ['braces', 'https://example.com/{id}'],
  ['vertical bar', 'https://example.com/a|b'],
  ['backslash', 'https://example.com\\hook'],
  ['caret', 'https://example.com/^'],
  ['backtick', 'https://example.com/`'],
  ['path beyond ASCII', 'https://example.com/caf\u00e9'],
  ['host beyond ASCII', 'https://m\u00fcnchen.example/'],
  ['emoji', 'https://example.com/\u{1f600}'],
  // Percent-encoding has two hex digits (section 2.1).
  ['percent sign at the end', 'https://example.com/%'],
  ['percent sign and one digit', 'https://example.com/%2'],
  ['percent sign and no hex digits', 'https://example.com/%zz'],
  ['percent sign before a mark', 'https://example.com/100%!'],
  ['percent sign in the host', 'https://exa%mple.com/'],
  // Brackets stand around a well-formed IP address as the host (section 3.2.2).
  ['bracket that is not closed', 'https://[2001:db8::1/hook'],
  ['bracket that is not opened', 'https://2001:db8::1]/hook'],
  ['name in brackets', 'https://[example.com]/hook'],
  ['IPv4 address in brackets', 'https://[127.0.0.1]/hook'],
  ['IPv6 address with two gaps', 'https://[2001::db8::1]/hook'],
  ['IPv6 address of nine pieces', 'https://[1:2:3:4:5:6:7:8:9]/hook'],
  ['IPv6 address without brackets', 'https://2001:db8::1/hook'],
  ['brackets in the user', 'https://[user]@example.com/hook'],
  ['brackets in the path', 'https://example.com/hook[0]'],
  // A port is digits alone (section 3.2.3), and delimiters stand only where they end a part.
  ['letters in the port', 'https://example.com:abc/hook'],
  ['sign in the port', 'https://example.com:-1/hook'],
  ['percent sign in the port', 'https://example.com:%38/hook'],
  ['two ports', 'https://example.com:80:80/hook'],
  ['two users', 'https://one@two@example.com/hook'],
  ['second number sign', 'https://example.com/hook#a#b'],
];

/** No RFC 3339 date-times. */
export const badDateTime: FaultOperator = nearMisses(
  'date-time',
  (dateTime) => [
    ['space for the T', dateTime.replace(/t/i, ' ')],
    ['offset left out', dateTime.replace(/z$|[+-]\d\d:\d\d$/i, '')],
    ['trailing newline', `${dateTime}\n`],
    ['leading space', ` ${dateTime}`],
    ['trailing space', `${dateTime} `],
    ['in quotes', `"${dateTime}"`],
  ],
  BAD_DATE_TIMES,
);

/** No URIs of RFC 3986. */
export const badUri: FaultOperator = nearMisses(
  'uri',
  (uri) => [
    ['trailing space', `${uri} `],
    ['trailing newline', `${uri}\n`],
    ['leading space', ` ${uri}`],
  ],
  BAD_URIS,
);
