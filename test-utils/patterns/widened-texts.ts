import { languageBeside, simplestText } from './pattern-language.ts';
import { remembered } from './remembered.ts';
import type { TextSet } from './text-set.ts';
import { type Widened, widenedPatterns } from './widened.ts';

/** A widened pattern that takes more, and the simplest text that only it takes. */
export interface WidenedText {
  readonly widened: Widened;
  readonly text: string;
}

/**
 * The widened patterns of a pattern that are known to take more texts, among those that the rest of the schema lets
 * through. Of a long pattern not all are looked at, and of one that is hard to tell apart from others few.
 */
export const widenedTexts = remembered(
  256,
  (pattern: string, { patterns, bounds }: TextSet): readonly WidenedText[] => {
    const found: WidenedText[] = [];
    let effort = 0;
    for (const widened of widenedPatterns(pattern).slice(0, MOST_WIDENED)) {
      if (effort > MOST_EFFORT) break;
      const beside = languageBeside({ patterns: [widened.pattern, ...patterns], bounds }, pattern);
      effort += beside.kind === 'unknown' ? MOST_EFFORT / 2 : 2 * pattern.length;
      if (beside.kind !== 'language') continue;
      const { language } = beside;
      effort += language.automaton.states.length;
      found.push({ widened, text: simplestText(language, language.shortLengths[0] ?? 0) });
    }
    return found;
  },
);

const MOST_WIDENED = 36;
const MOST_EFFORT = 10_000;
