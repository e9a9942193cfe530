/** Forms of an RFC 3339 date-time (section 5.6) that a reader may not expect, by name. */
export const DATE_TIME_FORMS: Readonly<Record<string, string>> = {
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
export const DISPUTED_DATE_TIME_FORMS: Readonly<Record<string, string>> = {
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
