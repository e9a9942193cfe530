import { expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { Schema } from '../../contracts/schema/schema.ts';
import { placesOf, withSchemaAt } from './schema-place.ts';

const LIST: Schema = { type: 'array', items: { $ref: '#/$defs/Item' } };
const DEFINITIONS: Readonly<Record<string, Schema>> = {
  Root: { type: 'object', properties: { 'a/b': LIST, c: {} } },
  Item: { type: 'object', properties: { again: { $ref: '#/$defs/Root' } } },
  Apart: { type: 'string' },
};
const places = placesOf({ root: 'Root', definitions: DEFINITIONS });

test('places are those that the root leads to, each once, the root first', () => {
  expect(places.map(({ component, pointer }) => component + pointer)).toEqual([
    'Root',
    'Root/properties/a~1b',
    'Root/properties/a~1b/items',
    'Root/properties/c',
    'Item',
    'Item/properties/again',
  ]);
});

test('a place has its schema', () => {
  expect(places[1]?.schema).toBe(LIST);
});

test.each(REVISIONS)('%s: all components but those of errors are reached', (revision) => {
  const document = schemaOf(revision);
  const reached = new Set(placesOf(document).map(({ component }) => component));
  const apart = Object.keys(document.definitions).filter((name) => !reached.has(name));
  expect(apart.filter((name) => !/Error/.test(name))).toEqual([]);
});

test('one schema is replaced where it stands, though the same one stands elsewhere too', () => {
  const schema: Schema = { anyOf: [LIST, LIST], properties: { a: LIST, ab: LIST } };
  expect(withSchemaAt(schema, '/anyOf/1/items', {})).toEqual({
    ...schema,
    anyOf: [LIST, { ...LIST, items: {} }],
  });
  expect(withSchemaAt(schema, '/properties/a', {})).toEqual({
    ...schema,
    properties: { a: {}, ab: LIST },
  });
  expect(withSchemaAt(schema, '', LIST)).toBe(LIST);
});
