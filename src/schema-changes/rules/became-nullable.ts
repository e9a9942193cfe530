import type { Rule } from './rule.ts';

/** `null` may come where a reader relies on a value. */
export const becameNullable: Rule = {
  code: 'became-nullable',
  level: 'breaking',
  differences: (from, to) =>
    from.facts.nullable === null && to.facts.nullable !== null
      ? [{ key: null, value: null, from: from.place, to: to.facts.nullable }]
      : [],
};
