import { InputError } from '../shared/errors/input-error.ts';
import type { Found } from '../shared/process/environment.ts';

/** In UTF-16 units. A broker on MySQL keeps no more, nor does a forge in the name of a branch. */
const LONGEST = 255;

/**
 * The text without spaces around it, where it can stand in one line of a log and in a URL. Throws
 * InputError otherwise; `remedy` says what to do.
 */
export function plainText({ value, name }: Found, remedy: string): string {
  const text = value.trim();
  const fault = faultOf(value, text);
  if (fault !== null) throw new InputError(`${name} ${fault}; ${remedy}`);
  return text;
}

function faultOf(value: string, text: string): string | null {
  if (text === '') return 'is empty';
  // Before the rest, which then has little to search.
  if (text.length > LONGEST) return `is longer than ${LONGEST} characters`;
  if (NOT_PRINTABLE.test(value)) return 'has a line end or another control character in it';
  if (NOT_TEXT.test(value)) return 'is no valid UTF-8';
  return null;
}

/** Controls, line separators, and what turns the direction of writing around. */
const NOT_PRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
/** Half a surrogate pair, and what a decoder puts in the place of bytes that it cannot read. */
const NOT_TEXT = /[\p{Cs}\ufffd]/u;
