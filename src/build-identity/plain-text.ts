import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';

/** In UTF-16 units. A broker on MySQL stores no more, nor does a forge for a branch's name. */
const LONGEST = 255;

/**
 * The text, trimmed, if it can stand on one line of a log and in a URL. Throws InputError otherwise; `remedy` says what
 * to do.
 */
export function plainText({ value, name }: Found, remedy: string): string {
  const text = value.trim();
  const fault = faultOf(value, text);
  if (fault !== null) throw new InputError(`${name} ${fault}; ${remedy}`);
  return text;
}

function faultOf(value: string, text: string): string | null {
  if (text === '') return 'is empty';
  // Checked first, so that the other checks have little to search.
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (NOT_PRINTABLE.test(value)) return 'has a line end or another control character in it';
  if (NOT_TEXT.test(value)) return 'is not valid UTF-8';
  return null;
}

/** Controls, line separators, and bidirectional controls. */
const NOT_PRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
/** Half a surrogate pair, and the character that a decoder puts in place of invalid bytes. */
const NOT_TEXT = /[\p{Cs}\ufffd]/u;
