import { describe, expect, test } from 'vitest';
import { mutantPairs } from './mutant-pairs.ts';
import { allMutants, definitionsOfRevision } from './run-mutants.ts';

const mutants = allMutants(definitionsOfRevision('1.394.0'));
const ids = (pairs: ReturnType<typeof mutantPairs>) =>
  pairs.map((pair) => pair.map(({ id }) => id).toSorted());

describe('pairs', () => {
  const pairs = mutantPairs(mutants, 5000, 1);

  test('are as many as asked for, each another one', () => {
    expect(pairs).toHaveLength(5000);
    expect(new Set(ids(pairs).map((pair) => pair.join())).size).toBe(5000);
  });

  test('are of places none of which is within the other', () => {
    for (const [a, b] of pairs) {
      if (a.component !== b.component) continue;
      expect(a.pointer.split('/')).not.toEqual(
        b.pointer.split('/').slice(0, a.pointer.split('/').length),
      );
      expect(b.pointer.split('/')).not.toEqual(
        a.pointer.split('/').slice(0, b.pointer.split('/').length),
      );
    }
    expect(pairs.some(([a, b]) => a.component === b.component)).toBe(true);
  });

  test('have most mutants in them', () => {
    const used = new Set(pairs.flatMap((pair) => pair.map(({ id }) => id)));
    expect(used.size).toBeGreaterThan(0.95 * mutants.length);
  });
});

test('the same seed gives the same pairs, another one others', () => {
  expect(ids(mutantPairs(mutants, 50, 1))).toEqual(ids(mutantPairs(mutants, 50, 1)));
  expect(ids(mutantPairs(mutants, 50, 2))).not.toEqual(ids(mutantPairs(mutants, 50, 1)));
});

test('none are asked for, none come; where there are fewer, all', () => {
  expect(mutantPairs(mutants, 0, 1)).toEqual([]);
  const few = mutants.filter(({ component }) => component === 'CountryCode').slice(0, 1);
  const others = mutants.filter(({ component }) => component === 'Products').slice(0, 2);
  expect(mutantPairs([...few, ...others], 100, 1)).toHaveLength(2);
});
