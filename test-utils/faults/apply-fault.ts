import { pointerKeys } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { Fault } from './fault.ts';

/** A copy of the payload with the fault in it. */
export function applyFault(payload: JsonValue, fault: Pick<Fault, 'path' | 'after'>): JsonValue {
  return replaceAt(payload, pointerKeys(fault.path), fault.after) ?? null;
}

function replaceAt(
  value: JsonValue | undefined,
  keys: readonly string[],
  after: JsonValue | undefined,
): JsonValue | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return after;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (!(index in value) && index !== value.length) {
      throw new Error(`the payload has no item ${key} in a list of ${value.length}`);
    }
    const item = replaceAt(value[index], rest, after);
    return item === undefined ? value.toSpliced(index, 1) : value.toSpliced(index, 1, item);
  }
  if (!isJsonObject(value)) throw new Error(`the payload has no object or list above "${key}"`);
  const child = replaceAt(Object.hasOwn(value, key) ? value[key] : undefined, rest, after);
  if (child !== undefined) return { ...value, [key]: child };
  const { [key]: _gone, ...others } = value;
  return others;
}
