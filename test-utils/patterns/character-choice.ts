import type { CodePoints } from './code-points.ts';

const SIMPLEST_FIRST =
  'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -_.,:;/@+*=()[]{}<>!?#$%&\'"\\|^~`';

const RANKS = new Map([...SIMPLEST_FIRST].map((character, rank) => [character, rank]));

/** Of two characters the one with the lower rank is simpler; those of a keyboard are the simplest. */
export function rankOf(character: string): number {
  return RANKS.get(character) ?? RANKS.size + (character.codePointAt(0) ?? 0);
}

/** The simplest character of a set that is not empty. */
export function simplestOf(set: CodePoints): string {
  return keyboardOf(set)[0] ?? String.fromCodePoint(set[0]?.[0] ?? 0);
}

/** Which of `below` possibilities: 0 to `below - 1`. */
export type Choose = (below: number) => number;

/** Mostly one of a keyboard, sometimes the first or the last of a range, sometimes any; `isPlain` asks for the first of these. */
export function chosenOf(set: CodePoints, choose: Choose, isPlain: boolean): string {
  const keyboard = keyboardOf(set);
  const luck = choose(16);
  if (keyboard.length > 0 && (isPlain || luck < 11)) return keyboard[choose(keyboard.length)] ?? '';
  const [first, last] = set[choose(set.length)] ?? [0, 0];
  if (luck < 14) return String.fromCodePoint(luck % 2 === 0 ? first : last);
  return String.fromCodePoint(first + choose(last - first + 1));
}

const keyboards = new WeakMap<CodePoints, readonly string[]>();

/** The characters of a keyboard that stand in the set, the simplest first. */
function keyboardOf(set: CodePoints): readonly string[] {
  const known = keyboards.get(set);
  if (known !== undefined) return known;
  const found = [...SIMPLEST_FIRST].filter((character) => holds(set, character));
  keyboards.set(set, found);
  return found;
}

export function holds(set: CodePoints, character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  return set.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** Whether one text is simpler than another: it is shorter, or its first different character is simpler. */
export function isSimpler(one: string, other: string): boolean {
  const characters = [...one];
  const others = [...other];
  if (characters.length !== others.length) return characters.length < others.length;
  const at = characters.findIndex((character, index) => character !== others[index]);
  return at >= 0 && rankOf(characters[at] ?? '') < rankOf(others[at] ?? '');
}
