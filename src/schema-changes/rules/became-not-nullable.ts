import { becameNullable } from './became-nullable.ts';
import { mirrored, type Rule } from './rule.ts';

/** A reader that handles null still works. */
export const becameNotNullable: Rule = {
  code: 'became-not-nullable',
  level: 'info',
  differences: (from, to) => mirrored(becameNullable.differences(to, from)),
};
