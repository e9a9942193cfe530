import { jsonTypeOf } from '../../../contracts/json-value.ts';
import type { Replacement } from '../change.ts';
import type { Rule, Side } from './rule.ts';

/** A reader that relies on a type gets another. A type that is not written follows from the other keywords. */
export const typeChanged: Rule = {
  code: 'type-changed',
  level: 'breaking',
  differences: (from, to) => {
    const value: Replacement = { from: typeOf(from, to), to: typeOf(to, from) };
    if (JSON.stringify(value.from) === JSON.stringify(value.to)) return [];
    return [
      {
        key: null,
        value,
        from: from.facts.types?.place ?? from.place,
        to: to.facts.types?.place ?? to.place,
      },
    ];
  },
};

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
