import { nameOf } from '../arbitraries/pattern-forms.ts';
import { automatonOf } from '../patterns/automaton.ts';
import { holds } from '../patterns/character-choice.ts';
import { type CodePoints, codePoints, complement } from '../patterns/code-points.ts';
import { edgesBy } from '../patterns/ways.ts';

/** What is wrong, in a few words, and the text. */
type SpoiledText = readonly [mistake: string, text: string];

/** A text that matches a pattern, spoiled in ways of which some may match still. */
export function* spoiledTexts(pattern: string, text: string): Generator<SpoiledText> {
  const characters = [...text];
  const places = [...characters.keys()];
  const looked =
    places.length <= 2 * MANY ? places : [...places.slice(0, MANY), ...places.slice(-MANY)];
  yield* besideClasses(pattern, text, looked);
  for (const at of looked) {
    const character = characters[at] ?? '';
    for (const [mistake, other] of othersFor(character))
      yield [mistake, characters.with(at, other).join('')];
    const next = characters[at + 1];
    if (next !== undefined) {
      yield [
        'two characters swapped',
        characters
          .with(at, next)
          .with(at + 1, character)
          .join(''),
      ];
    }
  }
  for (const [name, more] of ADDED) {
    yield [`${name} before it`, more + text];
    yield [`${name} after it`, text + more];
  }
  yield ['first character left out', characters.slice(1).join('')];
  yield ['last character left out', characters.slice(0, -1).join('')];
  yield ['empty text', ''];
}

const MANY = 32;

/** The characters just outside of each class, where the text has one of it. */
function* besideClasses(
  pattern: string,
  text: string,
  places: readonly number[],
): Generator<SpoiledText> {
  const built = automatonOf([pattern]);
  if (built.kind !== 'automaton' || text.length > MOST_FOLLOWED) return;
  const characters = [...text];
  const ways = edgesBy(built.automaton, text);
  let left = MOST_BESIDE;
  const seen = new Set<string>();
  for (const at of places) {
    const set = codePoints((ways[at] ?? []).flatMap((edge) => edge.characters));
    for (const [inside, outside] of neighboursOf(set)) {
      const mistake = `${nameOf(outside)} beside ${nameOf(inside)}`;
      if (left === 0 || seen.has(mistake)) continue;
      seen.add(mistake);
      left--;
      yield [mistake, characters.with(at, outside).join('')];
    }
  }
}

const MOST_BESIDE = 16;
const MOST_FOLLOWED = 2_000;

function neighboursOf(set: CodePoints): readonly (readonly [inside: string, outside: string])[] {
  return complement(set).flatMap(([first, last]) => {
    const pairs = [
      [first - 1, first],
      [last + 1, last],
    ] as const;
    return pairs.flatMap(([inside, outside]) => {
      if (inside < 0 || inside > 0x10ffff) return [];
      const within = String.fromCodePoint(inside);
      return holds(set, within) ? [[within, String.fromCodePoint(outside)] as const] : [];
    });
  });
}

function othersFor(character: string): readonly SpoiledText[] {
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  const isDigit = /^[0-9]$/.test(character);
  return [
    ...(lower !== character && [...lower].length === 1 ? [['lower case', lower] as const] : []),
    ...(upper !== character && [...upper].length === 1 ? [['upper case', upper] as const] : []),
    ...(isDigit
      ? [
          ['full-width digit', String.fromCodePoint(0xff10 + Number(character))] as const,
          ['Arabic digit', String.fromCodePoint(0x660 + Number(character))] as const,
        ]
      : []),
    ...OTHERS.filter(([, other]) => other !== character),
  ];
}

const OTHERS: readonly SpoiledText[] = [
  ['a letter in its place', 'x'],
  ['a digit in its place', '7'],
  ['a space in its place', ' '],
  ['a hyphen in its place', '-'],
  ['an underscore in its place', '_'],
  ['a mark in its place', '!'],
  ['a newline in its place', '\n'],
  ['a letter beyond ASCII', '\u00e9'],
];

const ADDED: readonly SpoiledText[] = [
  ['a letter', 'x'],
  ['a digit', '7'],
  ['a space', ' '],
  ['a newline', '\n'],
  ['a mark', '!'],
];
