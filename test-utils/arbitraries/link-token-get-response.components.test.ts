import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { orNull } from '../../contracts/schema/null.ts';
import type {
  Definitions,
  Schema,
  SchemasByName,
  TypeName,
} from '../../contracts/schema/schema.ts';
import { componentsIn } from '../../test/shapes.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { WILD } from './generation-profile.ts';

/** Values generated for a component of a sample schema. */
function drawn(component: Schema, others: Definitions = {}, numRuns = 500): JsonValue[] {
  const components = componentsIn({
    $defs: { LinkTokenGetResponse: { type: 'object' }, ...others, Drawn: component },
  });
  return fc.sample(componentArbitraries(components, WILD).component('Drawn'), { seed: 1, numRuns });
}

describe('a value of each kind', () => {
  test.each<[string, Schema, (value: JsonValue) => boolean]>([
    ['string', { type: 'string' }, (v) => typeof v === 'string'],
    ['integer', { type: 'integer' }, Number.isSafeInteger],
    ['number', { type: 'number' }, (v) => Number.isFinite(v) && !Object.is(v, -0)],
    ['boolean', { type: 'boolean' }, (v) => typeof v === 'boolean'],
    ['enum', { type: 'string', enum: ['a', 'b'] }, (v) => v === 'a' || v === 'b'],
    ['array', { type: 'array', items: { type: 'boolean' } }, Array.isArray],
    ['open object', { type: 'object' }, (v) => Object.getPrototypeOf(v) === Object.prototype],
  ])('is %s, and null only where that is allowed', (_kind, schema, holds) => {
    expect(drawn(schema).filter((value) => !holds(value))).toEqual([]);

    const nullable = drawn(orNull(schema));
    expect(nullable.filter((value) => value !== null && !holds(value))).toEqual([]);
    expect(nullable.filter((value) => value === null).length).toBeGreaterThan(50);
    expect(nullable.filter((value) => value !== null).length).toBeGreaterThan(300);
  });

  test('as a number is integer, fractional, negative and large', () => {
    const numbers = drawn({ type: 'number' }).map(Number);
    for (const holds of [
      (n: number) => Number.isInteger(n) && n >= 0 && n < 100,
      (n: number) => !Number.isInteger(n),
      (n: number) => n < 0,
      (n: number) => Math.abs(n) > 1e20,
    ]) {
      expect(numbers.filter(holds).length).toBeGreaterThan(20);
    }
  });

  test.each<TypeName>(['integer', 'number'])(
    'of type %s is sometimes at an edge, sometimes small and negative',
    (type) => {
      const numbers = drawn({ type }, {}, 4000).map(Number);
      const edges = [
        2 ** 31 - 1,
        -(2 ** 31),
        2 ** 32,
        Number.MAX_SAFE_INTEGER,
        Number.MIN_SAFE_INTEGER,
      ];
      expect(edges.filter((edge) => !numbers.includes(edge))).toEqual([]);
      expect(
        numbers.filter((n) => n < 0 && n > -1000 && Number.isInteger(n)).length,
      ).toBeGreaterThan(50);
    },
  );

  test('as a string is empty, short, long and of any alphabet', () => {
    const texts = drawn({ type: 'string' }).map(String);
    expect(texts.filter((text) => text === '').length).toBeGreaterThan(10);
    expect(texts.filter((text) => text.length >= 200).length).toBeGreaterThan(30);
    expect(texts.filter((text) => /[^\0-\u{ff}]/u.test(text)).length).toBeGreaterThan(50);
  });

  test('as a list has none to three items', () => {
    const lengths = drawn({ type: 'array', items: {} }).map((list) => Object(list).length);
    for (const length of [0, 1, 2, 3]) {
      expect(lengths.filter((n) => n === length).length).toBeGreaterThan(50);
    }
    expect(Math.max(...lengths)).toBe(3);
  });

  test('of any type is of every type', () => {
    const types = new Set(
      drawn({ type: 'array', items: {} })
        .flat()
        .map((item) => typeof item),
    );
    expect(types).toEqual(new Set(['object', 'boolean', 'number', 'string']));
  });
});

describe('objects', () => {
  const properties: SchemasByName = { a: { type: 'boolean' }, b: { type: 'boolean' } };

  test('have the required keys, and sometimes the others', () => {
    const objects = drawn({ type: 'object', required: ['a'], properties }).map(keysOf);
    expect(objects.filter((keys) => !keys.includes('a'))).toEqual([]);
    expect(objects.filter((keys) => keys.includes('b')).length).toBeGreaterThan(100);
    expect(objects.filter((keys) => !keys.includes('b')).length).toBeGreaterThan(50);
  });

  test('have undocumented keys only where they are open', () => {
    const others = (additionalProperties: boolean) =>
      drawn({ type: 'object', properties, additionalProperties })
        .flatMap(keysOf)
        .filter((key) => !Object.hasOwn(properties, key));
    expect(others(true).length).toBeGreaterThan(200);
    expect(others(false)).toEqual([]);
  });

  test('keep their own value of a key that an undocumented one is named like', () => {
    const named: SchemasByName = { LENGTH: { type: 'boolean' }, length: { type: 'boolean' } };
    for (const value of drawn({
      type: 'object',
      required: ['length', 'LENGTH'],
      properties: named,
    })) {
      expect(value).toMatchObject({ length: expect.any(Boolean), LENGTH: expect.any(Boolean) });
    }
  });
});

describe('references', () => {
  test('are followed along a chain', () => {
    const others: Definitions = { A: { $ref: '#/$defs/B' }, B: { type: 'boolean' } };
    expect(new Set(drawn({ $ref: '#/$defs/A' }, others))).toEqual(new Set([true, false]));
  });

  test('may lead back to the component, by a key that may be absent or null', () => {
    const self = { $ref: '#/$defs/Drawn' };
    const properties = { left: self, right: self };
    const trees = [
      drawn({ type: 'object', properties, additionalProperties: false }),
      drawn({ type: ['object', 'null'], required: ['left'], properties: { left: self } }),
    ];
    for (const values of trees) {
      const deep = values.filter((value) => JSON.stringify(value).includes('{"left":{"left":{'));
      expect(deep.length).toBeGreaterThan(5);
    }
  });

  test('without a target are an error', () => {
    const components = componentsIn({ $defs: { LinkTokenGetResponse: { type: 'object' } } });
    const { component } = componentArbitraries(components, WILD);
    expect(() => component('Nothing')).toThrow('no component Nothing');
  });
});

function keysOf(value: JsonValue): string[] {
  return Object.keys(Object(value));
}
