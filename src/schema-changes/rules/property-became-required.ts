import type { Rule } from './rule.ts';

/** A reader that manages without the key still does. */
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
