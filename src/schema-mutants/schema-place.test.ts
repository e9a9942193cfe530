import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import {
  definitionsOf,
  isOfType,
  placesWithin,
  propertiesOf,
  referenceOf,
  textsOf,
} from './schema-place.ts';

const DEFINITIONS = {
  Root: {
    type: 'object',
    properties: { 'a/b': { type: 'array', items: { $ref: '#/$defs/Item' } }, c: {} },
  },
  Item: { type: 'object', properties: { again: { $ref: '#/$defs/Root' } } },
  Apart: { type: 'string' },
};

test('places are those that the root leads to, each once, the root first', () => {
  expect(placesWithin(DEFINITIONS, 'Root').map((place) => place.component + place.pointer)).toEqual(
    [
      'Root',
      'Root/properties/a~1b',
      'Root/properties/a~1b/items',
      'Root/properties/c',
      'Item',
      'Item/properties/again',
    ],
  );
});

test('a place has its schema', () => {
  expect(placesWithin(DEFINITIONS, 'Root')[1]?.schema).toBe(DEFINITIONS.Root.properties['a/b']);
});

test('components are read from $defs alone', () => {
  expect(definitionsOf({ $defs: { A: { type: 'null' }, B: true } })).toEqual({
    A: { type: 'null' },
    B: {},
  });
  expect(definitionsOf({})).toEqual({});
});

test.each(REVISIONS)('%s: all components but those of errors are reached', (revision) => {
  const definitions = definitionsOf(schemas[revision]);
  const reached = new Set(
    placesWithin(definitions, 'LinkTokenGetResponse').map(({ component }) => component),
  );
  const apart = Object.keys(definitions).filter((name) => !reached.has(name));
  expect(apart.filter((name) => !/Error/.test(name))).toEqual([]);
});

test('keywords of any value are read', () => {
  expect(referenceOf({ $ref: '#/$defs/A' })).toBe('A');
  expect(referenceOf({ type: 'string' })).toBeNull();
  expect(propertiesOf({ properties: { a: { type: 'null' }, b: true } })).toEqual([
    ['a', { type: 'null' }],
    ['b', {}],
  ]);
  expect(propertiesOf({ properties: [] })).toEqual([]);
  expect([textsOf('a'), textsOf(['a', null, 'b']), textsOf(undefined)]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
  ]);
});

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
