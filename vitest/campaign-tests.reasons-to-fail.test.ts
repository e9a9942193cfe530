import { expect, test } from 'vitest';
import type { Counterexample, FuzzResult } from '../src/fuzz/fuzz-result.ts';
import { EMPTY_RESULT } from '../test/fuzz/empty-result.ts';
import { reasonsToFail } from './campaign-tests.ts';

const one: Counterexample = {
  ...{
    code: 'valid-payload',
    group: 'one',
    family: 'one',
    defects: ['one'],
    name: 'it',
    payload: {},
    fault: null,
    place: '',
    message: 'm',
    replay: 'r',
  },
  ...{ seen: 1, seenIn: [0], also: [], own: false },
};
const lenient = { of: 'validator', strict: false, timeout: 500 } as const;

test.each<[string, Partial<FuzzResult>, string[]]>([
  ['nothing', {}, []],
  ['advice', { advice: [one] }, []],
  ['a false accept', { falseAccepts: [one] }, ['it accepts what the contract rules out']],
  ['a false reject', { falseRejects: [one] }, ['it refuses what Plaid may send']],
  ['a crash', { crashes: [one] }, ['it gives no verdict']],
  [
    'no more time',
    { ending: 'time' },
    ['the 500 ms were up before the last payload: raise timeout, or ask for fewer runs'],
  ],
  ['no payload', { runs: 0 }, ['it was asked about no payload']],
  [
    'several',
    { falseAccepts: [one], falseRejects: [one] },
    ['it accepts what the contract rules out', 'it refuses what Plaid may send'],
  ],
])('%s', (_what, some, reasons) => {
  expect(reasonsToFail({ ...EMPTY_RESULT, ...some }, lenient)).toEqual(reasons);
});

test('strict lets no advice pass', () => {
  const strict = { ...lenient, strict: true };
  expect(reasonsToFail({ ...EMPTY_RESULT, advice: [one] }, strict)).toEqual([
    'there is advice, and strict lets none pass',
  ]);
});

test('of a handler a crash is a throw', () => {
  expect(reasonsToFail({ ...EMPTY_RESULT, crashes: [one] }, { ...lenient, of: 'handler' })).toEqual(
    ['it throws at what Plaid may send'],
  );
});
