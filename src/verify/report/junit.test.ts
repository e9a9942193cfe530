import { expect, test } from 'vitest';
import type { InteractionVerdict, VerifyResult } from '../verify-result.ts';
import { verifyJunit } from './junit.ts';

const PASSED: InteractionVerdict = {
  ...{ consumer: 'web-shop', description: 'a read', state: 'a state', status: 'passed' },
  ...{ consumerVersion: null, kind: 'http', pending: false },
  ...{ mismatches: [], advice: [], reason: null },
};
const RESULT: VerifyResult = {
  ...{ verdict: 'failed', provider: 'plaid', providerBaseUrl: 'http://localhost:3000' },
  ...{ pacts: ['a.json'], interactions: [PASSED], findings: [], remarks: [], publications: [] },
  ...{ providerBranch: null, problem: null, replay: 'npx link-token-contract verify' },
};
const missing = { path: '/created_at', message: 'missing & <b>', source: 'pact' } as const;

test('an interaction is a test case: passed, failed, left out with its state, or pending', () => {
  const failed = { ...PASSED, status: 'failed', mismatches: [missing] } as const;
  const xml = verifyJunit({
    ...RESULT,
    interactions: [
      { ...PASSED, advice: [{ path: null, message: 'name a state' }] },
      failed,
      { ...failed, pending: true },
      { ...PASSED, status: 'not-applicable', state: 'cart is full', reason: 'nobody can' },
    ],
  });

  expect(xml).toContain('tests="4" failures="1" errors="0" skipped="2"');
  expect(xml).toContain(
    'classname="link-token-contract.verify.web-shop" name="a read, given a state"',
  );
  expect(xml).toContain('<system-out>advice: name a state</system-out>');
  expect(xml).toContain(
    '<failure message="1 place">/created_at: missing &amp; &lt;b&gt;</failure>',
  );
  expect(xml).toContain('<skipped message="pending: /created_at: missing &amp;');
  expect(xml).toMatch(/name="a read, given cart is full">\n\s*<skipped message="nobody can"\/>/);
});

test('a fault of a pact as a whole is a test case, and so is a missing verdict', () => {
  const findings = [
    { pact: 'a.json', code: 'misspelled-provider', message: 'it is “plaid”' },
  ] as const;
  const xml = verifyJunit({ ...RESULT, findings, problem: 'nothing was verified' });

  expect(xml).toContain('tests="3" failures="1" errors="1" skipped="0"');
  expect(xml).toContain('it is “plaid”</failure>');
  expect(xml).toContain('<error message="nothing was verified"/>');
});
