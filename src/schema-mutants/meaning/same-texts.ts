import { isTextWithin, type TextFacts } from './text-facts.ts';

/** Each comparison of patterns builds automata. */
const MOST_KEPT = 50;

/** Finds facts that were met before and take the same texts, so that texts with a pattern have one form. */
export class SameTexts {
  readonly #met = new Map<string, TextFacts>();
  readonly #distinct: TextFacts[] = [];

  of(facts: TextFacts): TextFacts {
    if (facts.patterns.length === 0) return facts;
    const key = JSON.stringify(facts);
    const before = this.#met.get(key);
    if (before !== undefined) return before;
    const same = this.#distinct.find((one) => isTextWithin(one, facts) && isTextWithin(facts, one));
    if (same === undefined && this.#distinct.length < MOST_KEPT) this.#distinct.push(facts);
    this.#met.set(key, same ?? facts);
    return same ?? facts;
  }
}
