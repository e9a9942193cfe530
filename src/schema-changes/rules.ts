import { type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import type { ChangeCode, Level, Replacement } from './change.ts';
import type { Facts, Spot } from './facts.ts';

/** One document's facts of a place that both have. */
export interface Side {
  /** The place's key. */
  readonly spot: Spot;
  /** Rules do not read the places below, which are compared apart. */
  readonly facts: Facts<unknown>;
}

/** One kind of change: its level for readers of the response, and where it is. */
interface Rule {
  readonly level: Level;
  readonly differences: Differences;
}

type Differences = (from: Side, to: Side) => readonly Difference[];

interface Difference {
  /** The key of the changed place; absent for the place itself. */
  readonly key?: string;
  readonly value?: JsonValue;
  readonly from: Spot | null;
  readonly to: Spot | null;
  /** Replaces the rule's level. */
  readonly level?: Level;
}

/** `null` may come. */
const newlyNullable: Differences = (from, { facts: { nullable } }) =>
  from.facts.nullable === null && nullable !== null ? [{ from: from.spot, to: nullable }] : [];

/** A value, or any value once the list has ended. */
const newValues: Differences = (from, to) => {
  const [old, now] = [from.facts.values, to.facts.values];
  if (old === null) return [];
  if (now === null) return [{ from: old.spot, to: to.spot }];
  return [...now.value]
    .filter(([json]) => !old.value.has(json))
    .map(([, { value, spot }]) => ({ value, from: null, to: spot }));
};

const newProperties: Differences = (from, to) =>
  [...to.facts.properties]
    .filter(([key]) => !from.facts.properties.has(key))
    .map(([key, { spot }]) => ({ key, from: null, to: spot }));

const newlyRequired: Differences = (from, to) =>
  [...to.facts.required].flatMap(([key, spot]) => {
    const old = from.facts.properties.get(key);
    const isNew = old !== undefined && to.facts.properties.has(key);
    return isNew && !from.facts.required.has(key) ? [{ key, from: old.spot, to: spot }] : [];
  });

/** The opposite, with old and new swapped. */
function mirrored(differences: Differences): Differences {
  return (old, now) =>
    differences(now, old).map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }));
}

/** The rules, by the code of their changes. */
export const RULES: Readonly<Record<ChangeCode, Rule>> = {
  'became-nullable': { level: 'breaking', differences: newlyNullable },
  // A reader that handles null still works.
  'became-not-nullable': { level: 'info', differences: mirrored(newlyNullable) },
  // A type that is not written follows from the other keywords.
  'type-changed': {
    level: 'breaking',
    differences: (from, to) =>
      replaced('types', from, to, { from: typeOf(from, to), to: typeOf(to, from) }),
  },
  'format-changed': {
    level: 'breaking',
    differences: (from, to) =>
      isSameFormat(from.facts, to.facts)
        ? []
        : replaced('format', from, to, {
            from: from.facts.format?.value ?? null,
            to: to.facts.format?.value ?? null,
          }),
  },
  'enum-value-added': { level: 'warning', differences: newValues },
  // A reader of a value that no longer comes loses nothing.
  'enum-value-removed': { level: 'info', differences: mirrored(newValues) },
  // Nobody reads the key yet, whether it is required or not.
  'property-added': { level: 'info', differences: newProperties },
  'property-removed': {
    level: 'breaking',
    differences: (from, to) =>
      mirrored(newProperties)(from, to).map((difference) => ({
        ...difference,
        // Readers rely on a key that was required.
        level: from.facts.required.has(difference.key ?? '') ? 'breaking' : 'warning',
      })),
  },
  // A reader that handles a missing key still works.
  'property-became-required': { level: 'info', differences: newlyRequired },
  'property-became-optional': { level: 'breaking', differences: mirrored(newlyRequired) },
  // Other keys are allowed with any value, with some, or not at all. The default is any.
  'additional-properties-changed': {
    level: 'info',
    differences: (from, to) =>
      othersOf(from) === othersOf(to)
        ? []
        : [{ from: spotOf('others', from), to: spotOf('others', to) }],
  },
};

function replaced(
  keyword: 'types' | 'format',
  from: Side,
  to: Side,
  value: Replacement,
): readonly Difference[] {
  return JSON.stringify(value.from) === JSON.stringify(value.to)
    ? []
    : [{ value, from: spotOf(keyword, from), to: spotOf(keyword, to) }];
}

/** Upstreams write `url` for `uri`; an excerpt does not. */
function isSameFormat(...facts: readonly Side['facts'][]): boolean {
  return facts.every(({ format }) => format?.value === 'url' || format?.value === 'uri');
}

function spotOf(keyword: 'types' | 'format' | 'others', { facts, spot }: Side): Spot {
  return facts[keyword]?.spot ?? spot;
}

function othersOf({ facts: { others } }: Side): 'any' | 'some' | 'none' {
  if (others === null || others.value === true) return 'any';
  return others.value === false ? 'none' : 'some';
}

function typeOf({ facts }: Side, other: Side): Replacement['from'] {
  // Where both sides have lists of values, the rules for values report the change.
  const byValues = other.facts.types === null ? [] : typesOfValues(facts);
  const types = facts.types?.value ?? (byValues.length > 0 ? byValues : typesOfParts(facts));
  const [only = null, ...others] = types;
  return others.length === 0 ? only : types;
}

function typesOfValues({ values }: Side['facts']): string[] {
  const all = [...(values?.value.values() ?? [])];
  return [...new Set(all.map(({ value }) => jsonTypeOf(value)))].sort();
}

function typesOfParts({ properties, required, others, items }: Side['facts']): string[] {
  if (properties.size > 0 || required.size > 0 || others !== null) return ['object'];
  return items === null ? [] : ['array'];
}
