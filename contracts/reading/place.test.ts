import { expect, test } from 'vitest';
import type { SchemaDocument } from '../schema/schema.ts';
import { placeBelow, pointerTo, rootPlace } from './place.ts';

const document: SchemaDocument = {
  root: 'LinkTokenGetResponse',
  definitions: {
    LinkTokenGetResponse: {
      type: 'object',
      properties: {
        sessions: { type: 'array', items: { $ref: '#/$defs/Session' } },
        id: { type: 'string' },
        names: { type: 'array', items: { type: 'string' } },
      },
    },
    Session: {
      type: ['object', 'null'],
      properties: { at: { type: 'string', format: 'date-time' } },
    },
  },
};

test.each([
  ['the response', [], 'object', '', '#/$defs/LinkTokenGetResponse'],
  ['a property', ['id'], 'string', '/id', '#/$defs/LinkTokenGetResponse/properties/id'],
  [
    'a list',
    ['sessions'],
    'array',
    '/sessions',
    '#/$defs/LinkTokenGetResponse/properties/sessions',
  ],
  [
    'an item that is a component',
    ['sessions', 3],
    ['object', 'null'],
    '/sessions/3',
    '#/$defs/Session',
  ],
  [
    'an item that is none',
    ['names', 1],
    'string',
    '/names/1',
    '#/$defs/LinkTokenGetResponse/properties/names/items',
  ],
  [
    'what is in it',
    ['sessions', 3, 'at'],
    'string',
    '/sessions/3/at',
    '#/$defs/Session/properties/at',
  ],
  ['an extra', ['a/b'], 'any', '/a~1b', '#/$defs/LinkTokenGetResponse/additionalProperties'],
  [
    'what is in an extra',
    ['x', 0, 'id'],
    'any',
    '/x/0/id',
    '#/$defs/LinkTokenGetResponse/additionalProperties',
  ],
  [
    'what is in a string',
    ['id', 'at'],
    'any',
    '/id/at',
    '#/$defs/LinkTokenGetResponse/properties/id',
  ],
  [
    'a name where a list should be',
    ['sessions', 'at'],
    'any',
    '/sessions/at',
    '#/$defs/LinkTokenGetResponse/properties/sessions',
  ],
  ['an item where an object should be', [0], 'any', '/0', '#/$defs/LinkTokenGetResponse'],
  [
    'a name that every object has',
    ['toString'],
    'any',
    '/toString',
    '#/$defs/LinkTokenGetResponse/additionalProperties',
  ],
])('%s', (_what, keys: (string | number)[], type, pointer, schemaPath) => {
  const place = keys.reduce((above, key) => placeBelow(document, above, key), rootPlace(document));
  expect(place).toMatchObject({ schemaPath, depth: keys.length });
  expect(place.schema.type ?? 'any').toEqual(type);
  expect(pointerTo(place)).toBe(pointer);
});

test('what refers to nothing may be anything', () => {
  const nowhere = { root: 'Nowhere', definitions: {} };
  expect(rootPlace(nowhere)).toMatchObject({ schema: {}, schemaPath: '#/$defs/Nowhere' });
});
