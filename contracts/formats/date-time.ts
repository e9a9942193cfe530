import { beginsWithDate, DATE_LENGTH } from './date.ts';
import { isTimeFrom } from './time.ts';

/**
 * Is the text an RFC 3339 `date-time`? One pass over char codes, so that hostile text takes linear time.
 *
 * Section 5.6: a `full-date`, a `T` in either case, a `full-time`.
 */
export function isDateTime(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    beginsWithDate(text) &&
    (text.charCodeAt(DATE_LENGTH) | LOWER) === (UPPER_T | LOWER) &&
    isTimeFrom(text, DATE_LENGTH + 1)
  );
}

/** `2000-01-01T00:00:00Z`. */
const SHORTEST = 20;
const UPPER_T = 0x54;
/** Sets the bit in which an ASCII letter's two cases differ. */
const LOWER = 0x20;
