import { expect, test } from 'vitest';
import { CheckedSchema } from './check.ts';
import type { Definitions } from './schema.ts';

const DEFINITIONS: Definitions = {
  Outer: { type: 'object', properties: { 'a/b': { $ref: '#/$defs/Inner' } } },
  Inner: { type: 'string' },
};

test('other components stand in their place while they are used, and the old ones afterwards', () => {
  const schema = new CheckedSchema(DEFINITIONS);
  const outer = schema.checkOf('Outer');
  const changed = new Map([['Inner', schema.compile({ type: 'null' })]]);
  const within = () => schema.withComponents(changed, () => outer({ 'a/b': null }));
  // The first time nobody has asked for the old one yet.
  expect([within(), outer({ 'a/b': null }), outer({ 'a/b': '' })]).toEqual([true, false, true]);
  expect([within(), outer({ 'a/b': null }), outer({ 'a/b': '' })]).toEqual([true, false, true]);
});

test('the old ones are back after an error, too', () => {
  const schema = new CheckedSchema(DEFINITIONS);
  const changed = new Map([['Inner', schema.compile({ type: 'null' })]]);
  const fail = () => {
    throw new Error('in between');
  };
  expect(() => schema.withComponents(changed, fail)).toThrow('in between');
  expect(schema.checkOf('Outer')({ 'a/b': null })).toBe(false);
});

test('each place has a check of its own', () => {
  const schema = new CheckedSchema(DEFINITIONS);
  expect(schema.checkOf('Outer', '/properties/a~1b')('x')).toBe(true);
  expect(schema.checkOf('Outer', '/properties/a~1b')(1)).toBe(false);
  expect(() => schema.checkOf('Outer', '/properties/x')).toThrow('no Outer/properties/x');
  expect(() => schema.checkOf('None')).toThrow('the schema has no None');
  expect(() => schema.checkOf('toString')).toThrow('the schema has no toString');
});

test('keywords of others are judged beside the model’s', () => {
  const schema = new CheckedSchema({ A: { type: 'string' } }, () => [(value) => value === 'odd']);
  expect(['odd', 'x', 1].map((value) => schema.checkOf('A')(value))).toEqual([true, false, false]);
});
