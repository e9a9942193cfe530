import { closest } from 'fastest-levenshtein';

/**
 * The known text that was most likely meant: the same but for case, else the one with the fewest edits. `known` is not
 * empty.
 */
export function nearestValue(text: string, known: readonly string[]): string {
  const lower = text.toLowerCase();
  return known.find((candidate) => candidate.toLowerCase() === lower) ?? closest(text, known);
}
