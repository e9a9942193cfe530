import { expect, test } from 'vitest';
import type { JsonObject } from '../json-value.ts';
import { readSchema } from './read-schema.ts';

const TEXT = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The components of the response, which is the first of them. */
function definitionsOf(schemas: JsonObject) {
  const [name = ''] = Object.keys(schemas);
  return readSchema({ components: { schemas } }, `/components/schemas/${name}`, {
    ...{ dialect: 'openapi-3.0', side: 'response', name },
  }).definitions;
}

test('a component that contains itself merged with another comes to an end', () => {
  const definitions = definitionsOf({
    Root: { properties: { next: { allOf: [ref('Root'), ref('Part')] } } },
    Part: { properties: { next: ref('Part'), leaf: TEXT } },
  });
  expect(definitions).toEqual({
    Root: { type: 'object', properties: { next: { $ref: '#/$defs/Root_and_Part' } } },
    Root_and_Part: {
      type: 'object',
      properties: { next: { $ref: '#/$defs/Root_and_Part' }, leaf: TEXT },
    },
  });
});

test('so does one that contains itself merged with an inline schema', () => {
  const inline = { properties: { next: { required: ['leaf'] } } };
  const definitions = definitionsOf({
    Root: { properties: { next: { allOf: [ref('Root'), inline] } } },
  });
  expect(Object.keys(definitions).length).toBeLessThan(5);
});

test('a component merged with what it is merged with already is that one', () => {
  const merged = { allOf: [ref('Root'), ref('Part')] };
  const first = { allOf: [ref('Root'), merged] };
  const last = { allOf: [merged, ref('Part')] };
  const definitions = definitionsOf({
    Root: { properties: { first, last } },
    Part: { properties: { leaf: TEXT } },
  });
  const same = { $ref: '#/$defs/Root_and_Part' };
  expect(definitions['Root']?.properties).toEqual({ first: same, last: same });
});

test('a merged component may be merged again while it is not yet read', () => {
  const merged = { allOf: [ref('Root'), ref('Part')] };
  const definitions = definitionsOf({
    Root: { properties: { a: merged, b: { allOf: [merged, { required: ['c'] }] } } },
    Part: { properties: { leaf: TEXT } },
  });
  expect(definitions['Root']?.properties).toEqual({
    ...{ a: { $ref: '#/$defs/Root_and_Part' }, b: { $ref: '#/$defs/Root_and_Part_and_more' } },
  });
  expect(definitions['Root_and_Part_and_more']).toMatchObject({ required: ['c'] });
});
