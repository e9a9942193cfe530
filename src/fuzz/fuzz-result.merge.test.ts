import { describe, expect, test } from 'vitest';
import { EMPTY_RESULT } from '../../test/fuzz/empty-result.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type Counterexample, type FuzzResult, mergeResults } from './fuzz-result.ts';

let next = 0;

function counterexample(particulars: Partial<Counterexample> = {}): Counterexample {
  return {
    ...{
      code: 'missing-key',
      group: 'missing',
      family: 'missing-key',
      defects: ['missing'],
      name: 'it',
      payload: {},
      fault: { code: 'missing-key', path: '/request_id' },
    },
    ...{ place: '/request_id', message: 'accepted', replay: 'npx', seen: 1, also: [], own: false },
    ...{ seenIn: [next++], ...particulars },
  };
}

function result(particulars: Partial<FuzzResult> = {}): FuzzResult {
  return { ...EMPTY_RESULT, ...particulars };
}

const shard = (number: number, of: number, particulars: Partial<FuzzResult> = {}) =>
  result({ shard: { number, of }, ...particulars });

test('counts are summed; of one kind the smallest payload is kept', () => {
  const merged = mergeResults([
    shard(1, 2, {
      falseAccepts: [
        counterexample({ payload: { large: 'payload' }, seenIn: [0, 2, 4], also: ['a', 'b'] }),
      ],
      more: 2,
    }),
    shard(2, 2, {
      runs: 9,
      falseAccepts: [counterexample({ seenIn: [1, 3, 5, 7], also: ['b', 'c'] })],
      more: 1,
    }),
  ]);
  expect(merged).toMatchObject({ runs: 19, shard: null, ending: 'completed', more: 3 });
  expect(merged.falseAccepts).toEqual([
    counterexample({ seen: 7, seenIn: [0, 2, 4, 1, 3, 5, 7], also: ['a', 'b', 'c'] }),
  ]);
});

test('valid payloads of one group are one, whichever item of a list they are about', () => {
  const at = (place: string) =>
    counterexample({
      ...{ code: 'valid-payload', fault: null, place },
      group: place.replace(/\d+/, '[]'),
      defects: [place.replace(/\d+/, '[]')],
    });
  const merged = mergeResults([
    shard(1, 2, { falseRejects: [at('/link_sessions/0/exit'), at('/expiration')] }),
    shard(2, 2, { falseRejects: [at('/link_sessions/3/exit')] }),
  ]);
  expect(merged.falseRejects.map(({ place, seen }) => [place, seen])).toEqual([
    ['/link_sessions/0/exit', 2],
    ['/expiration', 1],
  ]);
});

describe('the whole ended as the worst of its parts', () => {
  test.each([
    [['completed', 'time'], 'time'],
    [['gave-up', 'interrupted'], 'gave-up'],
    [['completed', 'completed'], 'completed'],
  ] as const)('%j', ([first, second], expected) => {
    const merged = mergeResults([shard(1, 2, { ending: first }), shard(2, 2, { ending: second })]);
    expect(merged.ending).toBe(expected);
  });
});

describe('it is incomplete', () => {
  test.each<[string, readonly FuzzResult[], string]>([
    ['where shards are missing', [shard(2, 4), shard(3, 4)], 'of 4 shards 1, 4 missing'],
    ['where one is there twice', [shard(1, 2), shard(2, 2), shard(2, 2)], 'a shard is there twice'],
    [
      'where they are of two divisions',
      [shard(1, 2), shard(2, 3)],
      'not the shards of one campaign',
    ],
    ['where whole campaigns are joined', [result(), result()], 'not the shards of one campaign'],
  ])('%s', (_what, results, problem) => {
    const merged = mergeResults(results);
    expect(merged.ending).toBe('incomplete');
    expect(merged.problem).toContain(problem);
  });
});

test('a whole campaign alone stays what it is', () => {
  const whole = result({ falseAccepts: [counterexample()] });
  expect(mergeResults([whole])).toEqual(whole);
});

test('of one code, what crashes in two ways stays two', () => {
  const crash = (group: string) => counterexample({ group });
  const merged = mergeResults([
    shard(1, 2, { crashes: [crash('TypeError'), crash('exit code 4')] }),
    shard(2, 2, { crashes: [crash('TypeError')] }),
  ]);
  expect(merged.crashes.map(({ group, seen }) => [group, seen])).toEqual([
    ['TypeError', 2],
    ['exit code 4', 1],
  ]);
});

test('results of two campaigns are refused', () => {
  expect(() => mergeResults([shard(1, 2), shard(2, 2, { seed: 2 })])).toThrow(InputError);
  expect(() => mergeResults([shard(1, 2), shard(2, 2, { requested: 900 })])).toThrow(InputError);
  expect(() => mergeResults([shard(1, 2), shard(2, 2, { start: 500 })])).toThrow(InputError);
  expect(() => mergeResults([])).toThrow(InputError);
});
