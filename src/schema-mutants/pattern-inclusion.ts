import { automatonOf } from '../../test-utils/patterns/automaton.ts';
import { differenceOf } from '../../test-utils/patterns/difference.ts';
import { lengthRange } from '../../test-utils/patterns/pattern-language.ts';
import { type Widened, widenedPatterns } from '../../test-utils/patterns/widened.ts';
import { mayHang } from '../patterns/slow-pattern.ts';
import { textTakenByOne } from './pattern-search.ts';

/** Whether it is so; where that is not known, why not. */
export type Decided = 'yes' | 'no' | { readonly unknown: string };

/**
 * Whether every text that the narrower pattern matches is matched by the wider one. What no automaton stands for is
 * searched: a text that only the narrower one matches decides it; that none of the short ones is such does not.
 */
export function includes(wider: string, narrower: string): Decided {
  if (wider === narrower) return 'yes';
  const difference = differenceOf([narrower], wider);
  if (difference.kind === 'none') return 'yes';
  if (difference.kind === 'automaton') return 'no';
  const search = textTakenByOne(narrower, wider);
  if (search.kind === 'found') return 'no';
  return { unknown: `${difference.reason}; ${search.searched}` };
}

/** Whether two patterns match the same texts. */
export function equalPatterns(one: string, other: string): Decided {
  const forth = includes(one, other);
  if (forth === 'no') return 'no';
  const back = includes(other, one);
  return back === 'no' || forth === 'yes' ? back : forth;
}

/** The least and the greatest length in code points of what matches; null where there is none, or it is not known. */
export interface ImpliedLength {
  readonly min: number;
  /** Null where there is no greatest one. */
  readonly max: number | null;
}

export function impliesLength(pattern: string): ImpliedLength | null {
  const built = automatonOf([pattern]);
  return built.kind === 'automaton' ? lengthRange(built.automaton) : null;
}

/**
 * Mutants of a pattern: up to 12 that ask one thing less and are known to match more texts. None of them makes the
 * engine hang where the pattern does not.
 */
export function widened(pattern: string): readonly Widened[] {
  const hangs = mayHang(pattern);
  const found: Widened[] = [];
  const seen = new Set([pattern]);
  for (const mutant of widenedPatterns(pattern).slice(0, MOST_TRIED)) {
    if (found.length >= MOST) break;
    if (seen.has(mutant.pattern)) continue;
    seen.add(mutant.pattern);
    if (includes(pattern, mutant.pattern) !== 'no') continue;
    if (hangs || !mayHang(mutant.pattern)) found.push(mutant);
  }
  return found;
}

const MOST = 12;
const MOST_TRIED = 36;
