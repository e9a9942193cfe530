import type { JsonPointer } from '../json-pointer.ts';
import type { JsonValue } from '../json-value.ts';
import { isBytes } from './bytes.ts';
import { jsonStructure } from './json-structure.ts';
import { type Position, positionAt } from './position.ts';
import { readUtf8, type Utf8Reading } from './utf8.ts';

/** A fault of a text that is found before its value is judged. */
export type JsonFault =
  | { readonly kind: 'bad-encoding'; readonly line: number }
  /** `position` is null where there is no text at all. */
  | { readonly kind: 'not-json'; readonly position: Position | null; readonly received: string }
  | { readonly kind: 'too-large'; readonly received: string }
  | { readonly kind: 'duplicate-key'; readonly path: JsonPointer }
  | { readonly kind: 'too-deep'; readonly path: JsonPointer };

type JsonReading =
  | {
      readonly kind: 'read';
      readonly text: string;
      readonly value: JsonValue;
      /** Whether a number of the text is more exact than its double. */
      readonly losesDigits: boolean;
      readonly faults: readonly JsonFault[];
    }
  | { readonly kind: 'unreadable'; readonly faults: readonly [JsonFault] };

/** The longest string of V8. */
export const MOST_BYTES = 0x1fffffe8;

/**
 * Reads JSON as RFC 8259 asks: strict UTF-8, one BOM removed, no duplicate keys, no nesting beyond 1,000. For duplicate
 * keys the value has the last one, as with `JSON.parse`. Lone surrogates are kept (section 8.2), escaped or bare in a
 * string; UTF-8 has none.
 */
export function readJson(input: string | Uint8Array): JsonReading {
  const decoded = decode(input);
  if (decoded.kind !== 'text') return { kind: 'unreadable', faults: [decoded] };
  const { text } = decoded;
  const { brokenAt, duplicates, tooDeep, losesDigits } = jsonStructure(text);
  if (brokenAt !== null) return { kind: 'unreadable', faults: [notJson(text, brokenAt)] };
  const value: JsonValue = JSON.parse(text);
  const faults: JsonFault[] = duplicates.map((path) => ({ kind: 'duplicate-key', path }));
  if (tooDeep !== null) faults.push({ kind: 'too-deep', path: tooDeep });
  return { kind: 'read', text, value, losesDigits, faults };
}

/** Checks what the types rule out, since JavaScript calls this, too. */
function decode(input: unknown): Utf8Reading | JsonFault {
  if (typeof input === 'string') {
    return { kind: 'text', text: input.startsWith('\ufeff') ? input.slice(1) : input };
  }
  if (!isBytes(input)) {
    return { kind: 'not-json', position: null, received: 'neither a string nor a Uint8Array' };
  }
  if (input.length > MOST_BYTES) {
    return { kind: 'too-large', received: `${input.length} bytes` };
  }
  return readUtf8(input);
}

function notJson(text: string, offset: number): JsonFault {
  const position = positionAt(text, offset);
  return { kind: 'not-json', position, received: receivedInstead(text, offset) };
}

/** A description of a text that is not JSON, without quoting it. */
function receivedInstead(text: string, offset: number): string {
  if (text.trim() === '') return 'an empty text';
  if (/^\s*</.test(text)) return 'what looks like HTML or XML';
  return offset === text.length ? 'the end of the text' : 'an unexpected character';
}
