import { childPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import { DEEPEST } from '../../contracts/reading/json-structure.ts';
import {
  type AdversarialInput,
  atPlace,
  brokenMember,
  escaped,
  extraMember,
  inOpenObject,
  isInteger,
  isPlainText,
  member,
  objectText,
  RARE,
  without,
} from './adversarial-input.ts';

const MANY = 10_000;
const DIGITS = '1234567890'.repeat(MANY / 10);

/** Numbers of RFC 8259 section 6 that no double carries, or that have broken double parsers. */
export const HOSTILE_NUMBERS: readonly AdversarialInput[] = [
  ...extraNumbers([
    ['an integer beyond a double', '123456789012345678901234567890'],
    ['the first integer that a double rounds', '9007199254740993'],
    ['an integer beyond 64 bits', '18446744073709551616'],
    ['a number beyond a double', '1e400'],
    ['a number below a double', '-0.0000000000000000000000000000000000000000000000000001e-300'],
    ['the smallest double', '5e-324'],
    ['the double at which parsers hung', '2.2250738585072011e-308'],
    ['minus zero', '-0'],
    ['minus zero with a fraction and an exponent', '-0.0E-0'],
    ['zero with a huge exponent', '0e999999999999'],
    ['a fraction beyond a double', '0.1000000000000000055511151231257827'],
  ]),
  ...extraNumbers(
    [
      [`an integer of ${MANY} digits`, DIGITS],
      [`a fraction of ${MANY} digits`, `0.${DIGITS}`],
      [`an exponent of ${MANY} digits`, `1e${DIGITS}`],
      [`an exponent of minus ${MANY} digits`, `-${DIGITS}e-${DIGITS}`],
      [`${MANY} zeros behind the point`, `1.${'0'.repeat(MANY)}`],
    ],
    RARE,
  ),
  // Not 1e400: readers disagree on whether it is an integer.
  atPlace('a documented integer beyond 2^53', isInteger, '-9007199254740993'),
  atPlace('a documented integer beyond 64 bits', isInteger, '123456789012345678901234567890'),
  atPlace('a number beyond a double for a text', isPlainText, '1e400', 'wrong-type'),
  atPlace('an integer of 30 digits for a text', isPlainText, DIGITS.slice(0, 30), 'wrong-type'),
];

function extraNumbers(
  numbers: readonly (readonly [name: string, json: string])[],
  weight?: number,
): readonly AdversarialInput[] {
  return numbers.map(([name, json]) => extraMember(name, 'hostile', json, { weight }));
}

/** Characters that a JSON string may have (RFC 8259 section 7), and that break reading, logging or storing it. */
const CHARACTERS: readonly (readonly [what: string, text: string])[] = [
  ['a NUL', '\u0000'],
  ['controls', '\u0001\u0008\u001f\u007f\u0085'],
  ['line ends', 'a\r\nb\u2028c\u2029d\u000be'],
  // Section 8.2: half a pair is allowed, escaped.
  ['the first half of a surrogate pair', '\ud800'],
  ['the second half of a surrogate pair', '\udfff'],
  ['a surrogate pair the wrong way round', '\udc00\ud800'],
  ['non-characters', '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}'],
  ['a BOM', '\ufeff'],
  ['text from right to left', '\u202eevil\u202c\u2066'],
  ['characters that combine', `e${'\u0301'.repeat(100)}`],
  ['what a terminal obeys', '\u0007\u001b[2J\u009b31m'],
  ['what HTML obeys', '</script><!--<script>&#0;'],
  ['what a header obeys', '\r\nSet-Cookie: a=b\r\n\r\n'],
  ['what a template obeys', "{{7*7}}<%= 7*7 %>%s%n'; --"],
  ['backslashes and quotes', '\\"\\\\"\\u0022/'],
];

/** In documented texts, undocumented values and keys, bare and escaped: all of it is valid. */
export const HOSTILE_CHARACTERS: readonly AdversarialInput[] = [
  ...CHARACTERS.flatMap(([what, text]) => [
    atPlace(`${what} in a documented text`, isPlainText, JSON.stringify(text)),
    extraMember(`${what} in a key`, text, JSON.stringify({ [text]: [text] }), {
      keyJson: escaped(text),
    }),
  ]),
  atPlace('nothing in a documented text', isPlainText, '""'),
  extraMember('a key that is empty', '', '""'),
  extraMember('an escaped solidus', 'hostile', '"<\\/script>\\/"'),
];

const KEY = 'hostile';
const FAR_BEYOND = 100_000;

/** Null for a list, a key for an object. */
type Container = string | null;

/** Nesting at the limit that RFC 8259 section 9 lets a reader set, and beyond it. */
export const DEEP_NESTING: readonly AdversarialInput[] = [
  nested('lists down to the bound', [null], (room) => room),
  nested('objects down to the bound', ['a'], (room) => room),
  nested('keys __proto__ down to the bound', ['__proto__'], (room) => room),
  nested('lists one level beyond the bound', [null], (room) => room + 1),
  nested('objects one level beyond the bound', ['a'], (room) => room + 1),
  nested('lists in objects beyond the bound', ['a', null], (room) => 2 * room),
  nested('lists far beyond the bound', [null], () => FAR_BEYOND, RARE),
  brokenMember('lists without an end', `"${KEY}":${'['.repeat(FAR_BEYOND)}`, RARE),
];

/** Alternating containers, nested under an undocumented key to the given depth. */
function nested(
  name: string,
  turns: readonly Container[],
  levelsOf: (room: number) => number,
  weight?: number,
): AdversarialInput {
  return inOpenObject(
    name,
    ({ path, value }) => {
      const room = DEEPEST - pointerKeys(path).length - 1;
      const levels = levelsOf(room);
      const deep = member(KEY, nestedJson(cycle(turns, levels)));
      const keys = cycle(turns, room).map((container) => container ?? 0);
      const tooDeep = [KEY, ...keys].reduce<string>(childPointer, path);
      return {
        json: objectText(without(value, [KEY]), deep),
        fault: levels > room ? { code: 'too-deep', path: tooDeep } : null,
      };
    },
    weight,
  );
}

function cycle(elements: readonly Container[], length: number): readonly Container[] {
  return new Array<readonly Container[]>(Math.ceil(length / elements.length))
    .fill(elements)
    .flat()
    .slice(0, length);
}

function nestedJson(containers: readonly Container[]): string {
  const before = containers.map((key) => (key === null ? '[' : `{${JSON.stringify(key)}:`));
  const behind = containers.map((key) => (key === null ? ']' : '}')).reverse();
  return `${before.join('')}null${behind.join('')}`;
}
