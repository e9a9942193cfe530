import { positionAt } from './position.ts';

export type Utf8Reading =
  | { readonly kind: 'text'; readonly text: string }
  /** `line` is the line of the first malformed byte, from 1. */
  | { readonly kind: 'bad-encoding'; readonly line: number };

/** Reads UTF-8 strictly (RFC 3629): no byte is silently replaced. A leading BOM is removed. */
export function readUtf8(bytes: Uint8Array): Utf8Reading {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'bad-encoding', line: lineOfMalformed(bytes) };
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
