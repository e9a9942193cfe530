import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { ANYTHING, referenceTo, type Schema } from '../../contracts/schema/schema.ts';
import { DEEPEST } from '../openapi-document/compose-yaml.ts';
import type { Place } from '../openapi-document/source-text.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { CHANGE_CODES, type Change, type ChangeCode, type MovedPlace } from './change.ts';
import type { Facts, Placed, Spot } from './facts.ts';
import { isComposed } from './own-facts.ts';
import { type DocumentedResponse, upstreamName } from './read-response.ts';
import { RULES, type Side } from './rules.ts';
import { type Referral, type Term, Terms } from './terms.ts';

interface Compared {
  /** Ordered by component, property, code and value. */
  readonly changes: readonly Change[];
  /** Places below which nothing was compared. */
  readonly moved: readonly MovedPlace[];
}

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
  readonly terms: Terms;
  readonly facts: Facts<Term>;
  readonly referral: Referral;
}

/** As many as in a hundred of Plaid's documents. */
const MOST_PLACES = 100_000;

/** The rules for a place of any type. */
const NULL_CODES: readonly ChangeCode[] = ['became-nullable', 'became-not-nullable'];
/** The rules for a place whose type is unchanged: with another type everything else differs, too. */
const SAME_TYPE_CODES = CHANGE_CODES.filter(
  (code) => code !== 'type-changed' && !NULL_CODES.includes(code),
);

/** The changes that a reader of the old document's response meets in the new one's: those of `compared`. */
export function compareDocuments(from: DocumentedResponse, to: DocumentedResponse): Change[] {
  return [...compared(from, to).changes];
}

/**
 * Walks through two documents side by side. A component that both reach is compared under its name, once, however many
 * places refer to it. A place that leads to different components, or to one and an inline schema, is compared by its
 * type alone, and reported as moved; what only one document reaches is reported through the property that reaches it.
 * Throws InputError where schemas refer to each other in too many ways.
 */
export function compared(from: DocumentedResponse, to: DocumentedResponse): Compared {
  const changes: Change[] = [];
  const moved: MovedPlace[] = [];
  const [oldTerms, newTerms] = [new Terms(from), new Terms(to)];
  const components = componentsOf(to);
  const due = [pairOf(RESPONSE_COMPONENT, rootOf(from), rootOf(to))];
  for (const [name, old] of componentsOf(from)) {
    const now = components.get(name);
    if (now !== undefined) due.push(pairOf(name, old, now));
  }
  const most = due.length + MOST_PLACES;
  // Places below are appended during the iteration.
  for (const pair of due) {
    if (!compare(pair)) continue;
    for (const below of placesBelow(pair)) {
      if (due.push(below) > most || below.depth > DEEPEST) {
        throw new InputError(
          `${from.name} and ${to.name} cannot be compared: their schemas lead to more places than any response has; give Plaid's 2020-09-14.yml`,
        );
      }
    }
  }
  return { changes: inOrder(changes), moved };

  /** A component, with all inline schemas in it. */
  function pairOf(schema: string, old: Placed<Schema>, now: Placed<Schema>): Pair {
    return {
      ...{ schema, property: '', parent: null, depth: 0 },
      from: half(oldTerms, { ...old, value: oldTerms.of(old.value) }),
      to: half(newTerms, { ...now, value: newTerms.of(now.value) }),
    };
  }

  /** Adds the differences of a place; returns whether the places below it are still to be compared. */
  function compare(pair: Pair): boolean {
    const isTold = isToldElsewhere(pair);
    if (isTold || leadsToAnother(pair)) {
      // Nullability around a reference belongs to this place only.
      const [old, now] = [pair.from.referral.nullable, pair.to.referral.nullable];
      if ((old === null) !== (now === null)) apply(NULL_CODES, pair);
      if (!isTold && !apply(['type-changed'], pair)) moved.push(movedPlace(pair));
      return false;
    }
    apply(NULL_CODES, pair);
    const hasOtherType = apply(['type-changed'], pair);
    if (!hasOtherType) apply(SAME_TYPE_CODES, pair);
    return !hasOtherType;
  }

  /** Adds the findings of rules at a place; returns whether there are any. */
  function apply(codes: readonly ChangeCode[], { schema, property, from, to }: Pair): boolean {
    const found = codes.flatMap((code) => {
      const rule = RULES[code];
      return rule.differences(from, to).map(
        ({ key, level = rule.level, value = null, ...spots }): Change => ({
          ...{ code, level, schema, value },
          from: placeOf(from, spots.from),
          to: placeOf(to, spots.to),
          property: key === undefined ? property : joined(property, key),
        }),
      );
    });
    for (const change of found) changes.push(change);
    return found.length > 0;
  }
}

