import { propertyAdded } from './property-added.ts';
import { mirrored, type Rule } from './rule.ts';

/** Readers rely on a key that was required. */
export const propertyRemoved: Rule = {
  code: 'property-removed',
  level: 'breaking',
  differences: (from, to) =>
    mirrored(propertyAdded.differences(to, from)).map((difference) => ({
      ...difference,
      level: from.facts.required.has(difference.key ?? '') ? 'breaking' : 'warning',
    })),
};
