import { expect, test } from 'vitest';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { ajv } from './ajv.ts';
import { conformanceTests } from './conformance-tests.ts';
import { ours } from './ours.ts';
import { wrongVerdicts } from './wrong-verdicts.ts';

const tests = [
  { data: 1, valid: true },
  { data: 2, valid: false },
];

test.each([
  ['takes all', () => true, 1],
  ['takes the right one', (value: unknown) => value === 1, 0],
  ['takes the wrong one', (value: unknown) => value === 2, 2],
  ['throws', () => expect.unreachable(), 2],
])('one that %s', (_how, check, wrong) => {
  expect(wrongVerdicts(check, tests)).toBe(wrong);
});

test.each(REVISIONS)(
  'ours are all right, revision %s; those of a stock ajv are not',
  async (revision) => {
    const suite = conformanceTests(revision);
    expect(suite.length).toBeGreaterThan(50);
    expect(wrongVerdicts(await ours(revision), suite)).toBe(0);
    expect(wrongVerdicts(await ajv(revision), suite)).toBeGreaterThan(0);
  },
);
