import { childPointer } from '../../contracts/json-pointer.ts';
import { DEEPEST } from '../../contracts/reading/json-structure.ts';
import { type AdversarialInput, RARE, USUAL } from './adversarial-input.ts';
import { brokenMember } from './extra-member.ts';
import { inOpenObject } from './in-object.ts';
import { member, objectText, without } from './raw-json.ts';

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
  weight = USUAL,
): AdversarialInput {
  return inOpenObject(
    name,
    ({ path, level, value }) => {
      const room = DEEPEST - level;
      const levels = levelsOf(room);
      const json = objectText(
        without(value, (key) => key === KEY),
        member(KEY, nestedJson(cycle(turns, levels))),
      );
      if (levels <= room) return { json };
      const keys = cycle(turns, room).map((container) => container ?? 0);
      const tooDeep = [KEY, ...keys].reduce<string>(childPointer, path);
      return { json, fault: { code: 'too-deep', path: tooDeep } };
    },
    weight,
  );
}

function cycle<T>(elements: readonly T[], length: number): T[] {
  return Array.from({ length }).flatMap((_, at) =>
    elements.slice(at % elements.length).slice(0, 1),
  );
}

function nestedJson(containers: readonly Container[]): string {
  const before = containers.map((key) => (key === null ? '[' : `{${JSON.stringify(key)}:`));
  const behind = containers.map((key) => (key === null ? ']' : '}')).reverse();
  return `${before.join('')}null${behind.join('')}`;
}
