import { InputError } from '../shared/errors/input-error.ts';
import type { Change, MovedPlace } from './change.ts';
import { DEEPEST } from './document/compose-yaml.ts';
import type { Placed } from './document/place.ts';
import { ANYTHING, type DocumentedResponse, type Facts, type Schema } from './document/schema.ts';
import { type Referral, type Term, Terms } from './document/terms.ts';
import type { Rule, Side } from './rules/rule.ts';
import { NULL_RULES, SAME_TYPE_RULES } from './rules/rules.ts';
import { typeChanged } from './rules/type-changed.ts';

/** A place in both documents. */
interface Pair {
  readonly schema: string;
  readonly property: string;
  readonly from: Half;
  readonly to: Half;
  /** The place directly above it, in the same component. */
  readonly parent: Pair | null;
  readonly depth: number;
}

interface Half extends Side {
  readonly facts: Facts<Term>;
  readonly referral: Referral;
}

/** Walks through two documents side by side, and collects their changes. */
export class Comparison {
  readonly changes: Change[] = [];
  readonly moved: MovedPlace[] = [];
  readonly #names: string;
  readonly #from: Terms;
  readonly #to: Terms;
  #places = 0;

  constructor(from: DocumentedResponse, to: DocumentedResponse) {
    this.#names = `${from.name} and ${to.name}`;
    this.#from = new Terms(from);
    this.#to = new Terms(to);
  }

  /** Compares a component, and all inline schemas in it. */
  add(schema: string, from: Placed<Schema>, to: Placed<Schema>): void {
    const due: Pair[] = [
      {
        ...{ schema, property: '', parent: null, depth: 0 },
        from: half(this.#from, { ...from, value: this.#from.of(from.value) }),
        to: half(this.#to, { ...to, value: this.#to.of(to.value) }),
      },
    ];
    // Places below are appended during the iteration.
    for (const pair of due) {
      if (!this.#compare(pair)) continue;
      for (const below of this.#below(pair)) {
        if (++this.#places > MOST_PLACES || below.depth > DEEPEST) {
          throw new InputError(
            `${this.#names} cannot be compared: their schemas lead to more places than any response has; give Plaid's 2020-09-14.yml`,
          );
        }
        due.push(below);
      }
    }
  }

  /** Adds the differences of a place; returns whether the places below it are still to be compared. */
  #compare(pair: Pair): boolean {
    const isTold = isToldElsewhere(pair);
    const isMoved = !isTold && leadsToAnother(pair);
    if (isTold || isMoved) {
      // Nullability around a reference belongs to this place only.
      const [old, now] = [pair.from.referral.nullable, pair.to.referral.nullable];
      if ((old === null) !== (now === null)) this.#apply(NULL_RULES, pair);
      if (isMoved && !this.#apply([typeChanged], pair)) this.moved.push(movedPlace(pair));
      return false;
    }
    this.#apply(NULL_RULES, pair);
    const hasOtherType = this.#apply([typeChanged], pair);
    if (!hasOtherType) this.#apply(SAME_TYPE_RULES, pair);
    return !hasOtherType;
  }

  /** Adds the findings of rules at a place; returns whether there are any. */
  #apply(rules: readonly Rule[], { schema, property, from, to }: Pair): boolean {
    const before = this.changes.length;
    for (const { code, level, differences } of rules) {
      for (const difference of differences(from, to)) {
        const { key } = difference;
        this.changes.push({
          code,
          level: difference.level ?? level,
          schema,
          property: key === null ? property : joined(property, key),
          value: difference.value,
          from: difference.from,
          to: difference.to,
        });
      }
    }
    return this.changes.length > before;
  }

  *#below(parent: Pair): Generator<Pair> {
    const below = (property: string, from: Placed<Term>, to: Placed<Term>): Pair => ({
      ...{ schema: parent.schema, property, parent, depth: parent.depth + 1 },
      from: half(this.#from, from),
      to: half(this.#to, to),
    });
    const [old, now] = [parent.from.facts, parent.to.facts];
    for (const [name, from] of old.properties) {
      const to = now.properties.get(name);
      if (to !== undefined) yield below(joined(parent.property, name), from, to);
    }
    if (old.items !== null || now.items !== null) {
      const [from, to] = [itemsOf(this.#from, parent.from), itemsOf(this.#to, parent.to)];
      yield below(`${parent.property}[]`, from, to);
    }
    const [from, to] = [othersOf(old), othersOf(now)];
    if (from !== null && to !== null) yield below(joined(parent.property, '*'), from, to);
  }
}

/** As many as in a hundred of Plaid's documents. */
const MOST_PLACES = 100_000;

function half(terms: Terms, { value, place }: Placed<Term>): Half {
  return { place, facts: terms.factsOf(value), referral: terms.referralOf(value) };
}

/** Undescribed items may have any value. */
function itemsOf(terms: Terms, { facts, place }: Half): Placed<Term> {
  return facts.items ?? { value: terms.of(ANYTHING), place };
}

function othersOf({ others }: Facts<Term>): Placed<Term> | null {
  return others === null || typeof others.value === 'boolean'
    ? null
    : { ...others, value: others.value };
}

/** Whether the place leads to a component in one document, and to another or to an inline schema in the other. */
function leadsToAnother({ from, to, parent }: Pair): boolean {
  const leads = from.referral.components.length + to.referral.components.length > 0;
  return parent !== null && leads && !isComposed(from) && !isComposed(to);
}

/** A composed schema may include all that another one says. */
function isComposed({ referral: { target } }: Half): boolean {
  if (target.kind !== 'schema' || target.schema.kind === 'reference') return true;
  return target.schema.allOf.length + target.schema.alternatives.length > 0;
}

function movedPlace({ schema, property, from, to }: Pair): MovedPlace {
  return {
    ...{ schema, property },
    from: from.referral.components.at(-1) ?? null,
    to: to.referral.components.at(-1) ?? null,
  };
}

/** Whether it leads to a component in both, or contains itself and would never end. */
function isToldElsewhere({ from, to, parent }: Pair): boolean {
  if (from.referral.components.some((name) => to.referral.components.includes(name))) return true;
  for (let above = parent; above !== null; above = above.parent) {
    const isSame =
      above.from.referral.target === from.referral.target &&
      above.to.referral.target === to.referral.target;
    if (isSame) return true;
  }
  return false;
}

function joined(property: string, name: string): string {
  return property === '' ? name : `${property}.${name}`;
}