function* placesBelow(parent: Pair): Generator<Pair> {
  const below = (property: string, from: Placed<Term>, to: Placed<Term>): Pair => ({
    ...{ schema: parent.schema, property, parent, depth: parent.depth + 1 },
    from: half(parent.from.terms, from),
    to: half(parent.to.terms, to),
  });
  const [old, now] = [parent.from.facts, parent.to.facts];
  for (const [name, from] of old.properties) {
    const to = now.properties.get(name);
    if (to !== undefined) yield below(joined(parent.property, name), from, to);
  }
  if (old.items !== null || now.items !== null) {
    yield below(`${parent.property}[]`, itemsOf(parent.from), itemsOf(parent.to));
  }
  const [from, to] = [othersOf(old), othersOf(now)];
  if (from !== null && to !== null) yield below(joined(parent.property, '*'), from, to);
}

/** The location of a part of one side's document. */
function placeOf({ terms }: Half, spot: Spot | null): Place | null {
  if (spot === null) return null;
  const { placeOf, placeOfValue } = terms.response.text;
  return spot.of === 'key' ? placeOf(spot.pointer) : placeOfValue(spot.pointer);
}

function half(terms: Terms, { value, spot }: Placed<Term>): Half {
  return { terms, spot, facts: terms.factsOf(value), referral: terms.referralOf(value) };
}

/** Undescribed items may have any value. */
function itemsOf({ terms, facts, spot }: Half): Placed<Term> {
  return facts.items ?? { value: terms.of(ANYTHING), spot };
}

function othersOf({ others }: Facts<Term>): Placed<Term> | null {
  return others === null || typeof others.value === 'boolean'
    ? null
    : { ...others, value: others.value };
}

/** Whether the place leads to a component in one document, and to another or to an inline schema in the other. */
function leadsToAnother({ from, to, parent }: Pair): boolean {
  const leads = from.referral.components.length + to.referral.components.length > 0;
  return parent !== null && leads && !isOfSeveral(from) && !isOfSeveral(to);
}

/** It may include all that another one says. */
function isOfSeveral({ terms, referral: { target } }: Half): boolean {
  return target.kind !== 'schema' || isComposed(target.schema, terms.response);
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

function rootOf({ pointer, reading }: DocumentedResponse): Placed<Schema> {
  return { value: referenceTo(reading.root), spot: { pointer, of: 'key' } };
}

/** By upstream's names. */
function componentsOf(response: DocumentedResponse): ReadonlyMap<string, Placed<Schema>> {
  const { definitions, pointerOf } = response.reading;
  return new Map(
    Object.entries(definitions).flatMap(([component, value]): [string, Placed<Schema>][] => {
      const [name, pointer] = [upstreamName(response, component), pointerOf(component)];
      return name === null || pointer === null
        ? []
        : [[name, { value, spot: { pointer, of: 'key' } }]];
    }),
  );
}

/** By component, property, code and value, in UTF-16 units, independent of the machine's language. */
function inOrder(changes: readonly Change[]): Change[] {
  return changes
    .map((change) => {
      const { schema, property, code, value } = change;
      return { change, order: [schema, property, code, JSON.stringify(value)].join('\0') };
    })
    .sort((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)))
    .map(({ change }) => change);
}
