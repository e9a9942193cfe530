import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonValue } from '../json-value.ts';
import { isEqualJson, isListed } from './equal-json.ts';
import { repeatedItem } from './repeated-item.ts';

const list = fc.array(
  fc.jsonValue({ maxDepth: 1 }).map((value): JsonValue => JSON.parse(JSON.stringify(value))),
);

test('two equal items are found exactly where there are some', () => {
  fc.assert(
    fc.property(list, fc.nat(), (items, at) => {
      const all = [...items, ...items.slice(at % (items.length + 1)).slice(0, 1)];
      const found = repeatedItem(all);
      const hasEqual = all.some((one, i) =>
        all.slice(0, i).some((other) => isEqualJson(one, other)),
      );
      expect(found !== null).toBe(hasEqual);
      if (found !== null) {
        expect(found.j).toBeLessThan(found.i);
        expect(isEqualJson(all[found.i] ?? null, all[found.j] ?? null)).toBe(true);
      }
    }),
  );
});

test.each<[JsonValue, readonly JsonValue[], boolean]>([
  [1, [1.0, 'a'], true],
  ['1', [1], false],
  [{ a: 1, b: [2] }, [{ b: [2], a: 1 }], true],
  [{ valueOf: 1, constructor: null }, [{ a: 1 }], false],
  [null, [{}], false],
])('%j is among %j: %j', (value, values, isThere) => {
  expect(isListed(value, values)).toBe(isThere);
});
