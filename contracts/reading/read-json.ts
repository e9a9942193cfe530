import { type Finding, type FindingCode, readingFinding } from '../finding.ts';
import type { JsonPointer } from '../json-pointer.ts';
import { RESPONSE_COMPONENT } from '../response-component.ts';
import { DEEPEST, jsonStructure } from './json-structure.ts';
import { type ExactValue, parseExactly } from './kept-digits.ts';
import { isBytes } from './object-reading.ts';

/** A place in a text: line and column from 1, the column in UTF-16 code units. */
interface Position {
  readonly line: number;
  readonly column: number;
}

type JsonReading =
  | (ExactValue & { readonly kind: 'read'; readonly faults: readonly Finding[] })
  | {
      readonly kind: 'unreadable';
      readonly faults: readonly [Finding];
      /** Where a text stops being JSON, and what stands there; null where there is no text. */
      readonly broken: { readonly position: Position; readonly received: string } | null;
    };

/** The longest string of V8. */
export const MOST_BYTES = 0x1fffffe8;

/**
 * Reads JSON as RFC 8259 asks: strict UTF-8, one BOM removed, no duplicate keys, no nesting beyond 1,000. For duplicate
 * keys the value has the last one, as with `JSON.parse`. Lone surrogates are kept (section 8.2), escaped or bare in a
 * string; UTF-8 has none.
 */
export function readJson(input: string | Uint8Array): JsonReading {
  const text = decoded(input);
  if (typeof text !== 'string') return { kind: 'unreadable', faults: [text], broken: null };
  const { brokenAt, duplicates, tooDeep, losesDigits } = jsonStructure(text);
  if (brokenAt !== null) {
    const position = positionAt(text, brokenAt);
    const received = receivedInstead(text, brokenAt);
    const at = `at line ${position.line}, column ${position.column}`;
    const faults = [fault('not-json', `${received} ${at}`)] as const;
    return { kind: 'unreadable', faults, broken: { position, received } };
  }
  const faults = duplicates.map((path) => fault('duplicate-key', 'the same key again', path));
  if (tooDeep !== null) faults.push(fault('too-deep', `level ${DEEPEST + 1}`, tooDeep));
  const read = losesDigits ? parseExactly(text) : { value: JSON.parse(text), digits: [] };
  return { kind: 'read', ...read, faults };
}

/** The text of an input, or its fault. Checks what the types rule out, since JavaScript calls this, too. */
export function decoded(input: unknown): string | Finding {
  if (typeof input === 'string') return input.startsWith('\ufeff') ? input.slice(1) : input;
  if (!isBytes(input)) return fault('not-json', 'neither a string nor a Uint8Array');
  if (input.length > MOST_BYTES) return fault('too-large', `${input.length} bytes`);
  try {
    // Strictly (RFC 3629): no byte is silently replaced. A leading BOM is removed.
    return new TextDecoder('utf-8', { fatal: true }).decode(input);
  } catch {
    return fault('bad-encoding', `malformed bytes in line ${lineOfMalformed(input)}`);
  }
}

/**
 * A lenient decoder replaces malformed bytes with U+FFFD. Encoded again, the text differs from there on, at most two
 * bytes later, and these are not line ends.
 */
function lineOfMalformed(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  const differing = bytes.findIndex((byte, index) => byte !== again[index]);
  const wellFormed = bytes.subarray(0, differing === -1 ? bytes.length : differing);
  const before = new TextDecoder().decode(wellFormed);
  return positionAt(before, before.length).line;
}

/** The position of the character at an offset. A line ends with LF, CR LF or CR. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const isLineEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (!isLineEnd) continue;
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** A description of a text that is not JSON, without quoting it. */
function receivedInstead(text: string, offset: number): string {
  if (text.trim() === '') return 'an empty text';
  if (/^\s*</.test(text)) return 'what looks like HTML or XML';
  return offset === text.length ? 'the end of the text' : 'an unexpected character';
}

type JsonFault = Extract<
  FindingCode,
  'bad-encoding' | 'not-json' | 'duplicate-key' | 'too-large' | 'too-deep'
>;

function fault(code: JsonFault, received: string, path: JsonPointer = ''): Finding {
  return readingFinding(code, path, `#/$defs/${RESPONSE_COMPONENT}`, EXPECTED[code], received);
}

const EXPECTED: Readonly<Record<JsonFault, string>> = {
  'bad-encoding': 'UTF-8',
  'not-json': 'a JSON text',
  'duplicate-key': 'each key once in its object',
  'too-large': `at most ${MOST_BYTES} bytes`,
  'too-deep': `at most ${DEEPEST} levels`,
};
