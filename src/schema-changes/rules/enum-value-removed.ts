import { enumValueAdded } from './enum-value-added.ts';
import { mirrored, type Rule } from './rule.ts';

/** A reader of a value that no longer comes loses nothing. */
export const enumValueRemoved: Rule = {
  code: 'enum-value-removed',
  level: 'info',
  differences: (from, to) => mirrored(enumValueAdded.differences(to, from)),
};
