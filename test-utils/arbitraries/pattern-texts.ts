import type fc from 'fast-check';
import type { Choose } from '../patterns/character-choice.ts';
import type { Kind } from './direct-arbitrary.ts';

export type PatternTexts =
  | { readonly kind: 'texts'; readonly texts: Kind<string> }
  /** No text matches all of the patterns within the bounds. */
  | { readonly kind: 'none' }
  /** No text was found, but there may be some. */
  | { readonly kind: 'unknown'; readonly reason: string };

export function choosing(random: fc.Random): Choose {
  return (below) => (below <= 1 ? 0 : random.nextInt(0, below - 1));
}
