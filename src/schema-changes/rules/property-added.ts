import type { Rule } from './rule.ts';

/** Nobody reads the key yet, whether it is required or not. */
export const propertyAdded: Rule = {
  code: 'property-added',
  level: 'info',
  differences: (from, to) =>
    [...to.facts.properties]
      .filter(([key]) => !from.facts.properties.has(key))
      .map(([key, { place }]) => ({ key, value: null, from: null, to: place })),
};
