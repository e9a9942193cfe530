import type { Rule } from './rule.ts';

/** A reader that handles a missing key still works. */
export const propertyBecameRequired: Rule = {
  code: 'property-became-required',
  level: 'info',
  differences: (from, to) =>
    [...to.facts.required].flatMap(([key, place]) => {
      const old = from.facts.properties.get(key);
      const isNew = old !== undefined && to.facts.properties.has(key);
      return isNew && !from.facts.required.has(key)
        ? [{ key, value: null, from: old.place, to: place }]
        : [];
    }),
};
