import type { Edge } from '../patterns/automaton.ts';
import { simplestOf } from '../patterns/character-choice.ts';
import {
  greatestLength,
  type Language,
  languageOf,
  simplestText,
} from '../patterns/pattern-language.ts';
import { textLengths } from '../patterns/text-lengths.ts';
import type { LengthBounds } from '../patterns/text-set.ts';
import { edgeFinder, edgesBy } from '../patterns/ways.ts';
import { triedSample } from './tried-texts.ts';

/** A text that shows something of a pattern, and what: `longest`, `with Z`. */
export interface PatternForm {
  readonly name: string;
  readonly text: string;
}

/**
 * Notable texts that match all of the patterns within the bounds, the same each time and at most 26: the shortest and
 * the longest, those with the first and the last character of each range of a class, and one by each other way.
 */
export function patternForms(
  patterns: readonly string[],
  bounds: LengthBounds,
): readonly PatternForm[] {
  const found = languageOf(patterns, bounds);
  if (found.kind === 'none') return [];
  if (found.kind === 'unknown') {
    return triedSample(patterns, bounds).map((text, index) => ({
      name: `text ${index + 1}`,
      text,
    }));
  }
  const ends = shortestAndLongest(found.language);
  const forms = [...ends, ...byEachWay(found.language, ends)];
  const texts = forms.map(({ text }) => text);
  return forms.filter(({ text }, index) => texts.indexOf(text) === index);
}

function shortestAndLongest(language: Language): readonly PatternForm[] {
  const { automaton, shortLengths } = language;
  const { maxLength } = language.bounds;
  const shortest = { name: 'shortest', text: simplestText(language, shortLengths[0] ?? 0) };
  const long = shortLengths.at(-1) ?? 0;
  const greatest =
    maxLength === undefined
      ? long
      : (greatestLength(automaton, Math.min(maxLength, LONGEST)) ?? long);
  const lengths = textLengths(automaton, greatest);
  return [shortest, { name: 'longest', text: simplestText({ automaton, lengths }, greatest) }];
}

/** No text is longer, whatever the bounds allow: a payload is made of many. */
const LONGEST = 100_000;

function byEachWay(language: Language, ends: readonly PatternForm[]): readonly PatternForm[] {
  const finder = edgeFinder(language);
  const gone = new Set<Edge>();
  const go = (text: string) => {
    if (text.length <= MOST_FOLLOWED)
      for (const edge of edgesBy(language.automaton, text).flat()) gone.add(edge);
  };
  for (const { text } of ends) go(text);
  const shown = new Set<string>();
  const forms: PatternForm[] = [];
  const show = (name: string, text: string | undefined) => {
    if (text === undefined || forms.length >= MOST_FORMS) return;
    go(text);
    forms.push({ name, text });
  };
  for (const placed of finder.edges) {
    if (forms.length >= MOST_FORMS) break;
    const { characters } = placed.edge;
    const isOne = characters.length === 1 && characters[0]?.[0] === characters[0]?.[1];
    for (const end of isOne ? [] : characters.flat()) {
      const character = String.fromCodePoint(end);
      if (shown.has(character)) continue;
      shown.add(character);
      show(`with ${nameOf(character)}`, finder.textBy(placed, character));
    }
    if (!gone.has(placed.edge)) {
      show(`by way ${forms.length + 1}`, finder.textBy(placed, simplestOf(characters)));
    }
  }
  return forms;
}

const MOST_FORMS = 24;
const MOST_FOLLOWED = 2_000;

/** A character of a keyboard stands for itself. */
export function nameOf(character: string): string {
  if (/^[!-~]$/.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
