import type { Rule } from './rule.ts';

/** A strict reader refuses an unknown value, or any value once the list has ended. */
export const enumValueAdded: Rule = {
  code: 'enum-value-added',
  level: 'warning',
  differences: (from, to) => {
    const [old, now] = [from.facts.values, to.facts.values];
    if (old === null) return [];
    if (now === null) return [{ key: null, value: null, from: old.place, to: to.place }];
    return [...now.value]
      .filter(([json]) => !old.value.has(json))
      .map(([, { value, place }]) => ({ key: null, value, from: null, to: place }));
  },
};
