import { badDateTime } from './bad-date-time.ts';
import { badUri } from './bad-uri.ts';
import type { FaultOperator } from './fault.ts';
import { missingKey } from './missing-key.ts';
import { unexpectedKey } from './unexpected-key.ts';
import { unexpectedNull } from './unexpected-null.ts';
import { unknownEnumValue } from './unknown-enum-value.ts';
import { wrongType } from './wrong-type.ts';

/** Every kind of mistake. A list's items are places of their own, so that a wrong item is any of these. */
export const faultOperators = {
  missingKey,
  unexpectedKey,
  unexpectedNull,
  wrongType,
  badDateTime,
  badUri,
  unknownEnumValue,
} as const satisfies Readonly<Record<string, FaultOperator>>;

export type OperatorName = keyof typeof faultOperators;
