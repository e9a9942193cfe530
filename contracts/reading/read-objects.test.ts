import { expect, test } from 'vitest';
import type { ReadingPlace } from './place.ts';
import { ReadObjects } from './read-objects.ts';

type Schema = ReadingPlace['schema'];

const ANY: Schema = { kind: 'any' };
const place = (depth: number, schema: Schema = ANY): ReadingPlace => ({
  ...{ above: null, key: '', depth, schema, schemaPath: '' },
});

test('an object is reused where the schema asks the same of it', () => {
  const objects = new ReadObjects();
  const given = {};
  const read = { into: {}, place: place(3), values: 1, levels: 400 };
  objects.add(given, read);
  expect(objects.at(place(7), given)).toBe(read);
  expect(objects.at(place(3), {})).toBeUndefined();
  expect(objects.at(place(3, { kind: 'boolean', nullable: false }), given)).toBeUndefined();
});

test('an object around the response is never reused in it', () => {
  const objects = new ReadObjects();
  const given = {};
  objects.add(given, { into: {}, place: null, values: 1, levels: 1 });
  expect(objects.at(place(1), given)).toBeUndefined();
});

test('an object is not reused where its innermost level would be beyond 1,000', () => {
  const objects = new ReadObjects();
  const given = {};
  objects.add(given, { into: {}, place: place(0), values: 1, levels: 400 });
  expect(objects.at(place(600), given)).toBeDefined();
  expect(objects.at(place(601), given)).toBeUndefined();
});
