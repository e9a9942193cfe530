import { positionAt } from './position.ts';

export type Utf8Reading =
  | { readonly kind: 'text'; readonly text: string }
  /** `line` is where the first malformed byte stands, from 1. */
  | { readonly kind: 'bad-encoding'; readonly line: number };

/** Reads UTF-8 strictly (RFC 3629): no byte is replaced in silence. A leading BOM is taken off. */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'bad-encoding', line: lineOfMalformed(bytes) };
  }
}

/**
 * A lenient decoder puts U+FFFD where bytes are malformed: written as bytes again, the text differs
 * from there on, at most two bytes late, which are no line's end.
 */
function lineOfMalformed(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  const differing = bytes.findIndex((byte, index) => byte !== again[index]);
  const wellFormed = bytes.subarray(0, differing === -1 ? bytes.length : differing);
  const before = new TextDecoder().decode(wellFormed);
  return positionAt(before, before.length).line;
}
