import type { JsonValue } from '../../../contracts/json-value.ts';
import { jsonDepth } from './json-depth.ts';

/** Beyond it, writing a value again may need more calls within calls than there is room for. */
export const DEEPEST_WRITABLE = 5000;

export type WritableJson =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'no-json' };

/**
 * The value of a file's text, where it can be written again and is not nested deeper than `deepest` levels. A byte order
 * mark is taken off.
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

/** Windows' editors write it, and PowerShell's redirection. */
const BYTE_ORDER_MARK = /^\ufeff/;
