import type { Rule } from './rule.ts';

/** A reader that parses one format gets another, or any text. */
export const formatChanged: Rule = {
  code: 'format-changed',
  level: 'breaking',
  differences: (from, to) => {
    const [old, now] = [from.facts.format, to.facts.format];
    if (old?.value === now?.value) return [];
    return [
      {
        key: null,
        value: { from: old?.value ?? null, to: now?.value ?? null },
        from: old?.place ?? from.place,
        to: now?.place ?? to.place,
      },
    ];
  },
};
