import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { allMutants } from './all-mutants.ts';
import { mutantPairs } from './mutant-pairs.ts';

const { mutants } = allMutants(schemaOf('1.394.0'));
const ids = (pairs: ReturnType<typeof mutantPairs>) =>
  pairs.map((pair) => pair.map(({ id }) => id).toSorted());

describe('pairs', () => {
  const pairs = mutantPairs(mutants, 5000, 1);

  test('are as many as requested, and all different', () => {
    expect(pairs).toHaveLength(5000);
    expect(new Set(ids(pairs).map((pair) => pair.join())).size).toBe(5000);
  });

  test('have two places, neither within the other', () => {
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

  test('include most mutants', () => {
    const used = new Set(pairs.flatMap((pair) => pair.map(({ id }) => id)));
    expect(used.size).toBeGreaterThan(0.95 * mutants.length);
  });
});

test('are the same for the same seed, and others for another', () => {
  expect(ids(mutantPairs(mutants, 50, 1))).toEqual(ids(mutantPairs(mutants, 50, 1)));
  expect(ids(mutantPairs(mutants, 50, 2))).not.toEqual(ids(mutantPairs(mutants, 50, 1)));
});

test('are none where none are requested, and all where there are fewer', () => {
  expect(mutantPairs(mutants, 0, 1)).toEqual([]);
  const few = mutants.filter(({ component }) => component === 'CountryCode').slice(0, 1);
  const others = mutants.filter(({ component }) => component === 'Products').slice(0, 2);
  expect(mutantPairs([...few, ...others], 100, 1)).toHaveLength(2);
});
