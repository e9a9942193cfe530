import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { isOfType } from './of-type.ts';

test.each<[JsonValue, readonly string[]]>([
  [null, ['null']],
  [true, ['boolean']],
  [1, ['integer', 'number']],
  [1.5, ['number']],
  ['', ['string']],
  [[], ['array']],
  [{}, ['object']],
])('%j is of %j alone', (value, types) => {
  const all = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
  expect(all.filter((type) => isOfType(value, type))).toEqual(types);
});
