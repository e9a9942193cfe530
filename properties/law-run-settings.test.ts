import { describe, expect, test } from 'vitest';
import { lawRunSettings } from './law-run-settings.ts';

const DEFAULT = { seed: 1, numRuns: 200 };

test('the seed and the number of runs are fixed by default', () => {
  expect(lawRunSettings({})).toEqual(DEFAULT);
  expect(lawRunSettings({ LAW_SEED: '', LAW_RUNS: '', LAW_PATH: '' })).toEqual(DEFAULT);
  expect(lawRunSettings({ SEED: '2', law_seed: '2' })).toEqual(DEFAULT);
});

test.each([
  [{ LAW_SEED: '42' }, { ...DEFAULT, seed: 42 }],
  [{ LAW_SEED: '-2147483648' }, { ...DEFAULT, seed: -2_147_483_648 }],
  [{ LAW_RUNS: '1' }, { ...DEFAULT, numRuns: 1 }],
  [{ LAW_RUNS: '100000' }, { ...DEFAULT, numRuns: 100_000 }],
  [{ LAW_PATH: '12:0:1' }, { ...DEFAULT, path: '12:0:1' }],
  [
    { LAW_SEED: '7', LAW_RUNS: '9', LAW_PATH: '3' },
    { seed: 7, numRuns: 9, path: '3' },
  ],
])('%j', (environment, settings) => {
  expect(lawRunSettings(environment)).toEqual(settings);
});

describe('an invalid number is refused, and the message says what to give', () => {
  test.each(['x', '1.5', '1e3', '0x10', ' ', '1 2', 'NaN', 'Infinity'])('%j', (text) => {
    expect(() => lawRunSettings({ LAW_SEED: text })).toThrow(
      `LAW_SEED is "${text}"; give it a whole number`,
    );
    expect(() => lawRunSettings({ LAW_RUNS: text })).toThrow(`LAW_RUNS is "${text}"; give it`);
  });

  // With no runs every law would hold.
  test.each(['0', '-1'])('%j runs', (text) => {
    expect(() => lawRunSettings({ LAW_RUNS: text })).toThrow(
      `LAW_RUNS is "${text}"; give it a whole number from 1`,
    );
  });
});
