import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import { jsonValue } from './json-value.ts';

describe('any JSON value', () => {
  const drawn = fc.sample(jsonValue(), { seed: 1, numRuns: 5000 });

  test('is the same after it is written and parsed', () => {
    for (const value of drawn) {
      const read: unknown = JSON.parse(JSON.stringify(value));
      expect(isDeepStrictEqual(read, value), JSON.stringify(value)).toBe(true);
    }
  });

  test.each(['null', 'boolean', 'number', 'string', 'array', 'object'])('can be: %s', (type) => {
    const ofType = drawn.filter((value) => jsonTypeOf(value) === type);
    expect(ofType.length).toBeGreaterThanOrEqual(100);
  });

  test('nests, to a limit', () => {
    const depths = drawn.map(depthOf);
    expect(depths.filter((depth) => depth >= 2).length).toBeGreaterThan(50);
    expect(Math.max(...depths)).toBeLessThanOrEqual(4);
  });

  test('has fractions, negative numbers and numbers beyond an integer', () => {
    const numbers = drawn.filter((value) => typeof value === 'number');
    for (const holds of [
      (n: number) => !Number.isInteger(n),
      (n: number) => n < 0,
      (n: number) => Math.abs(n) > Number.MAX_SAFE_INTEGER,
    ]) {
      expect(numbers.filter(holds).length).toBeGreaterThanOrEqual(10);
    }
  });

  test('has numbers at the edges of other languages’ types', () => {
    const numbers = new Set(drawn.filter((value) => typeof value === 'number'));
    const edges = [2 ** 31 - 1, -(2 ** 31), 2 ** 32, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE];
    expect([...edges, Number.MIN_VALUE, 0.1].filter((edge) => !numbers.has(edge))).toEqual([]);
  });

  test('shrinks to JSON values, none of them longer', () => {
    const size = (value: JsonValue) => JSON.stringify(value).length;
    for (const value of drawn.slice(0, 500)) {
      for (const { value: simpler } of jsonValue().shrink(value, undefined)) {
        expect(JSON.parse(JSON.stringify(simpler))).toEqual(simpler);
        if (typeof value !== 'number') continue;
        expect(size(simpler)).toBeLessThan(30);
      }
    }
  });

  test.each<[string, (value: JsonValue) => boolean, JsonValue]>([
    ['a list in it', (value) => Array.isArray(value), []],
    ['an item', (value) => Array.isArray(value) && value.length > 1, [null, null]],
    ['a boolean', (value) => typeof value === 'boolean', false],
    ['a text', (value) => typeof value === 'string' && value.length > 0, 'a'],
    ['a key', (value) => isJsonObject(value) && Object.hasOwn(value, 'toJSON'), { toJSON: null }],
    ['a number', (value) => typeof value === 'number', 0],
    ['a whole number', (value) => Number.isInteger(value) && Number(value) > 100, 101],
    [
      'a name',
      (value) => isJsonObject(value) && Object.keys(value).some((key) => key.length > 3),
      { aaaa: null },
    ],
  ])('shrinks to what matters: %s', (_what, fails, smallest) => {
    const { counterexample } = fc.check(
      fc.property(jsonValue(), (value) => !fails(value)),
      { seed: 1, numRuns: 5000 },
    );
    expect(counterexample).toEqual([smallest]);
  });

  test('shrinks to null', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { counterexample } = fc.check(
        fc.property(jsonValue(), () => false),
        { seed },
      );
      expect(counterexample).toEqual([null]);
    }
  });
});

function depthOf(value: JsonValue): number {
  const children = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : null;
  return children === null ? 0 : 1 + Math.max(0, ...children.map(depthOf));
}
