/**
 * The text that Punycode stands for (RFC 3492 section 6.2); null where it is malformed. Takes quadratic time: the caller
 * bounds the length.
 */
export function punycodeDecoded(code: string): string | null {
  const plain = code.slice(0, Math.max(0, code.lastIndexOf('-')));
  const points = [...plain].map((character) => character.charCodeAt(0));
  const rest = plain === '' ? code : code.slice(plain.length + 1);
  let [point, index, bias] = [FIRST_POINT, 0, FIRST_BIAS];
  for (let at = 0; at < rest.length; ) {
    const number = readNumber(rest, at, bias);
    if (number === null) return null;
    const size = points.length + 1;
    bias = adapted(number.value, size, at === 0);
    // The number counts the places where no later code point goes.
    point += Math.floor((index + number.value) / size);
    if (point > LAST_POINT) return null;
    index = (index + number.value) % size;
    points.splice(index, 0, point);
    index++;
    at = number.end;
  }
  return String.fromCodePoint(...points);
}

/** A number of variable length at `at` (section 3.3), and where it ends; null where it has no end or is too large. */
function readNumber(
  text: string,
  at: number,
  bias: number,
): { readonly value: number; readonly end: number } | null {
  let [value, weight, threshold] = [0, 1, 0];
  for (let end = at; end < text.length && value <= LARGEST; end++) {
    const digit = DIGITS.indexOf(text.charAt(end));
    if (digit < 0) return null;
    value += digit * weight;
    threshold = Math.min(Math.max(BASE * (end - at + 1) - bias, LEAST), MOST);
    if (digit < threshold) return { value, end: end + 1 };
    weight *= BASE - threshold;
  }
  return null;
}

/** Section 6.1. */
function adapted(value: number, size: number, isFirst: boolean): number {
  let delta = Math.floor(value / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / size);
  let steps = 0;
  while (delta > ((BASE - LEAST) * MOST) / 2) {
    delta = Math.floor(delta / (BASE - LEAST));
    steps++;
  }
  return steps * BASE + Math.floor(((BASE - LEAST + 1) * delta) / (delta + SKEW));
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_POINT = 0x80;
const LAST_POINT = 0x10ffff;
/** More than all places of all code points in a label; a number counts so far exactly. */
const LARGEST = LAST_POINT * 0x100;
