import { becameNullable } from './became-nullable.ts';
import { mirrored, type Rule } from './rule.ts';

/** A reader that manages without a value still does. */
export const becameNotNullable: Rule = {
  code: 'became-not-nullable',
  level: 'info',
  differences: (from, to) => mirrored(becameNullable.differences(to, from)),
};
