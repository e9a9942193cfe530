import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { interactionName, withoutMessages } from './pact-file.ts';

/** A value of a pact that the clock may have given: it is a date of these days. */
export interface ClockValue {
  readonly interaction: string;
  /** Within the interaction. */
  readonly path: JsonPointer;
  /** The date or time alone, without the text around it. */
  readonly shown: string;
}

/**
 * The dates and Unix times in a pact's interactions that are within a day of now, in any time zone. Where the clock gives
 * them, two runs on one day may write the same, but a run tomorrow does not.
 */
export function clockValues(document: JsonObject, now: Date): readonly ClockValue[] {
  const dates = datesAround(now);
  return withoutMessages(document).flatMap(({ _id, key, ...said }) =>
    [...texts(said, '')].flatMap(({ text, path }) => {
      const shown = dates.exec(text)?.[0] ?? unixTimeIn(text, now);
      return shown === null ? [] : [{ interaction: interactionName(said), path, shown }];
    }),
  );
}

const HOUR = 3_600_000;
/** From a day ago in the westernmost time zone to a day ahead in the easternmost one. */
const [FROM, TO] = [-(24 + 12) * HOUR, (24 + 14) * HOUR];

/** Matches any of the dates in any usual form, with the time of day. */
function datesAround(now: Date): RegExp {
  const dates = new Set<string>();
  for (let offset = FROM; offset <= TO; offset += HOUR) {
    dates.add(writings(new Date(now.getTime() + offset)));
  }
  const any = [...dates].join('|');
  return new RegExp(String.raw`(?<!\d)(?:${any})(?!\d)(?:[T ]\d\d:?\d\d(?::?\d\d)?)?`, 'i');
}

/** The year first, the day first, the month first, or the name of the month. */
function writings(date: Date): string {
  const named = (month: 'short' | 'long') =>
    date.toLocaleDateString('en-US', { timeZone: 'UTC', month });
  const y = date.getUTCFullYear();
  const [m, d] = [`0?${date.getUTCMonth() + 1}`, `0?${date.getUTCDate()}`];
  const name = `(?:${named('long')}|${named('short')})`;
  return [
    ...[`${y}[-/.]?${m}[-/.]?${d}`, `${d}[-/.]${m}[-/.]${y}`, `${m}[-/.]${d}[-/.]${y}`],
    ...[`${name} ${d},? ${y}`, `${d}[ /-]${name}[ /-]${y}`],
  ].join('|');
}

/** In seconds, milliseconds, microseconds or nanoseconds. */
function unixTimeIn(text: string, now: Date): string | null {
  for (const [digits] of text.matchAll(/(?<![\d.])\d{10}(?:\d{3}){0,3}(?!\d)/g)) {
    const away = Number(digits.slice(0, 10)) * 1000 - now.getTime();
    if (away >= FROM && away <= TO) return digits;
  }
  return null;
}

function* texts(
  value: JsonValue,
  path: JsonPointer,
): Generator<{ readonly text: string; readonly path: JsonPointer }> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'number') yield { text: String(value), path };
  else if (Array.isArray(value) || isJsonObject(value)) {
    for (const [key, member] of Object.entries<JsonValue>(value)) {
      yield* texts(member, childPointer(path, key));
    }
  }
}
