import type { Rule } from './rule.ts';

/** Whether it is required or not, nobody reads it yet. */
export const propertyAdded: Rule = {
  code: 'property-added',
  level: 'info',
  differences: (from, to) =>
    [...to.facts.properties]
      .filter(([key]) => !from.facts.properties.has(key))
      .map(([key, { place }]) => ({ key, value: null, from: null, to: place })),
};
