import { expect, test } from 'vitest';
import { type Counterexample, type FuzzResult, fuzzVerdict } from './fuzz-result.ts';

const ONE: Counterexample = {
  ...{
    group: 'one',
    family: 'one',
    defects: ['one'],
    name: 'it',
    code: 'leap-second',
    payload: {},
    fault: null,
    place: '',
    message: '',
    replay: '',
  },
  ...{ seen: 1, seenIn: [0], also: [], own: false },
};

const RESULT: FuzzResult = {
  ...{
    runs: 10,
    seed: 1,
    revision: '1.697.4',
    start: 0,
    requested: 10,
    shard: null,
    ending: 'completed',
    problem: null,
    notes: [],
    reach: { reached: true, unreached: [] },
    hangs: { spared: 0, unasked: 0 },
  },
  ...{ falseAccepts: [], falseRejects: [], crashes: [], wrongResults: [], advice: [], more: 0 },
};

test.each<[Partial<FuzzResult>, boolean, ReturnType<typeof fuzzVerdict>]>([
  [{}, false, 'passed'],
  [{ ending: 'time' }, false, 'passed'],
  [{ falseAccepts: [ONE] }, false, 'failed'],
  [{ falseRejects: [ONE] }, false, 'failed'],
  [{ crashes: [ONE], ending: 'gave-up' }, false, 'failed'],
  [{ advice: [ONE] }, false, 'passed'],
  [{ advice: [ONE] }, true, 'failed'],
  [{ ending: 'interrupted' }, false, 'undecided'],
  [{ ending: 'gave-up' }, false, 'undecided'],
  [{ ending: 'incomplete' }, false, 'undecided'],
  [{ ending: 'time', problem: 'it gave no payload a verdict' }, false, 'undecided'],
  // A gate that looked at nothing must not be green.
  [{ runs: 0 }, false, 'undecided'],
])('%j, strict %j: %s', (particulars, strict, verdict) => {
  expect(fuzzVerdict({ ...RESULT, ...particulars }, strict)).toBe(verdict);
});
