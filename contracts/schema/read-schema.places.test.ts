import { expect, test } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { readSchema } from './read-schema.ts';
import { referenceTo, type Schema } from './schema.ts';

const ROOT = '/components/schemas/Root';

/** The reading of the component `Root`. */
function readingOf(schemas: JsonObject) {
  const document = { openapi: '3.1.0', components: { schemas } };
  return readSchema(document, ROOT, { dialect: 'openapi-3.1', side: 'response', name: 'Root' });
}

/** The places of the property `a` of `Root`. */
function placesOfA(a: JsonObject, schemas: JsonObject = {}) {
  const { definitions, placesOf } = readingOf({ Root: { properties: { a } }, ...schemas });
  const read: Schema | undefined = definitions['Root']?.properties?.['a'];
  return (read && placesOf(read))?.map((place) => place.replace(`${ROOT}/properties/`, ''));
}

const TEXT = { type: 'string' };
const PART = { $ref: '#/components/schemas/Part' };

test.each<[string, JsonObject, readonly string[]]>([
  ['a schema', TEXT, ['a']],
  ['a reference', PART, ['a']],
  ['a reference or null', { anyOf: [PART, { type: 'null' }] }, ['a/anyOf/0', 'a']],
  ['a reference that may be null', { ...PART, nullable: true }, ['a']],
  ['the only part of another', { allOf: [TEXT] }, ['a/allOf/0', 'a']],
  [
    'a part of several',
    { allOf: [TEXT, { minLength: 1 }], maxLength: 9 },
    ['a', 'a/allOf/0', 'a/allOf/1'],
  ],
  [
    'a component and more',
    { allOf: [PART, { minLength: 1 }] },
    ['/components/schemas/Part', 'a/allOf/1', 'a'],
  ],
  ['a schema with a part of a default', { default: 'x', allOf: [TEXT] }, ['a/allOf/0', 'a']],
])('%s stands where its facts do', (_name, schema, places) => {
  expect(placesOfA(schema, { Part: TEXT })).toEqual(places);
});

test('what stands in many places tells a hundred of them', () => {
  const allOf = Array.from({ length: 300 }, (_, minLength) => ({ minLength }));
  expect(placesOfA({ allOf })).toHaveLength(100);
});

test('a component tells where it stands, but not one that is made of two', () => {
  const next = { allOf: [{ $ref: `#${ROOT}` }, PART] };
  const { definitions, pointerOf } = readingOf({
    Root: { properties: { next, 'a b': { $ref: '#/components/schemas/a%20b' } } },
    Part: { properties: { next: PART } },
    'a b': TEXT,
  });
  expect(definitions['Root']?.properties?.['next']).toEqual(referenceTo('Root_and_Part'));
  expect(Object.keys(definitions).map((name) => [name, pointerOf(name)])).toEqual([
    ['Root', ROOT],
    ['Root_and_Part', null],
    ['a_b', '/components/schemas/a b'],
  ]);
});
