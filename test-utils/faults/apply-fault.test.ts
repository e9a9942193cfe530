import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer, valueAt } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { jsonValue } from '../arbitraries/json-value.ts';
import { applyFault } from './apply-fault.ts';

/** A value, the pointer to a part of it, and another value. */
const cases = fc.tuple(jsonValue(), fc.nat(), jsonValue()).map(([value, pick, after]) => {
  const pointers = [...pointersIn(value)];
  return { value, path: pointers[pick % pointers.length] ?? '', after };
});

describe('laws', () => {
  const RUNS = { seed: 1, numRuns: 1000 };

  test('the new value stands at its place, and nothing else has changed', () => {
    fc.assert(
      fc.property(cases, ({ value, path, after }) => {
        const before = valueAt(value, path);
        const changed = applyFault(value, { path, after });
        expectSame(valueAt(changed, path), after);
        for (const other of pointersIn(value)) {
          if (!touches(path, other)) {
            expectSame(valueAt(changed, other), valueAt(value, other));
          }
        }
        // Undoing gives the same text, the order of its keys included.
        const undone = applyFault(changed, { path, after: asJson(before) });
        expect(JSON.stringify(undone)).toBe(JSON.stringify(value));
      }),
      RUNS,
    );
  });

  test('the inserted value is unchanged', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ value, path, after }, remove) => {
        const before = structuredClone(value);
        applyFault(deepFreeze(value), { path, after: remove ? undefined : after });
        expectSame(value, before);
      }),
      RUNS,
    );
  });

  test('a removed value is gone', () => {
    fc.assert(
      fc.property(cases, ({ value, path }) => {
        fc.pre(path !== '');
        const [parent, key] = [path.slice(0, path.lastIndexOf('/')), path.split('/').at(-1) ?? ''];
        const [old, now] = [value, applyFault(value, { path, after: undefined })].map((root) =>
          valueAt(root, parent),
        );
        if (Array.isArray(old)) expectSame(now, old.toSpliced(Number(key), 1));
        else expect(Object.keys(Object(now))).toHaveLength(Object.keys(Object(old)).length - 1);
      }),
      RUNS,
    );
  });
});

describe('a key that is not there yet', () => {
  test.each(['__proto__', 'constructor', 'toString', '', 'a/b', '~', '0'])('%j', (key) => {
    const changed = applyFault({ a: {} }, { path: childPointer('/a', key), after: { b: 1 } });
    expect(JSON.stringify(changed)).toBe(
      JSON.stringify({ a: JSON.parse(`{${JSON.stringify(key)}:{"b":1}}`) }),
    );
    expect({}).not.toHaveProperty('b');
  });

  test('is added after the others', () => {
    expect(JSON.stringify(applyFault({ b: 1 }, { path: '/a', after: null }))).toBe(
      '{"b":1,"a":null}',
    );
  });

  test('is added as one more item of a list', () => {
    expect(applyFault({ a: [1] }, { path: '/a/1', after: 2 })).toEqual({ a: [1, 2] });
  });
});

test('a key named __proto__ is an ordinary key', () => {
  const payload = JSON.parse('{"__proto__":{"a":1},"b":2}');
  const put = applyFault(payload, { path: '/__proto__/a', after: 3 });
  expect(JSON.stringify(put)).toBe('{"__proto__":{"a":3},"b":2}');
  const removed = applyFault(payload, { path: '/__proto__', after: undefined });
  expect(JSON.stringify(removed)).toBe('{"b":2}');
});

test('the whole payload can be replaced', () => {
  expect(applyFault({ a: 1 }, { path: '', after: [] })).toEqual([]);
});

test.each([
  [{ a: 'text' }, '/a/0'],
  [{}, '/a/b'],
  [{}, '/__proto__/b'],
  [{}, '/constructor/b'],
  [null, '/a'],
  [[1, 2], '/x'],
  [[1, 2], '/-1'],
  [[1, 2], '/3'],
  [[1, 2], '/0.5'],
])('an impossible place is an error: in %j, %s', (payload, path) => {
  expect(() => applyFault(payload, { path, after: 1 })).toThrow('the payload has no');
});

/** Own keys named `constructor` confuse toStrictEqual. */
function expectSame(actual: unknown, expected: unknown): void {
  expect(isDeepStrictEqual(actual, expected), JSON.stringify([actual, expected])).toBe(true);
}

function* pointersIn(value: JsonValue, at = ''): Generator<string> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries<JsonValue>(value)) {
    yield* pointersIn(child, childPointer(at, key));
  }
}

/** Whether one of two places contains the other. */
function touches(a: string, b: string): boolean {
  return `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}
