import { expect, test } from 'vitest';
import { costOf, measureInRounds, ratioOf } from './rounds.ts';

/** Ways with the given costs, and the order in which they were called. */
function recorded(costs: Readonly<Record<string, readonly number[]>>) {
  const asked: string[] = [];
  const ways = Object.fromEntries(
    Object.entries(costs).map(([name, all]) => {
      const left = [...all];
      const way = async () => {
        asked.push(name);
        return left.shift() ?? Number.NaN;
      };
      return [name, way];
    }),
  );
  return { ways, asked };
}

test('each way is measured once a round, and each is the first in turn', async () => {
  const { ways, asked } = recorded({ a: [1, 1, 1, 1], b: [1, 1, 1, 1], c: [1, 1, 1, 1] });
  await measureInRounds(ways, 4, () => {});
  expect(asked.join('')).toBe('abcbcacababc');
});

test('a ratio is formed within its round: a slow round changes none', async () => {
  const { ways } = recorded({ floor: [10, 1000, 20], ours: [5, 500, 10] });
  const rounds = await measureInRounds(ways, 3, () => {});
  expect(ratioOf(rounds, 'ours', 'floor')).toEqual({ value: 0.5, spread: { low: 0.5, high: 0.5 } });
  expect(costOf(rounds, 'ours').value).toBe(10);
  expect(costOf(rounds, 'ours', (cost) => 100 / cost).value).toBe(10);
});

test('progress is reported before each measurement', async () => {
  const { ways } = recorded({ a: [1, 1], b: [1, 1] });
  const told: string[] = [];
  await measureInRounds(ways, 2, (round, name) => told.push(`${round}${name}`));
  expect(told).toEqual(['1a', '1b', '2b', '2a']);
});

test('a way that was not measured has no figure', async () => {
  expect(() => ratioOf([new Map([['a', 1]])], 'a', 'b')).toThrow('b was not measured');
});
