import type { Compare, FormId } from './compare.ts';
import {
  ALL,
  type Form,
  type Forms,
  JSON_TYPES,
  type Part,
  partOf,
  TooLargeError,
  valuesPart,
} from './form.ts';
import { areListsDisjoint, isListWithin } from './list-facts.ts';
import { areNumbersDisjoint, isNumberWithin } from './number-facts.ts';
import { areObjectsDisjoint, isObjectWithin } from './object-facts.ts';
import { areTextsDisjoint, isTextWithin } from './text-facts.ts';

type MaybePart = Part | null;

/** Comparisons for one document: each costs little, but there are pairs of pairs. */
const MOST_COMPARED = 200_000;
/** Alternatives are compared in pairs. */
const MOST_PARTS = 300;

/** Joins parts of one JSON type, and compares them. What it cannot decide it leaves as it stands. */
export class Algebra {
  readonly #forms: Forms;
  readonly #before: Algebra | null;
  readonly #known = { within: new Map<string, boolean>(), disjoint: new Map<string, boolean>() };
  #compared = 0;

  readonly compare: Compare = {
    isNone: (id) => id === this.#forms.none,
    isAny: (id) => id === this.#forms.any,
    isWithin: (inner, outer) => this.#ofForms('within', inner, outer, isFormWithin(this)),
    areDisjoint: (one, other) => this.#ofForms('disjoint', one, other, areFormsDisjoint(this)),
    countOf: (id) => countOf(this.#forms.of(id)),
  };

  /** `before` has compared forms of the same table, or of the one that this one stands on. */
  constructor(forms: Forms, before: Algebra | null = null) {
    this.#forms = forms;
    this.#before = before;
  }

  /** The values of any of them. */
  any(given: readonly MaybePart[]): MaybePart {
    const flat = given.flatMap((part) => (part?.kind === 'any' ? part.parts : (part ?? [])));
    if (flat.length > MOST_PARTS) throw new TooLargeError(`${flat.length} alternatives`);
    const others = different(flat.filter(({ kind }) => kind !== 'values'));
    const listed = valuesOf(flat).filter((value) => !others.some(({ test }) => test(value)));
    const all = [...others, ...[valuesPart(listed) ?? []].flat()];
    const [only = null, ...more] = all.filter(
      (part, index) =>
        !all.some((other, at) => at !== index && this.#isCovered(part, other, index, at)),
    );
    if (more.length === 0 || only === null) return only;
    const parts = [only, ...more];
    return partOf({ kind: 'any', parts }, (value) => parts.some(({ test }) => test(value)));
  }

  /** Of two that cover each other, the first stays. */
  #isCovered(part: Part, other: Part, index: number, at: number): boolean {
    return this.isWithin(part, other) && (at < index || !this.isWithin(other, part));
  }

  /** The values of all of them. */
  both(given: readonly MaybePart[]): MaybePart {
    const flat: Part[] = [];
    for (const part of given) {
      if (part === null) return null;
      if (part.kind === 'both') flat.push(...part.parts);
      else if (part.kind !== 'all') flat.push(part);
    }
    if (flat.length > MOST_PARTS) throw new TooLargeError(`${flat.length} parts`);
    const finite = flat.find((part) => part.kind === 'values');
    if (finite?.kind === 'values') {
      return valuesPart(finite.values.filter((value) => flat.every(({ test }) => test(value))));
    }
    const parts = different(flat).map((part) => this.#narrowed(part, flat));
    if (parts.some((part) => part === null)) return null;
    const left = different(parts.filter((part) => part !== null));
    if (left.some((part, index) => left.slice(0, index).some((one) => this.areDisjoint(one, part))))
      return null;
    const needed = left.filter(
      (part, index) =>
        !left.some((other, at) => at !== index && this.#isCovered(other, part, at, index)),
    );
    const [only = ALL, ...more] = needed;
    if (more.length === 0) return only;
    // What was narrowed may be one thing more to say.
    if (needed.some(({ kind }) => kind === 'values' || kind === 'both')) return this.both(needed);
    return partOf({ kind: 'both', parts: needed }, (value) =>
      needed.every(({ test }) => test(value)),
    );
  }

  /** Without alternatives that what stands beside them refuses. */
  #narrowed(part: Part, beside: readonly Part[]): MaybePart {
    if (part.kind !== 'any') return part;
    const left = part.parts.filter(
      (one) => !beside.some((other) => other !== part && this.areDisjoint(one, other)),
    );
    return left.length === part.parts.length ? part : this.any(left);
  }

  /** The values of exactly one of them. */
  one(given: readonly MaybePart[]): MaybePart {
    const parts = given.filter((part) => part !== null);
    if (parts.length > MOST_PARTS) throw new TooLargeError(`${parts.length} alternatives`);
    const isApart = parts.every((part, index) =>
      parts.slice(0, index).every((other) => this.areDisjoint(part, other)),
    );
    if (isApart) return this.any(parts);
    const test = (value: Parameters<Part['test']>[0]) =>
      parts.filter((part) => part.test(value)).length === 1;
    if (parts.every(({ kind }) => kind === 'values')) {
      return valuesPart(valuesOf(parts).filter(test));
    }
    const [all, ...more] = parts.filter(({ kind }) => kind === 'all');
    if (more.length > 0) return null;
    // What takes all leaves what no other takes.
    if (all !== undefined) return this.not(this.any(parts.filter((part) => part !== all)));
    return partOf({ kind: 'one', parts }, test);
  }

  not(part: MaybePart): MaybePart {
    if (part === null) return ALL;
    if (part.kind === 'all') return null;
    if (part.kind === 'not') return part.part;
    return partOf({ kind: 'not', part }, (value) => !part.test(value));
  }

  /** Whether the second has all values of the first. */
  isWithin(inner: Part, outer: Part): boolean {
    if (inner.key === outer.key || outer.kind === 'all') return true;
    this.#count();
    if (inner.kind === 'values') return inner.values.every((value) => outer.test(value));
    if (inner.kind === 'any') return inner.parts.every((part) => this.isWithin(part, outer));
    if (outer.kind === 'both') return outer.parts.every((part) => this.isWithin(inner, part));
    if (outer.kind === 'not' && this.areDisjoint(inner, outer.part)) return true;
    if (outer.kind === 'any' && outer.parts.some((part) => this.isWithin(inner, part))) return true;
    if (inner.kind === 'both') return inner.parts.some((part) => this.isWithin(part, outer));
    if (inner.kind === 'one') return inner.parts.every((part) => this.isWithin(part, outer));
    if (inner.kind === 'not') {
      return outer.kind === 'not' && this.isWithin(outer.part, inner.part);
    }
    return this.#areFactsWithin(inner, outer);
  }

  #areFactsWithin(inner: Part, outer: Part): boolean {
    if (inner.kind === 'text' && outer.kind === 'text') {
      return isTextWithin(inner.facts, outer.facts);
    }
    if (inner.kind === 'number' && outer.kind === 'number') {
      return isNumberWithin(inner.facts, outer.facts);
    }
    if (inner.kind === 'list' && outer.kind === 'list') {
      return isListWithin(inner.facts, outer.facts, this.compare);
    }
    return (
      inner.kind === 'object' &&
      outer.kind === 'object' &&
      isObjectWithin(inner.facts, outer.facts, this.compare)
    );
  }

  /** Whether no value is in both. */
  areDisjoint(one: Part, other: Part): boolean {
    if (one.key === other.key) return false;
    this.#count();
    if (one.kind === 'values') return !one.values.some((value) => other.test(value));
    if (other.kind === 'values') return !other.values.some((value) => one.test(value));
    if (one.kind === 'not') return this.isWithin(other, one.part);
    if (other.kind === 'not') return this.isWithin(one, other.part);
    if (one.kind === 'any' || one.kind === 'one') {
      return one.parts.every((part) => this.areDisjoint(part, other));
    }
    if (other.kind === 'any' || other.kind === 'one') return this.areDisjoint(other, one);
    if (one.kind === 'both') return one.parts.some((part) => this.areDisjoint(part, other));
    if (other.kind === 'both') return this.areDisjoint(other, one);
    if (one.kind === 'text' && other.kind === 'text') {
      return areTextsDisjoint(one.facts, other.facts);
    }
    if (one.kind === 'number' && other.kind === 'number') {
      return areNumbersDisjoint(one.facts, other.facts);
    }
    if (one.kind === 'list' && other.kind === 'list') {
      return areListsDisjoint(one.facts, other.facts, this.compare);
    }
    return (
      one.kind === 'object' &&
      other.kind === 'object' &&
      areObjectsDisjoint(one.facts, other.facts, this.compare)
    );
  }

  #count(): void {
    this.#compared++;
    if (this.#compared > MOST_COMPARED) throw new TooLargeError('too many comparisons');
  }

  #ofForms(
    what: 'within' | 'disjoint',
    one: FormId,
    other: FormId,
    decide: (one: Form, other: Form) => boolean,
  ): boolean {
    if (what === 'within' && one === other) return true;
    const known = this.#known[what];
    const key = `${one} ${other}`;
    const before =
      known.get(key) ?? (this.#before === null ? undefined : this.#before.#known[what].get(key));
    if (before !== undefined) return before;
    const [form, otherForm] = [this.#forms.of(one), this.#forms.of(other)];
    if (form === undefined || otherForm === undefined) return false;
    // Forms within themselves: not known while it is being asked.
    known.set(key, false);
    const decided = decide(form, otherForm);
    known.set(key, decided);
    return decided;
  }
}

function isFormWithin(algebra: Algebra) {
  return (inner: Form, outer: Form) =>
    JSON_TYPES.every((type) => {
      const [one, other] = [inner[type], outer[type]];
      return one === null || (other !== null && algebra.isWithin(one, other));
    });
}

function areFormsDisjoint(algebra: Algebra) {
  return (one: Form, other: Form) =>
    JSON_TYPES.every((type) => {
      const [a, b] = [one[type], other[type]];
      return a === null || b === null || algebra.areDisjoint(a, b);
    });
}

function different(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part.key, part])).values()];
}

function valuesOf(parts: readonly Part[]) {
  return parts.flatMap((part) => (part.kind === 'values' ? part.values : []));
}

/** Nulls and booleans are known wherever they come. */
function countOf(form: Form | undefined): number | null {
  if (form === undefined) return null;
  const counts = JSON_TYPES.map((type): number => {
    const part = form[type];
    if (part === null) return 0;
    if (part.kind === 'values') return part.values.length;
    if (part.kind !== 'all') return Number.POSITIVE_INFINITY;
    return { null: 1, boolean: 2 }[String(type)] ?? Number.POSITIVE_INFINITY;
  });
  const count = counts.reduce((sum, one) => sum + one, 0);
  return Number.isFinite(count) ? count : null;
}
