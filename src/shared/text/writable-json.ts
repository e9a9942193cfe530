import type { JsonValue } from '../../../contracts/json-value.ts';
import { scanJson } from '../../../contracts/reading/scan-json.ts';

/** Writing a deeper value may overflow the stack. */
export const DEEPEST_WRITABLE = 5000;

export type WritableJson =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'no-json' };

/**
 * Parses a file's text, if the value can be written again and is not nested deeper than `deepest` levels. A byte order
 * mark is removed.
 */
export function parseWritableJson(text: string, deepest = DEEPEST_WRITABLE): WritableJson {
  const json = text.replace(BYTE_ORDER_MARK, '');
  const depth = jsonDepth(json);
  if (depth > DEEPEST_WRITABLE) return { kind: 'too-deep' };
  try {
    const value: JsonValue = JSON.parse(json);
    return depth > deepest ? { kind: 'too-deep' } : { kind: 'value', value };
  } catch {
    // The parser's own message quotes the text.
    return { kind: 'no-json' };
  }
}

/** Windows' editors and PowerShell's redirection write it. */
const BYTE_ORDER_MARK = /^\ufeff/;

/** The nesting depth of a JSON text: 0 for a scalar. Without recursion, for any depth. */
export function jsonDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  scanJson(text, {
    open: () => {
      deepest = Math.max(deepest, ++depth);
    },
    close: () => {
      depth--;
    },
  });
  return deepest;
}
