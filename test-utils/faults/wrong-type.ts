import type { JsonValue } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';
import type { FaultOperator } from './fault.ts';

/** A value of another JSON type, near misses first: a number as text, a list of the one value. */
export const wrongType: FaultOperator = (place) =>
  wrongValues(place).map((after) => ({
    code: 'wrong-type',
    path: place.path,
    before: place.value,
    after,
  }));

const TEXTS = ['', 'null', '{}', '[]'];
const NUMBERS = [0, 1, -1.5];
const BOOLEANS = [true, false];

function wrongValues({ schema, value }: Pick<Place, 'schema' | 'value'>): readonly JsonValue[] {
  const wrapped = value === undefined ? [] : [[value]];
  switch (schema.kind) {
    case 'any':
      return [];
    case 'string':
    case 'enum':
      return [...wrapped, ...NUMBERS, ...BOOLEANS, [], {}];
    case 'integer':
      return ['1', 1.5, ...wrapped, ...TEXTS, ...BOOLEANS, [], {}];
    case 'number':
      return ['1', '1.5', ...wrapped, ...TEXTS, ...BOOLEANS, [], {}];
    case 'boolean':
      return ['true', 'false', ...wrapped, ...TEXTS, ...NUMBERS, [], {}];
    case 'array':
      return [listAsObject(value), ...TEXTS, ...NUMBERS, ...BOOLEANS];
    case 'object':
      return [...wrapped, [], ...TEXTS, ...NUMBERS, ...BOOLEANS];
  }
}

/** A list as some serializers write it: an object with the keys 0, 1, … */
function listAsObject(list: JsonValue | undefined): JsonValue {
  return Array.isArray(list) ? Object.fromEntries(list.entries()) : {};
}
