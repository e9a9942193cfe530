import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json-value.ts';
import { readSchema } from './read-schema.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const CAT: JsonObject = { properties: { kind: { type: 'string' }, lives: { type: 'integer' } } };
const DOG: JsonObject = { properties: { kind: { type: 'string' }, tricks: { type: 'array' } } };

/** The mapping of a component `Pet` with these alternatives. */
function mappingOf(oneOf: readonly JsonValue[], mapping?: JsonObject, others: JsonObject = {}) {
  const discriminator = { propertyName: 'kind', ...(mapping && { mapping }) };
  const Pet = { oneOf, discriminator, ...others };
  const document = { openapi: '3.1.0', components: { schemas: { Pet, Cat: CAT, Dog: DOG } } };
  const { definitions } = readSchema(document, '/components/schemas/Pet', {
    ...{ dialect: 'openapi-3.1', side: 'response', name: 'Pet' },
  });
  return definitions['Pet']?.discriminator?.mapping;
}

test('a component is named by itself', () => {
  expect(mappingOf([ref('Cat'), ref('Dog')])).toEqual({ Cat: 0, Dog: 1 });
});

test('a mapping names components by reference or by name', () => {
  const mapping = { cat: '#/components/schemas/Cat', dog: 'Dog', kitten: 'Cat', fish: 'Fish' };
  expect(mappingOf([ref('Cat'), ref('Dog')], mapping)).toEqual({ cat: 0, dog: 1, kitten: 0 });
});

test('what a mapping leaves out is named by itself', () => {
  expect(mappingOf([ref('Cat'), ref('Dog')], { cat: 'Cat' })).toEqual({ cat: 0, Dog: 1 });
  expect(mappingOf([ref('Cat'), ref('Dog')], { Cat: 'Dog' })).toEqual({ Cat: 1 });
});

test('an alternative of its own is named by its place', () => {
  const mapping = { cat: '#/components/schemas/Pet/oneOf/1', dog: 'Dog' };
  expect(mappingOf([ref('Dog'), CAT], mapping)).toEqual({ cat: 1, dog: 0 });
});

test('the name of a component that comes twice is that of the first', () => {
  expect(mappingOf([ref('Cat'), ref('Cat')])).toEqual({ Cat: 0 });
});

test('null counts as the last alternative', () => {
  expect(mappingOf([{ type: 'null' }, ref('Cat'), ref('Dog')])).toEqual({ Cat: 0, Dog: 1 });
});

test('an alternative that leads to the schema around it is named as that is', () => {
  const itself = { $recursiveRef: '#' };
  const others = { $recursiveAnchor: true };
  const list = { type: 'array', items: itself };
  expect(mappingOf([ref('Cat'), list], {}, others)).toEqual({ Cat: 0 });
  const Parent = {
    items: { oneOf: [ref('Cat'), itself], discriminator: { propertyName: 'kind' } },
  };
  const document = {
    openapi: '3.1.0',
    components: { schemas: { Parent: { ...others, ...Parent }, Cat: CAT } },
  };
  const { definitions } = readSchema(document, '/components/schemas/Parent', {
    ...{ dialect: 'openapi-3.1', side: 'response', name: 'Parent' },
  });
  expect(definitions['Parent']?.items?.discriminator?.mapping).toEqual({ Cat: 0, Parent: 1 });
});

test('a discriminator without the name of a property is refused', () => {
  const discriminator = { mapping: {} };
  expect(() => mappingOf([ref('Cat'), ref('Dog')], {}, { discriminator })).toThrow(
    'the schema has no propertyName at #/components/schemas/Pet/discriminator',
  );
});
