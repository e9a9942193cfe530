import { childPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import type { FaultOperator } from './fault.ts';

const KEY = 'undocumented_key';

/** A key that is not documented, in an object that is documented as closed. */
export const unexpectedKey: FaultOperator = ({ path, value, schema }) => {
  if (schema.kind !== 'object' || schema.open || !isJsonObject(value)) return [];
  const at = childPointer(path, KEY);
  const mistake = 'undocumented key in a closed object';
  return [{ code: 'unexpected-key', mistake, path: at, before: undefined, after: true }];
};
