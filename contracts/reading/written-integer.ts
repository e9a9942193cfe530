/** Whether a number of JSON is an integer: `10e-1` is, and `1e-400` is not. Makes nothing as large as the exponent says. */
export function isWrittenInteger(source: string): boolean {
  const [mantissa = '', exponent = '0'] = source.split(/e/i);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  const hasDigits = /[1-9]/.test(digits);
  return !hasDigits || Number(exponent) - fraction.length + (digits.length - end) >= 0;
}

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
  while (start > 0 && /\d/.test(text.charAt(start - 1))) start--;
  return start;
}
