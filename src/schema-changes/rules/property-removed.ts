import { propertyAdded } from './property-added.ts';
import { mirrored, type Rule } from './rule.ts';

/** A key that was required is relied on. */
export const propertyRemoved: Rule = {
  code: 'property-removed',
  level: 'breaking',
  differences: (from, to) =>
    mirrored(propertyAdded.differences(to, from)).map((difference) => ({
      ...difference,
      level: from.facts.required.has(difference.key ?? '') ? 'breaking' : 'warning',
    })),
};
