const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** What `twoDigits` gives where there are none. */
export const NO_DIGITS = -1;

export function isDigit(code: number): boolean {
  return code >= DIGIT_0 && code <= DIGIT_9;
}

/** The number of two ASCII digits, or NO_DIGITS. `at` and the next character are within the text. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at);
  const ones = text.charCodeAt(at + 1);
  return isDigit(tens) && isDigit(ones) ? (tens - DIGIT_0) * 10 + (ones - DIGIT_0) : NO_DIGITS;
}
