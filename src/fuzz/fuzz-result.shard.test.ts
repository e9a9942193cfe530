import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { belongsTo, shardOfShard, shardSize } from './fuzz-result.ts';
import { parseShard } from './options.ts';

describe('a shard is written', () => {
  test.each([
    ['1/1', { number: 1, of: 1 }],
    ['2/5', { number: 2, of: 5 }],
    ['12/12', { number: 12, of: 12 }],
  ])('%s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  test.each([
    '',
    '1',
    '0/5',
    '6/5',
    '1/0',
    '-1/5',
    '1.5/5',
    '1/5/5',
    ' 1/5',
    '1/5\n',
    'a/b',
    '1e1/20',
  ])('and not %j', (text) => {
    expect(() => parseShard(text)).toThrow(InputError);
    expect(() => parseShard(text)).toThrow('--shard takes I/N, such as 2/5');
  });
});

test('each index belongs to one shard, and who has no shard has all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(10_000), (of, index) => {
      const owners = shardsOf(of).filter((shard) => belongsTo(shard, index));
      expect(owners).toHaveLength(1);
      expect(belongsTo(null, index)).toBe(true);
    }),
    { seed: 1 },
  );
});

test('shards have the sizes that are told, which differ by one at most', () => {
  const runs = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(100), fc.nat(300));
  fc.assert(
    fc.property(runs, ([of, start, count]) => {
      const indexes = Array.from({ length: count }, (_, n) => start + n);
      const sizes = shardsOf(of).map((shard) => shardSize(shard, start, count));
      expect(sizes).toEqual(
        shardsOf(of).map((shard) => indexes.filter((index) => belongsTo(shard, index)).length),
      );
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(shardSize(null, start, count)).toBe(count);
    }),
    { seed: 1 },
  );
});

function shardsOf(of: number) {
  return Array.from({ length: of }, (_, index) => ({ number: index + 1, of }));
}

test('the parts of a part share what belongs to it', () => {
  const outer = { number: 2, of: 3 };
  for (let index = 0; index < 60; index++) {
    const owners = shardsOf(4).filter((inner) => belongsTo(shardOfShard(outer, inner), index));
    expect(owners).toHaveLength(belongsTo(outer, index) ? 1 : 0);
  }
  expect(shardOfShard(null, outer)).toEqual(outer);
});
