import { expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { Definitions, Schema } from '../../contracts/schema/schema.ts';
import { ReachedPlaces } from './reached-places.ts';

const DEFINITIONS: Definitions = {
  Root: {
    type: 'object',
    properties: {
      list: { type: 'array', items: { $ref: '#/$defs/Item' } },
      // Or the type of the inherited one is asked.
      ['constructor']: { type: 'string' } satisfies Schema,
      'a~b': { type: 'null' },
    },
  },
  Item: { type: 'object', properties: { root: { $ref: '#/$defs/Root' } } },
};

function reached(payload: JsonValue) {
  const places: (readonly [string, JsonValue])[] = [];
  const document = { root: 'Root', definitions: DEFINITIONS };
  const checked = new CheckedSchema(DEFINITIONS);
  new ReachedPlaces(document, checked).visit(payload, (component, pointer, value) => {
    places.push([component + pointer, value]);
    return true;
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
