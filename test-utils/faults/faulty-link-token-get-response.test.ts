import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../contracts/finding.ts';
import { valueAt } from '../../contracts/json-pointer.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { applyFault } from './apply-fault.ts';
import { faultyLinkTokenGetResponse } from './faulty-link-token-get-response.ts';

const SAMPLE = { seed: 1, numRuns: 500 };

describe.for(REVISIONS)('of revision %s, generated 500 times,', (revision) => {
  const drawn = fc.sample(faultyLinkTokenGetResponse(revision), SAMPLE);

  test('the payload has exactly the fault of its label, and is valid without it', () => {
    for (const { payload, fault } of drawn) {
      expect(valueAt(payload, fault.path)).toEqual(fault.after);
      expect(isLinkTokenGetResponse(payload, { revision })).toBe(false);
      const mended = applyFault(payload, { path: fault.path, after: fault.before });
      expect(isLinkTokenGetResponse(mended, { revision })).toBe(true);
    }
  });

  test.each<FindingCode>([
    ...(['missing-key', 'wrong-type', 'unexpected-null'] as const),
    ...(['bad-date-time', 'unknown-enum-value'] as const),
  ])('%s is among the faults', (code) => {
    expect(drawn.filter(({ fault }) => fault.code === code).length).toBeGreaterThan(40);
  });

  test('faults are at many places: the whole, its keys, items of lists', () => {
    const paths = drawn.map(({ fault }) => fault.path);
    expect(new Set(paths).size).toBeGreaterThan(40);
    expect(paths.filter((path) => path === '').length).toBeGreaterThan(0);
    expect(paths.filter((path) => /^\/[a-z_]+$/.test(path)).length).toBeGreaterThan(60);
    expect(paths.filter((path) => path.startsWith('/metadata/')).length).toBeGreaterThan(60);
    expect(paths.filter((path) => /\/\d+(\/|$)/.test(path)).length).toBeGreaterThan(60);
  });
});

test('bad URIs are among the faults of the revision that documents URIs', () => {
  const drawn = fc.sample(faultyLinkTokenGetResponse('1.697.4'), SAMPLE);
  expect(drawn.filter(({ fault }) => fault.code === 'bad-uri').length).toBeGreaterThan(20);
});

test('the default is the newest revision', () => {
  const settings = { seed: 1, numRuns: 20 };
  expect(fc.sample(faultyLinkTokenGetResponse(), settings)).toEqual(
    fc.sample(faultyLinkTokenGetResponse(DEFAULT_REVISION), settings),
  );
});

test('it shrinks to a small payload with a fault of the same kind', () => {
  const { counterexample } = fc.check(
    fc.property(faultyLinkTokenGetResponse(), ({ fault }) => fault.code !== 'unknown-enum-value'),
    { seed: 3 },
  );
  expect(counterexample).toMatchObject([{ fault: { code: 'unknown-enum-value' } }]);
  expect(JSON.stringify(counterexample).length).toBeLessThan(800);
});
