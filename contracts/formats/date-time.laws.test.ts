import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDateTime } from './date-time.ts';

const RUNS = { numRuns: 2_000 };

test('every real moment, written as RFC 3339 says, is a date-time', () => {
  fc.assert(
    fc.property(dateTime(), (text) => isDateTime(text)),
    RUNS,
  );
});

test('an independent reading of the RFC agrees on texts close to a date-time', () => {
  fc.assert(
    fc.property(nearMiss(), (text) => {
      expect(isDateTime(text)).toBe(asTheRfcReads(text));
    }),
    { numRuns: 10_000 },
  );
});

test('an independent reading of the RFC agrees on fields of any two digits', () => {
  fc.assert(
    fc.property(anyFields(), (text) => {
      expect(isDateTime(text)).toBe(asTheRfcReads(text));
    }),
    { numRuns: 10_000 },
  );
});

test('an independent calendar agrees on every day number of every month of 400 years', () => {
  const disagreed: string[] = [];
  for (let year = 1800; year < 2200; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${pad(month)}-${pad(day)}T00:00:00Z`;
        if (isDateTime(text) !== asTheRfcReads(text)) disagreed.push(text);
      }
    }
  }
  expect(disagreed).toEqual([]);
});

test('second 60 holds at 23:59 UTC, whatever the offset, and at no other minute', () => {
  fc.assert(
    fc.property(minuteOfDay(), offset(), (utc, east) => {
      const local = (utc + east + 2 * MINUTES_PER_DAY) % MINUTES_PER_DAY;
      const text = `1990-12-31T${clock(local)}:60${zone(east)}`;
      expect(isDateTime(text)).toBe(utc === MINUTES_PER_DAY - 1);
    }),
    RUNS,
  );
});

test('no prefix of a date-time is one, and nothing may follow it', () => {
  fc.assert(
    fc.property(dateTime(), fc.nat(), fc.string({ minLength: 1 }), (text, at, more) => {
      expect(isDateTime(text.slice(0, at % text.length))).toBe(false);
      expect(isDateTime(text + more)).toBe(false);
    }),
    RUNS,
  );
});

test('a non-ASCII character is refused', () => {
  fc.assert(
    fc.property(dateTime(), fc.nat(), beyondAscii(), fc.boolean(), (text, n, character, over) => {
      const at = n % text.length;
      expect(isDateTime(text.slice(0, at) + character + text.slice(over ? at + 1 : at))).toBe(
        false,
      );
    }),
    RUNS,
  );
});

test('the case of T and Z, and further fraction digits, change no verdict', () => {
  fc.assert(
    fc.property(nearMiss(), fc.stringMatching(/^\d{1,40}$/), (text, digits) => {
      expect(isDateTime(text.toLowerCase())).toBe(isDateTime(text.toUpperCase()));
      const longer = text.replace(/(\.\d)/, `$1${digits}`);
      expect(isDateTime(longer)).toBe(isDateTime(text));
    }),
    RUNS,
  );
});

const MINUTES_PER_DAY = 1440;

/** RFC 3339 section 5.6 as a pattern; section 5.7 by the platform's own calendar. */
function asTheRfcReads(text: string): boolean {
  const grammar =
    /^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))$/;
  const match = grammar.exec(text);
  if (match === null) return false;
  const sign = match[7] === '-' ? -1 : 1;
  const fields = [1, 2, 3, 4, 5, 6, 8, 9].map((group) => Number(match[group] ?? '0'));
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetH = 0, offsetM = 0] =
    fields;
  if (hour > 23 || minute > 59 || second > 60 || offsetH > 23 || offsetM > 59) return false;

  // Date.UTC reads the years 0 to 99 as 1900 to 1999; the calendar repeats after 400 years.
  const local = new Date(Date.UTC(year + 400, month - 1, day, hour, minute));
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return false;
  const utc = new Date(local.getTime() - sign * (offsetH * 60 + offsetM) * 60_000);
  return second < 60 || (utc.getUTCHours() === 23 && utc.getUTCMinutes() === 59);
}

function pad(field: number): string {
  return String(field).padStart(2, '0');
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function zone(minutesEast: number): string {
  return `${minutesEast < 0 ? '-' : '+'}${clock(Math.abs(minutesEast))}`;
}

function minuteOfDay(): fc.Arbitrary<number> {
  const last = MINUTES_PER_DAY - 1;
  return fc.oneof(fc.nat(last), fc.constantFrom(0, last - 1, last));
}

function offset(): fc.Arbitrary<number> {
  return fc.integer({ min: 1 - MINUTES_PER_DAY, max: MINUTES_PER_DAY - 1 });
}

function fraction(): fc.Arbitrary<string> {
  return fc.oneof(fc.constant(''), fc.stringMatching(/^\.[0-9]{1,20}$/));
}

/** Real moments. Day and time are generated apart, so that the last days of months come up. */
function dateTime(): fc.Arbitrary<string> {
  const day = fc
    .date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z') })
    .filter((date) => !Number.isNaN(date.getTime()))
    .map((date) => date.toISOString().slice(0, 10));
  const anyZone = fc.oneof(fc.constantFrom('Z', 'z', '-00:00'), offset().map(zone));
  return fc
    .tuple(day, fc.constantFrom('T', 't'), fc.nat(1439), fc.nat(59), fraction(), anyZone)
    .map(
      ([date, t, minutes, second, rest, end]) =>
        `${date}${t}${clock(minutes)}:${pad(second)}${rest}${end}`,
    );
}

/** A date-time with up to two edits by easily confused characters. */
function nearMiss(): fc.Arbitrary<string> {
  const character = fc.constantFrom(...'0123456789-:.,+TtZz \n\0/_', '\uff10', '\u0660', '\u2212');
  const edit = fc.record({
    at: fc.nat(40),
    remove: fc.nat(2),
    insert: fc.string({ unit: character, maxLength: 2 }),
  });
  const apply = (
    text: string,
    { at, remove, insert }: { at: number; remove: number; insert: string },
  ) => text.slice(0, at) + insert + text.slice(at + remove);
  return fc
    .tuple(dateTime(), fc.array(edit, { maxLength: 2 }))
    .map(([text, edits]) => edits.reduce(apply, text));
}

/** The grammar of a date-time, with any two digits in each field, often those at a limit. */
function anyFields(): fc.Arbitrary<string> {
  const field = (...limits: number[]) => fc.oneof(fc.constantFrom(...limits), fc.nat(99)).map(pad);
  const anyOffset = fc
    .tuple(fc.constantFrom('+', '-'), field(0, 1, 23, 24), field(0, 30, 59, 60))
    .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`);
  return fc
    .record({
      century: field(0, 19, 20, 21),
      year: field(0, 4, 96, 99),
      month: field(0, 1, 2, 4, 12, 13),
      day: field(0, 1, 28, 29, 30, 31, 32),
      hour: field(0, 22, 23, 24),
      minute: field(0, 58, 59, 60),
      second: field(0, 59, 60, 61),
      rest: fraction(),
      end: fc.oneof(fc.constant('Z'), anyOffset),
    })
    .map(
      (f) =>
        `${f.century}${f.year}-${f.month}-${f.day}T${f.hour}:${f.minute}:${f.second}${f.rest}${f.end}`,
    );
}

function beyondAscii(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom('\uff10', '\uff34', '\uff3a', '\uff1a', '\u2010', '\u0660', '\u0130', '\u212a'),
    fc.integer({ min: 0x80, max: 0xffff }).map((code) => String.fromCharCode(code)),
  );
}
