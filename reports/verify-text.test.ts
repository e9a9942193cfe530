import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { InteractionVerdict, VerifyResult } from '../src/verify/verify-result.ts';
import { verifyText } from './verify-text.ts';

const PLAIN = picocolors.createColors(false);

const PASSED: InteractionVerdict = {
  ...{ consumer: 'web-shop', description: 'a request', state: 'a state', status: 'passed' },
  ...{ pending: false, mismatches: [], reason: null },
};
const FAILED: InteractionVerdict = {
  ...{ ...PASSED, status: 'failed', state: null },
  mismatches: [
    { path: '/created_at', message: 'missing', source: 'pact' },
    { path: '/metadata/webhook', message: 'missing', source: 'contract' },
    { path: '', message: 'two\nlines \u001b[31m', source: 'pact' },
  ],
};
const LEFT: InteractionVerdict = { ...PASSED, status: 'not-applicable', reason: 'nobody can' };

const RESULT: VerifyResult = {
  ...{ verdict: 'passed', provider: 'plaid', providerBaseUrl: 'http://localhost:3000' },
  ...{ pacts: ['a.json'], interactions: [PASSED], remarks: [], publications: [] },
  ...{ problem: null, replay: 'npx link-token-contract verify' },
};

const text = (particulars: Partial<VerifyResult>) =>
  verifyText({ ...RESULT, ...particulars }, PLAIN);

describe('verifyText', () => {
  test('what holds', () => {
    expect(text({})).toBe(
      [
        'ok   a request, given a state',
        '',
        'plaid at http://localhost:3000 honours what it was asked for: 1 passed.',
        'Pact: a.json',
        '-> npx link-token-contract verify',
      ].join('\n'),
    );
  });

  test('what does not, and what was not verified, by name', () => {
    const another = { ...LEFT, state: 'another state' };

    expect(text({ verdict: 'failed', interactions: [LEFT, FAILED, another] })).toBe(
      [
        'FAIL a request',
        '       /created_at: missing',
        '       /metadata/webhook: missing (by the contract)',
        '       two lines \\u001b[31m',
        '',
        'not applicable: nobody can',
        '       a request, given a state',
        '       a request, given another state',
        '',
        'Keys that are missing: /created_at /metadata/webhook',
        'plaid at http://localhost:3000 does not honour the contract: 0 passed, 1 failed, 2 not applicable, and so not verified.',
        'Pact: a.json',
        '-> npx link-token-contract verify',
      ].join('\n'),
    );
  });

  test('keys of another answer than the expected one are not listed as missing', () => {
    const status = { path: null, message: 'expected 400 but was 200', source: 'pact' as const };
    const mismatches = [{ ...status, path: '/error_code', message: 'missing' }, status];

    const shown = text({ interactions: [{ ...FAILED, mismatches }] });

    expect(shown).toContain('       /error_code: missing\n       expected 400 but was 200\n');
    expect(shown).not.toContain('Keys that are missing');
  });

  test('nothing was verified', () => {
    expect(text({ verdict: 'undecided', interactions: [LEFT] })).toContain(
      'plaid at http://localhost:3000 was not asked for anything: 0 passed, 1 not applicable',
    );
  });

  test('a failure that was expected', () => {
    expect(text({ interactions: [{ ...FAILED, pending: true }] })).toMatch(
      /^FAIL a request \(pending: a failure of it fails nothing\)\n/,
    );
  });

  test('several consumers are told apart', () => {
    expect(text({ interactions: [PASSED, { ...PASSED, consumer: 'app' }] })).toMatch(
      /^ok {3}web-shop: a request, .*\nok {3}app: a request, /,
    );
  });

  test('much of it is cut', () => {
    const mismatches = Array.from({ length: 25 }, (_, index) => ({
      ...{ path: `/${'k'.repeat(9)}${index}`, message: 'missing', source: 'pact' as const },
    }));
    const long = { path: '/a', message: 'x'.repeat(10_000), source: 'pact' as const };

    const shown = text({ interactions: [{ ...FAILED, mismatches: [long, ...mismatches] }] });

    expect(shown).toContain('       and 6 more (--format json has all)');
    expect(shown).toMatch(/^Keys that are missing: .* and 5 more$/m);
    expect(shown).toContain(`/a: ${'x'.repeat(500)}…\n`);
  });

  test('what a broker was told, and what not', () => {
    const shown = text({
      publications: [
        { kind: 'published', pact: 'the pact of version 1', success: true, providerVersion: '7' },
        { kind: 'published', pact: 'the pact of version 2', success: false, providerVersion: '7' },
        { kind: 'refused', pact: 'the pact of version 3', why: 'it is a stub' },
      ],
    });

    expect(shown).toContain(
      [
        'Published: success of 7 on the pact of version 1.',
        'Published: failure of 7 on the pact of version 2.',
        'Not published: it is a stub (the pact of version 3).',
      ].join('\n'),
    );
  });
});
