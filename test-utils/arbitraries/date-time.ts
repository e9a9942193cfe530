import fc from 'fast-check';

/** Any RFC 3339 date-time (section 5.6, limits of section 5.7), shrinking to 2000-01-01T00:00:00Z. */
export function dateTime(): fc.Arbitrary<string> {
  return fc.oneof(
    SHRINKS_TO_FIRST,
    { arbitrary: ordinaryDateTime(), weight: 7 },
    { arbitrary: leapSecond(), weight: 1 },
  );
}

/** The first alternative is the simplest one. */
const SHRINKS_TO_FIRST = { withCrossShrink: true };

const FIRST_YEAR = 2000;
const MINUTES_PER_DAY = 1440;
const LAST_OFFSET = 23 * 60 + 59;

function ordinaryDateTime(): fc.Arbitrary<string> {
  return fc
    .tuple(calendarDay(), separator(), fc.nat(MINUTES_PER_DAY - 1), fc.nat(59), fraction(), zone())
    .map(
      ([day, t, minutes, second, fractional, { text: z }]) =>
        `${day}${t}${clock(minutes)}:${pad(second, 2)}${fractional}${z}`,
    );
}

/** Second 60 stands where it is 23:59:60 in UTC, whatever the local clock says then. */
function leapSecond(): fc.Arbitrary<string> {
  return fc
    .tuple(calendarDay(), separator(), fraction(), zone())
    .map(([day, t, fractional, { text: z, offset }]) => {
      const local = (MINUTES_PER_DAY - 1 + offset + MINUTES_PER_DAY) % MINUTES_PER_DAY;
      return `${day}${t}${clock(local)}:60${fractional}${z}`;
    });
}

function calendarDay(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.oneof(
        SHRINKS_TO_FIRST,
        fc.integer({ min: 0, max: 9999 }).map((n) => (n + FIRST_YEAR) % 10_000),
        fc.constantFrom(0, 1900, 1970, 2000, 2024, 2100, 9999),
      ),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(30),
    )
    .map(([year, month, day]) => {
      // What is beyond a month is its last day, where calendars go wrong.
      const real = Math.min(1 + day, daysIn(year, month));
      return `${pad(year, 4)}-${pad(month, 2)}-${pad(real, 2)}`;
    });
}

/** The calendar's own arithmetic, so that payloads do not lean on the format they are to test. */
function daysIn(year: number, month: number): number {
  // Years below 100 mean 19xx to Date.UTC; 400 years on, the Gregorian calendar repeats.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

function separator(): fc.Arbitrary<string> {
  return fc.constantFrom('T', 'T', 'T', 't');
}

function fraction(): fc.Arbitrary<string> {
  return fc.oneof(
    SHRINKS_TO_FIRST,
    fc.constant(''),
    fc
      .string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 18 })
      .map((s) => `.${s}`),
  );
}

function zone(): fc.Arbitrary<{ text: string; offset: number }> {
  return fc.oneof(
    SHRINKS_TO_FIRST,
    fc.constantFrom('Z', 'Z', 'Z', 'z').map((text) => ({ text, offset: 0 })),
    fc.tuple(fc.constantFrom(1, -1), fc.nat(LAST_OFFSET)).map(([sign, minutes]) => ({
      text: `${sign > 0 ? '+' : '-'}${clock(minutes)}`,
      offset: sign * minutes,
    })),
  );
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
