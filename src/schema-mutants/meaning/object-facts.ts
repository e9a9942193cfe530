import type { Compare, FormId } from './compare.ts';

/** What a schema says of objects, each thing once. */
export interface ObjectFacts {
  readonly properties: readonly (readonly [name: string, member: FormId])[];
  readonly patterns: readonly (readonly [pattern: string, member: FormId])[];
  /** Of all other keys. */
  readonly others: FormId;
  readonly names: FormId;
  readonly required: readonly string[];
  readonly min: number;
  readonly max: number | null;
  /** The keys that must stand beside a key. */
  readonly dependent: readonly (readonly [name: string, needed: readonly string[]])[];
}

/** Null where no object will do. */
export function objectFacts(
  said: ObjectFacts,
  hasName: (name: string) => boolean,
  compare: Compare,
): ObjectFacts | null {
  const { isNone, isAny } = compare;
  const patterns = sorted(said.patterns.filter(([, one]) => !isAny(one) || !isAny(said.others)));
  const expressions = patterns.map(([pattern]) => new RegExp(pattern, 'u'));
  const isMatched = (name: string) => expressions.some((expression) => expression.test(name));
  const listed = new Map(said.properties);
  const mayHave = (name: string) =>
    hasName(name) && !isNone(listed.get(name) ?? (isMatched(name) ? NOT_KNOWN : said.others));
  const required = requiredOf(said);
  if (!required.every(mayHave)) return null;
  const properties = sorted(
    said.properties.filter(([name, one]) => {
      // No such key may come, whatever stands there.
      if (!hasName(name)) return false;
      return isMatched(name) ? !isAny(one) : one !== said.others;
    }),
  );
  const dependent = sorted(
    said.dependent
      .filter(([name]) => !required.includes(name) && mayHave(name))
      .map(([name, needed]): [string, readonly string[]] => [
        name,
        [...new Set(needed)].filter((one) => one !== name && !required.includes(one)).sort(),
      ])
      .filter(([, needed]) => needed.length > 0),
  );
  const min = said.min <= required.length ? 0 : said.min;
  const isClosed = isNone(said.others) && patterns.length === 0;
  const possible = isClosed ? properties.filter(([, one]) => !isNone(one)).length : MOST;
  const most = isNone(said.names) ? 0 : (said.max ?? MOST);
  if (Math.max(min, required.length) > Math.min(most, possible)) return null;
  return {
    ...{ properties, patterns, others: said.others, names: said.names, required, min },
    ...{ max: most >= possible ? null : most, dependent },
  };
}

const MOST = Number.POSITIVE_INFINITY;
/** Stands for no form: what patterns say of a name is not looked at. */
const NOT_KNOWN: FormId = -1;

/** With those that a required key needs. */
function requiredOf({ required, dependent }: ObjectFacts): readonly string[] {
  const found = new Set(required);
  const needs = new Map(dependent);
  // Iterating a set also visits what is added meanwhile.
  for (const name of found) {
    for (const needed of needs.get(name) ?? []) found.add(needed);
  }
  return [...found].sort();
}

function sorted<T>(entries: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

export function saysNothingOfObjects(facts: ObjectFacts, { isAny }: Compare): boolean {
  const { properties, patterns, others, names, required, min, max, dependent } = facts;
  return (
    [properties, patterns, required, dependent].every(({ length }) => length === 0) &&
    isAny(others) &&
    isAny(names) &&
    min === 0 &&
    max === null
  );
}

export function isObjectWithin(inner: ObjectFacts, outer: ObjectFacts, compare: Compare): boolean {
  const { isWithin } = compare;
  if (!outer.required.every((name) => inner.required.includes(name))) return false;
  if (!samePatterns(inner, outer)) return false;
  const names = new Set([...inner.properties, ...outer.properties].map(([name]) => name));
  const isMatched = matcher(inner);
  return (
    isWithin(inner.names, outer.names) &&
    isWithin(inner.others, outer.others) &&
    outer.min <= Math.max(inner.min, inner.required.length) &&
    (outer.max === null || (inner.max !== null && inner.max <= outer.max)) &&
    JSON.stringify(inner.dependent) === JSON.stringify(outer.dependent) &&
    [...names].every((name) => {
      const [own, other] = [memberOf(inner, name), memberOf(outer, name)];
      if (isMatched(name))
        return other === undefined || (own !== undefined && isWithin(own, other));
      return isWithin(own ?? inner.others, other ?? outer.others);
    })
  );
}

function samePatterns(one: ObjectFacts, other: ObjectFacts): boolean {
  if (one.patterns.length !== other.patterns.length) return false;
  return one.patterns.every(([pattern, id], index) => {
    const [otherPattern, otherId] = other.patterns[index] ?? [];
    return pattern === otherPattern && id === otherId;
  });
}

function matcher({ patterns }: ObjectFacts): (name: string) => boolean {
  const expressions = patterns.map(([pattern]) => new RegExp(pattern, 'u'));
  return (name) => expressions.some((expression) => expression.test(name));
}

const members = new WeakMap<ObjectFacts, ReadonlyMap<string, FormId>>();

function memberOf(facts: ObjectFacts, name: string): FormId | undefined {
  const known = members.get(facts) ?? new Map(facts.properties);
  members.set(facts, known);
  return known.get(name);
}

export function areObjectsDisjoint(
  one: ObjectFacts,
  other: ObjectFacts,
  compare: Compare,
): boolean {
  if ((one.max ?? MOST) < Math.max(other.min, other.required.length)) return true;
  if ((other.max ?? MOST) < Math.max(one.min, one.required.length)) return true;
  const sure = new Set([...one.required, ...other.required]);
  return [...sure].some((name) => {
    const [own, others] = [one, other].map((facts) => {
      const listed = memberOf(facts, name);
      return listed ?? (matcher(facts)(name) ? undefined : facts.others);
    });
    return own !== undefined && others !== undefined && compare.areDisjoint(own, others);
  });
}
