import fc from 'fast-check';
import { type FormatTexts, notTrimmed } from './format-texts.ts';

const FORMS = {
  years: 'P1Y',
  months: 'P1M',
  minutes: 'PT1M',
  weeks: 'P2W',
  'all units': 'P1Y2M3DT4H5M6S',
  'units of a date': 'P1Y2M3D',
  'units of a time': 'PT4H5M6S',
  'days and hours': 'P1DT12H',
  'no day': 'P0D',
  'no second': 'PT0S',
  'more hours than a day has': 'PT36H',
  'more seconds than an hour has': 'PT86400S',
  'leading zero': 'P01D',
};

/** Forms that RFC 3339 allows and many readers refuse. */
const DISPUTED_FORMS = {
  // Letters of ABNF are of either case (RFC 5234 section 2.3).
  'duration in lower case': 'p1dt2h',
  // Appendix A sets no limit to a number.
  'more seconds than 32 bits count': 'PT4294967296S',
  'number of 300 digits': `P${'1234567890'.repeat(30)}D`,
};

/** RFC 3339 appendix A. */
export const DURATION: FormatTexts = {
  wild: anyDuration,
  plain: fc.integer({ min: 1, max: 28 }).map((days) => `P${days}D`),
  bare: 'P1D',
  forms: { ...FORMS, ...DISPUTED_FORMS },
  disputed: Object.keys(DISPUTED_FORMS),
  disputes: [
    { form: 'lower-case-duration', shape: /[a-z]/, mended: (text) => text.toUpperCase() },
    {
      form: 'long-duration',
      shape: /\d{10}/,
      mended: (text) => text.replaceAll(/(\d{9})\d+/g, '$1'),
    },
  ],
  nearMisses: [
    ['empty string', ''],
    ['null as text', 'null'],
    // The letters, each with a number before it.
    ['P alone', 'P'],
    ['T without a time', 'P1DT'],
    ['P and T alone', 'PT'],
    ['no P', '1D'],
    ['no T', 'P2H'],
    ['T before a day', 'PT1D'],
    ['unit without a number', 'PD'],
    ['number without a unit', 'P1'],
    ['two units alike', 'P1D2D'],
    ['unit that is none', 'P1Q'],
    ['space between', 'P1D T2H'],
    // Appendix A leaves no unit out between two others, and has weeks alone.
    ['months left out', 'P1Y2D'],
    ['minutes left out', 'PT1H2S'],
    ['days before years', 'P2D1Y'],
    ['seconds before hours', 'PT2S1H'],
    ['weeks with days', 'P1W2D'],
    ['weeks with a time', 'P1WT1H'],
    ['years with weeks', 'P1Y2W'],
    // ISO 8601 has more.
    ['fraction of a second', 'PT0.5S'],
    ['fraction of a day', 'P0.5D'],
    ['comma for the dot', 'PT0,5S'],
    ['minus before it', '-P1D'],
    ['plus before it', '+P1D'],
    ['minus before a number', 'P-1D'],
    ['alternative format of ISO 8601', 'P0001-02-03T04:05:06'],
    ['interval', '2024-01-31/P1D'],
    // Another format.
    ['clock', '01:30:00'],
    ['words', '1 day'],
    ['seconds as text', '86400'],
    ['duration of Go', '24h0m0s'],
    ['exponent', 'P1e2D'],
    ['Arabic digits', 'P\u0661D'],
    ['full-width digits', 'P\uff11D'],
    ['text after it', 'P1D or so'],
    ['line after it', 'P1D\nx'],
    ['trailing NUL', 'P1D\u0000'],
  ],
  spoiled: notTrimmed,
  numbers: [
    ['duration in seconds', 86_400],
    ['duration in milliseconds', 86_400_000],
  ],
};

function anyDuration(): fc.Arbitrary<string> {
  const date = numbersOf('YMD');
  const time = numbersOf('HMS');
  const upperCase = fc.oneof(
    date.map((numbers) => `P${numbers}`),
    time.map((numbers) => `PT${numbers}`),
    fc.tuple(date, time).map((parts) => `P${parts.join('T')}`),
    digits().map((weeks) => `P${weeks}W`),
  );
  return fc.oneof(
    { arbitrary: upperCase, weight: 15 },
    { arbitrary: upperCase.map((text) => text.toLowerCase()), weight: 1 },
  );
}

/** Numbers with their units, which leave out none between the first and the last. */
function numbersOf(units: string): fc.Arbitrary<string> {
  const last = units.length - 1;
  return fc
    .tuple(fc.nat(last), fc.nat(last), fc.tuple(...[...units].map(digits)))
    .map(([a, b, numbers]) =>
      numbers
        .map((number, at) => number + units.charAt(at))
        .slice(Math.min(a, b), Math.max(a, b) + 1)
        .join(''),
    );
}

function digits(): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.nat(99).map(String), weight: 12 },
    { arbitrary: fc.nat(9_999).map((n) => String(n).padStart(4, '0')), weight: 2 },
    { arbitrary: fc.stringMatching(/^[0-9]{10,20}$/), weight: 1 },
  );
}
