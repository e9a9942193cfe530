import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { reachedValues } from './killers.ts';

const DEFINITIONS = {
  Root: {
    type: 'object',
    properties: {
      list: { type: 'array', items: { $ref: '#/$defs/Item' } },
      constructor: { type: 'string' },
      'a~b': { type: 'null' },
    },
  },
  Item: { type: 'object', properties: { root: { $ref: '#/$defs/Root' } } },
};

function reached(payload: JsonValue) {
  const places: (readonly [string, JsonValue])[] = [];
  reachedValues(DEFINITIONS, 'Root', payload, (component, pointer, value) => {
    places.push([component + pointer, value]);
  });
  return places;
}

test('every schema is reached with every value that it judges, and the target of a reference, too', () => {
  const payload = { list: [{}, 'x'], 'a~b': 1, other: 2 };
  expect(reached(payload)).toEqual([
    ['Root', payload],
    ['Root/properties/list', [{}, 'x']],
    ['Root/properties/list/items', {}],
    ['Item', {}],
    ['Root/properties/list/items', 'x'],
    ['Item', 'x'],
    ['Root/properties/a~0b', 1],
  ]);
});

test('a recursive schema is reached as deep as the value is', () => {
  const inner = { list: [] };
  expect(reached({ list: [{ root: inner }] }).filter(([place]) => place === 'Root')).toEqual([
    ['Root', { list: [{ root: inner }] }],
    ['Root', inner],
  ]);
});

test('nothing is reached below a value of another type', () => {
  expect(reached(null)).toEqual([['Root', null]]);
  expect(reached([{ list: [] }])).toHaveLength(1);
  expect(reached({ list: { 0: {} } })).toHaveLength(2);
});
