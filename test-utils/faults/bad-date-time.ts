import type { FaultOperator } from './fault.ts';

/** What other readers and writers take for an RFC 3339 date-time. */
export const badDateTime: FaultOperator = ({ path, value, schema }) => {
  if (schema.kind !== 'string' || schema.format !== 'date-time') return [];
  const spoiled = typeof value === 'string' ? spoil(value) : [];
  return [...spoiled, ...NEAR_MISSES].map((after) => ({
    code: 'bad-date-time',
    path,
    before: value,
    after,
  }));
};

function spoil(dateTime: string): string[] {
  return [
    dateTime.replace(/t/i, ' '),
    dateTime.replace(/z$|[+-]\d\d:\d\d$/i, ''),
    `${dateTime}\n`,
    ` ${dateTime}`,
    `"${dateTime}"`,
  ];
}

const NEAR_MISSES = [
  // Another format, or half of this one (RFC 3339 section 5.6).
  ...['', '2024-01-31', '23:59:59Z', '2024-01-31T23:59Z', '1706745599', '20240131T235959Z'],
  ...['Wed, 31 Jan 2024 23:59:59 GMT', '2024-W05-3T23:59:59Z', '2024-031T23:59:59Z'],
  // The offset is required, with a colon, ASCII, within section 5.7.
  ...['2024-01-31T23:59:59', '2024-01-31T23:59:59+0000', '2024-01-31T23:59:59+01'],
  ...['2024-01-31T23:59:59+24:00', '2024-01-31T23:59:59+23:60', '2024-01-31T23:59:59\u221201:00'],
  ...['2024-01-31T23:59:59ZZ', '2024-01-31T23:59:59UTC'],
  // Days, hours, minutes and seconds that do not exist.
  ...['2024-02-30T00:00:00Z', '2023-02-29T00:00:00Z', '1900-02-29T00:00:00Z'],
  ...['2024-04-31T00:00:00Z', '2024-00-10T00:00:00Z', '2024-13-10T00:00:00Z'],
  ...['2024-01-00T00:00:00Z', '2024-01-32T00:00:00Z', '2024-01-31T24:00:00Z'],
  ...['2024-01-31T23:60:00Z', '2024-01-31T23:59:61Z'],
  // Second 60 stands only where it is 23:59:60 in UTC.
  ...['2024-01-31T12:00:60Z', '2016-12-31T23:59:60+01:00', '2016-12-31T24:59:60+01:00'],
  // Fractions have digits after a dot.
  ...['2024-01-31T23:59:59.Z', '2024-01-31T23:59:59,5Z', '2024-01-31T23:59:59.5.5Z'],
  // Digits are ASCII, years have four of them.
  ...['\uff12\uff10\uff12\uff14-01-31T23:59:59Z', '02024-01-31T23:59:59Z', '24-01-31T23:59:59Z'],
  ...['-2024-01-31T23:59:59Z', '+002024-01-31T23:59:59Z', '2024-1-31T23:59:59Z'],
  ...['2024-01-31T23:59:59Z\u0000', '2024/01/31T23:59:59Z', '2024-01-31_23:59:59Z'],
];
