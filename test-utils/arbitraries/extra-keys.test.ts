import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { extraKeys, jsonValue } from './extra-keys.ts';

const RUNS = { seed: 1, numRuns: 1000 };

describe('undocumented keys', () => {
  test('are never documented ones', () => {
    const documented = fc.array(
      fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('length', '__proto__', 'ID', '0', '')),
    );
    fc.assert(
      fc.property(
        documented.chain((names) => fc.tuple(fc.constant(names), extraKeys(new Set(names)))),
        ([names, extra]) => {
          expect(Object.keys(extra).filter((name) => names.includes(name))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test.for(REVISIONS)('nor are they in any component of revision %s', (revision) => {
    for (const node of componentsOf(revision).values()) {
      if (node.kind !== 'object') continue;
      const names = [...node.properties.keys()];
      for (const extra of fc.sample(extraKeys(names), { seed: 1, numRuns: 50 })) {
        expect(Object.keys(extra).filter((name) => names.includes(name))).toEqual([]);
      }
    }
  });

  const drawn = fc.sample(extraKeys(['link_token', 'REQUEST_ID']), { seed: 1, numRuns: 2000 });
  const drawnWith = (name: string) => drawn.filter((extra) => Object.hasOwn(extra, name)).length;

  test.each([
    ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'toJSON'],
    ...['length', '0', '-1', '', ' ', 'a/b', 'a~b', '$ref', 'null', 'LINK_TOKEN'],
  ])('%j is among them, as a key of its own', (name) => {
    expect(drawnWith(name)).toBeGreaterThanOrEqual(20);
  });

  test('are sometimes none, and sometimes of no letters known', () => {
    expect(drawn.filter((extra) => Object.keys(extra).length === 0).length).toBeGreaterThan(200);
    const foreign = drawn.filter((extra) => /[^\0-\u{ff}]/u.test(Object.keys(extra).join('')));
    expect(foreign.length).toBeGreaterThan(200);
  });
});

describe('any JSON value', () => {
  const drawn = fc.sample(jsonValue(), { seed: 1, numRuns: 2000 });

  test('is what JSON carries: written and read, it is the same', () => {
    for (const value of drawn) {
      const read: unknown = JSON.parse(JSON.stringify(value));
      expect(isDeepStrictEqual(read, value), JSON.stringify(value)).toBe(true);
    }
  });

  test.each(['null', 'boolean', 'number', 'string', 'array', 'object'])('can be: %s', (type) => {
    const ofType = drawn.filter((value) => jsonTypeOf(value) === type);
    expect(ofType.length).toBeGreaterThanOrEqual(100);
  });

  test('nests, and ends', () => {
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
