import { additionalPropertiesChanged } from './additional-properties-changed.ts';
import { becameNotNullable } from './became-not-nullable.ts';
import { becameNullable } from './became-nullable.ts';
import { enumValueAdded } from './enum-value-added.ts';
import { enumValueRemoved } from './enum-value-removed.ts';
import { formatChanged } from './format-changed.ts';
import { propertyAdded } from './property-added.ts';
import { propertyBecameOptional } from './property-became-optional.ts';
import { propertyBecameRequired } from './property-became-required.ts';
import { propertyRemoved } from './property-removed.ts';
import type { Rule } from './rule.ts';
import { typeChanged } from './type-changed.ts';

/** Rules for a place of any type. */
export const NULL_RULES: readonly Rule[] = [becameNullable, becameNotNullable];

/** Rules for a place whose type is unchanged: with another type everything else differs, too. */
export const SAME_TYPE_RULES: readonly Rule[] = [
  formatChanged,
  enumValueAdded,
  enumValueRemoved,
  propertyAdded,
  propertyRemoved,
  propertyBecameRequired,
  propertyBecameOptional,
  additionalPropertiesChanged,
];

/** All rules. */
export const RULES: readonly Rule[] = [...NULL_RULES, typeChanged, ...SAME_TYPE_RULES];
