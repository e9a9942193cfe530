import { enumValueAdded } from './enum-value-added.ts';
import { mirrored, type Rule } from './rule.ts';

/** Whoever reads a value that comes no more has lost nothing. */
export const enumValueRemoved: Rule = {
  code: 'enum-value-removed',
  level: 'info',
  differences: (from, to) => mirrored(enumValueAdded.differences(to, from)),
};
