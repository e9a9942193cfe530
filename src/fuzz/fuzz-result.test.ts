import { expect, test } from 'vitest';
import { EMPTY_RESULT } from '../../test/fuzz/empty-result.ts';
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
  expect(fuzzVerdict({ ...EMPTY_RESULT, ...particulars }, strict)).toBe(verdict);
});
