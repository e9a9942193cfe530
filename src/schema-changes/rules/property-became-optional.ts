import { propertyBecameRequired } from './property-became-required.ts';
import { mirrored, type Rule } from './rule.ts';

/** The key may be missing where a reader relies on it. */
export const propertyBecameOptional: Rule = {
  code: 'property-became-optional',
  level: 'breaking',
  differences: (from, to) => mirrored(propertyBecameRequired.differences(to, from)),
};
