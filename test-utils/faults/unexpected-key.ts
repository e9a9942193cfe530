import { childPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import type { FaultOperator } from './fault.ts';

const KEY = 'undocumented_key';

/** An undocumented key in a closed object. */
export const unexpectedKey: FaultOperator = ({ path, value, schema }) => {
  if (schema.kind !== 'object' || schema.open || !isJsonObject(value)) return [];
  const at = childPointer(path, KEY);
  const mistake = 'undocumented key in a closed object';
  return [{ code: 'unexpected-key', mistake, path: at, before: undefined, after: true }];
};
