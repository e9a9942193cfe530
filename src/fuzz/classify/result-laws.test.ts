import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../contracts/json-pointer.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { functionSubject } from '../../subjects/function-subject.ts';
import type { FuzzControl, FuzzOptions } from '../campaign.ts';
import { fuzzVerdict } from '../fuzz-result.ts';
import { runFuzz } from '../run-fuzz.ts';

const UNDOCUMENTED = 'undocumented-keys-change-result';
const ORDER = 'key-order-changes-result';

type Payload = Readonly<Record<string, unknown>>;

function fuzzed(
  handle: (payload: Payload) => unknown,
  options: Partial<FuzzOptions> = {},
  control: Partial<FuzzControl> = {},
) {
  const subject = functionSubject((payload) => handle(Object(payload)), { handler: true });
  return runFuzz(
    subject,
    {
      ...{ revision: DEFAULT_REVISION, seed: 1, start: 0, runs: 150, shard: null, corpus: [] },
      expectations: { of: 'handler', enums: null },
      ignored: [],
      replayOf: (id) => (typeof id === 'number' ? String(id) : 'corpus'),
      ...options,
    },
    { progress: () => {}, stop: () => null, ...control },
  );
}

const advised = async (...given: Parameters<typeof fuzzed>) =>
  (await fuzzed(...given)).advice.map(({ code }) => code);

describe('a handler is left in peace', () => {
  test.each<[string, (payload: Payload) => unknown]>([
    ['that reads documented keys', ({ link_token: token, metadata }) => ({ token, metadata })],
    ['that returns nothing', () => undefined],
    ['that returns what it was given', (payload) => payload],
    ['that spreads it', (payload) => ({ ...payload, seen: true })],
    ['that writes it', (payload) => JSON.stringify(payload)],
    ['that makes a map of it', (payload) => new Map(Object.entries(payload))],
    ['that changes what it was given', (payload) => Object.assign(payload, { seen: true })],
    [
      'whose result cannot be read',
      () => ({
        get a() {
          throw new Error('no');
        },
      }),
    ],
  ])('%s', async (_, handle) => {
    const { advice, crashes, notes } = await fuzzed(handle);
    expect([advice, crashes, notes]).toEqual([[], [], []]);
  });
});

test.each<[string, (payload: Payload) => unknown, readonly string[]]>([
  ['counts keys', (payload) => Object.keys(payload).length, [UNDOCUMENTED]],
  ['counts inner keys', ({ metadata }) => Object.keys(Object(metadata)).length, [UNDOCUMENTED]],
  ['takes the last value', (payload) => Object.values(payload).at(-1), [UNDOCUMENTED, ORDER]],
  ['joins keys', (payload) => Object.keys(payload).join(), [UNDOCUMENTED, ORDER]],
  ['lists keys in their order', (payload) => Object.keys(payload), [ORDER]],
])('a handler that %s is advised', async (_, handle, codes) => {
  expect(await advised(handle)).toEqual(codes);
});

test('it is told where, by the smallest payload, and what to replay', async () => {
  const handle = ({ metadata }: Payload) => ({ count: Object.keys(Object(metadata)).length });
  const result = await fuzzed(handle);
  const [only] = result.advice;
  expect(only?.message).toMatch(
    /^what it returns changes with undocumented keys in \/metadata: number 6 at \/count becomes number 8; upstream adds keys without notice: nothing about it is notable/,
  );
  expect(only?.seen).toBeGreaterThan(3);
  expect(valueAt(only?.payload, '/link_sessions')).toBeUndefined();
  expect([fuzzVerdict(result, false), fuzzVerdict(result, true)]).toEqual(['passed', 'failed']);

  const again = await fuzzed(handle, { start: Number(only?.replay), runs: 1 });
  expect(again.advice).toEqual([{ ...only, seen: 1, seenIn: only?.seenIn.slice(0, 1) }]);
});

test('same seed, same result', async () => {
  const handle = (payload: Payload) => Object.values(payload)[0];
  expect(await fuzzed(handle)).toEqual(await fuzzed(handle));
});

test('nothing is said of a handler that returns something else each time, but that, once', async () => {
  let count = 0;
  const result = await fuzzed((payload) => ({ id: count++, keys: Object.keys(payload).join() }));
  expect(result.advice).toEqual([]);
  expect(result.notes).toEqual([
    'It returns something else each time it is asked the same, so nothing is said of undocumented keys and of the order of keys.',
  ]);
  expect(fuzzVerdict(result, true)).toBe('passed');
});

test('what was believed is taken back when chance is seen later', async () => {
  let asked = 0;
  const handle = (payload: Payload) => (asked++ < 60 ? Object.keys(payload).join() : asked);
  const { advice, notes } = await fuzzed(handle);
  expect([advice.length, notes.length]).toEqual([0, 1]);
});

test.each([
  [[UNDOCUMENTED], [ORDER]],
  [[ORDER], [UNDOCUMENTED]],
  [[UNDOCUMENTED, ORDER], []],
] as const)('without %j, %j is left', async (codes, left) => {
  const options = { ignored: codes };
  expect(await advised((payload) => Object.keys(payload).join(), options)).toEqual(left);
});

test('whoever says what is right needs no law', async () => {
  const oracles = { throws: null, expect: 'expect' };
  const expectations = { of: 'handler', enums: null, oracles } as const;
  expect(await advised((payload) => Object.keys(payload).join(), { expectations })).toEqual([]);
});

test('a throw at what was added is a crash', async () => {
  const { crashes } = await fuzzed((payload) => {
    if (Object.keys(payload)[0] === 'undocumented_first') throw new Error('unknown key');
  });
  expect(crashes).toMatchObject([{ code: 'valid-payload' }]);
  expect(crashes[0]?.message).toContain('unknown key');
});

test('it costs a quarter of the questions', async () => {
  let asked = 0;
  await fuzzed(() => void asked++, { runs: 1000 });
  expect(asked).toBeGreaterThan(1100);
  expect(asked).toBeLessThan(1300);
});

test('when the time is up, what was found stands', async () => {
  let asked = 0;
  const handle = (payload: Payload) => {
    asked++;
    return Object.keys(payload).join();
  };
  const stop = () => (asked > 100 ? 'time' : null);
  const { ending, advice } = await fuzzed(handle, {}, { stop });
  expect(ending).toBe('time');
  expect(advice.map(({ code }) => code)).toEqual([UNDOCUMENTED, ORDER]);
});
