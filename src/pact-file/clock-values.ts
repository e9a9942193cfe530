import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { interactionName } from './interaction-parts.ts';
import { withoutMessages } from './messages.ts';

/** A place of a pact that may be the clock's: what stands there is of these days. */
export interface ClockValue {
  readonly interaction: string;
  /** Within the interaction. */
  readonly path: JsonPointer;
  /** The date or the time alone, and not what is around it. */
  readonly shown: string;
}

/**
 * The dates and Unix times within a day of now, in any time zone, of the interactions of a pact. What two runs on one day write
 * the same is another one tomorrow, where the clock gives it; one of another day is no clock's.
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

/** Any of the dates, in any usual writing, with whatever time of the day follows. */
function datesAround(now: Date): RegExp {
  const dates = new Set<string>();
  for (let offset = FROM; offset <= TO; offset += HOUR) {
    for (const date of writings(new Date(now.getTime() + offset))) dates.add(date);
  }
  const any = [...dates].map((date) => date.replaceAll(/[./]/g, String.raw`\$&`)).join('|');
  return new RegExp(String.raw`(?<!\d)(?:${any})(?!\d)(?:[T ]\d\d:?\d\d(?::?\d\d)?)?`, 'i');
}

function writings(date: Date): readonly string[] {
  const named = (month: 'short' | 'long') =>
    date.toLocaleDateString('en-US', { timeZone: 'UTC', month });
  const [y, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const both = (part: number) => [String(part), String(part).padStart(2, '0')];
  return both(day).flatMap((d) => [
    ...both(month).flatMap((m) => [
      ...['-', '/', '.', ''].map((between) => [y, m, d].join(between)),
      ...['-', '/', '.'].flatMap((between) => [[d, m, y].join(between), [m, d, y].join(between)]),
    ]),
    ...[named('short'), named('long')].flatMap((m) => [
      ...[
        `${m} ${d}, ${y}`,
        `${m} ${d} ${y}`,
        `${d} ${m} ${y}`,
        `${d}-${m}-${y}`,
        `${d}/${m}/${y}`,
      ],
    ]),
  ]);
}

/** In seconds, or in thousandths, millionths or billionths of one. */
function unixTimeIn(text: string, now: Date): string | null {
  for (const [digits] of text.matchAll(/(?<![\d.])\d{10}(?:\d{3}){0,3}(?!\d)/g)) {
    const away = Number(digits.slice(0, 10)) * 1000 - now.getTime();
    if (away >= FROM && away <= TO) return digits;
  }
  return null;
}

interface PlacedText {
  readonly text: string;
  readonly path: JsonPointer;
}

function* texts(value: JsonValue, path: JsonPointer): Generator<PlacedText> {
  if (typeof value === 'string') yield { text: value, path };
  else if (typeof value === 'number') yield { text: String(value), path };
  else if (Array.isArray(value) || isJsonObject(value)) {
    for (const [key, member] of Object.entries<JsonValue>(value)) {
      yield* texts(member, childPointer(path, key));
    }
  }
}
