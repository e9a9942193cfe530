import { isWrittenInteger } from './written-integer.ts';

/**
 * Whether a number of a JSON text may be no integer though its double is one: it has a negative exponent, or a dot and
 * more digits than a double keeps. The content of a string may be mistaken for one. Takes linear time; a check of every
 * number would take longer than parsing.
 */
export function mayBeRounded(text: string): boolean {
  for (const { index } of text.matchAll(SMALL_OR_LONG)) {
    const number = numberAround(text, index);
    if (Number.isInteger(Number(number)) && !isWrittenInteger(number)) return true;
  }
  return false;
}

/** The lookbehinds visit each character once, since they pass no `-` and no second dot. */
const SMALL_OR_LONG = /[eE]-(?<=[:,[\s]-?\d[\d.]*[eE]-)|\.\d*(?<=[\d.]{17})/g;

/** The number that has its exponent, or its dot, at an index of the text. */
function numberAround(text: string, index: number): string {
  let start = startOfDigits(text, index);
  if (text[index] !== '.' && text[start - 1] === '.') start = startOfDigits(text, start - 1);
  REST.lastIndex = index;
  // A match, even an empty one, ends where the number ends.
  REST.test(text);
  return text.slice(start, REST.lastIndex);
}

const REST = /(?:\.\d*)?(?:[eE][-+]?\d+)?/y;

function startOfDigits(text: string, end: number): number {
  let start = end;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
