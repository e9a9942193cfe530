import { expect, test } from 'vitest';
import { EMPTY_RESULT } from '../../../test/fuzz/empty-result.ts';
import type { Counterexample, FuzzResult } from '../fuzz-result.ts';
import { fuzzJson } from './report.ts';

const ONE: Counterexample = {
  ...{
    code: 'valid-payload',
    group: 'one',
    family: 'one',
    defects: ['one'],
    name: 'it',
    payload: { link_token: 'mine' },
    fault: null,
    place: '/link_token',
  },
  ...{ message: 'rejected', replay: 'npx', seen: 2, seenIn: [0, 1], also: [], own: false },
};

const RESULT: FuzzResult = {
  ...EMPTY_RESULT,
  falseRejects: [ONE, { ...ONE, own: true }],
};

test('is one line, with the fixed keys first', () => {
  const text = fuzzJson(RESULT);
  expect(text.indexOf('\n')).toBe(text.length - 1);
  const read = JSON.parse(text);
  expect(Object.keys(read)).toEqual([
    ...['runs', 'seed', 'falseAccepts', 'falseRejects', 'crashes', 'advice', 'wrongResults'],
    ...[
      'revision',
      'start',
      'requested',
      'shard',
      'ending',
      'problem',
      'notes',
      'reach',
      'hangs',
      'more',
    ],
  ]);
  expect(Object.keys(read.falseRejects[0]).slice(0, 4)).toEqual([
    ...['payload', 'fault', 'message', 'replay'],
  ]);
});

test('masks the payloads that are the user own', () => {
  const { falseRejects } = JSON.parse(fuzzJson(RESULT));
  expect(falseRejects.map(({ payload }: Counterexample) => payload)).toEqual([
    { link_token: 'mine' },
    { link_token: '(masked)' },
  ]);
});
