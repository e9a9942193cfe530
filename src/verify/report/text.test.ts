import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { InteractionVerdict, VerifyResult } from '../verify-result.ts';
import { verifyText } from './text.ts';

const PLAIN = picocolors.createColors(false);

const PASSED: InteractionVerdict = {
  ...{ consumer: 'web-shop', description: 'a request', state: 'a state', status: 'passed' },
  ...{ consumerVersion: null, kind: 'http', pending: false },
  ...{ mismatches: [], advice: [], reason: null },
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
  ...{ pacts: ['a.json'], interactions: [PASSED], findings: [], remarks: [], publications: [] },
  ...{ providerBranch: null, problem: null, replay: 'npx link-token-contract verify' },
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
        'plaid at http://localhost:3000 does not honour the contract: 0 passed, 1 failed; not verified: 2, whose states it cannot be brought into.',
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
      [
        'plaid at http://localhost:3000 was not asked for anything: 0 passed; not verified: 1, whose state it cannot be brought into.',
        'Pact: a.json',
        '-> npx link-token-contract verify',
      ].join('\n'),
    );
  });

  test('a failure that was expected', () => {
    const shown = text({ interactions: [{ ...FAILED, pending: true }] });

    expect(shown).toMatch(/^FAIL a request \(pending: a failure of it fails nothing\)\n/);
    expect(shown).toMatch(/\n-> npx link-token-contract verify$/);
  });

  test('several pacts have a line each on top, and none at the end', () => {
    const of = (consumer: string, consumerVersion: string) => ({ consumer, consumerVersion });
    const shown = text({
      verdict: 'failed',
      pacts: ['the pact of version 1', 'the pact of version 2', 'the pact of version 3'],
      interactions: [
        { ...PASSED, ...of('web-shop', '1') },
        { ...LEFT, ...of('web-shop', '1') },
        { ...FAILED, ...of('web-shop', '2'), pending: true },
        { ...FAILED, ...of('app', '\u001b3'), mismatches: FAILED.mismatches.slice(0, 1) },
        { ...PASSED, ...of('app', '\u001b3'), pending: true },
      ],
    });

    expect(shown).toBe(
      [
        'web-shop 1',
        'ok   a request, given a state',
        '',
        'not applicable: nobody can',
        '       a request, given a state',
        '',
        'web-shop 2 (pending: a failure of it fails nothing)',
        'FAIL a request',
        '       /created_at: missing',
        '       /metadata/webhook: missing (by the contract)',
        '       two lines \\u001b[31m',
        '',
        'app \\u001b3',
        'FAIL a request',
        '       /created_at: missing',
        'ok   a request, given a state (pending: a failure of it fails nothing)',
        '',
        'Keys that are missing: /created_at /metadata/webhook',
        'plaid at http://localhost:3000 does not honour the contract: 2 passed, 2 failed; not verified: 1, whose state it cannot be brought into.',
        '-> npx link-token-contract verify',
      ].join('\n'),
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

  describe('what a broker was told', () => {
    const of = { pact: 'the pact of version 1', consumer: 'web-shop', consumerVersion: '1' };
    const told = { ...of, kind: 'published', success: true, providerVersion: 'fake-2' } as const;
    const refused = {
      ...of,
      kind: 'refused',
      why: 'it is a stub',
      remedy: 'take another',
    } as const;
    const branch = { value: 'feature/link', source: { from: 'git', name: 'HEAD' } } as const;

    test('of one pact, which is named once', () => {
      expect(text({ publications: [told], providerBranch: branch })).toMatch(
        /: 1 passed\.\nPact: a\.json\nPublished: as plaid fake-2 on branch feature\/link \(git\), success$/,
      );
    });

    test('of several', () => {
      const shown = text({
        interactions: [PASSED, { ...PASSED, consumer: 'app' }],
        publications: [told, { ...told, consumer: 'app', success: false }, refused],
        providerBranch: { value: 'a', source: { from: 'github', name: 'GITHUB_HEAD_REF' } },
      });

      expect(shown).toMatch(
        new RegExp(
          [
            /: 2 passed\./,
            /Published: web-shop 1 as plaid fake-2 on branch a \(GITHUB_HEAD_REF\), success/,
            /Published: app 1 as plaid fake-2 on branch a \(GITHUB_HEAD_REF\), failure/,
            /Not published: web-shop 1, as it is a stub\.$/,
          ]
            .map(({ source }) => source)
            .join('\n'),
        ),
      );
    });

    test('without a branch', () => {
      expect(text({ publications: [told] })).toContain('\nPublished: as plaid fake-2, success');
    });

    test('nothing: the branch by which pacts were selected is named', () => {
      const line = '\nBranch of plaid: feature/link (git)';

      expect(text({ providerBranch: branch })).toContain(`\nPact: a.json${line}`);
      expect(text({ publications: [refused], providerBranch: branch })).toContain(
        `\nNot published: it is a stub.${line}`,
      );
    });
  });
});

describe('what is said of several interactions', () => {
  const missing = { path: '/request_id', message: 'missing', source: 'pact' } as const;
  const another = { path: '/a', message: 'wrong', source: 'contract' } as const;
  const failing = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ ...FAILED, state: `state ${index}` },
      mismatches: index === 1 ? [another, missing] : [missing],
    }));

  test('is reported once, with their names', () => {
    expect(text({ verdict: 'failed', interactions: [...failing(3), PASSED] })).toMatch(
      new RegExp(
        [
          '^FAIL a request, given state 1',
          ' {7}/a: wrong \\(by the contract\\)',
          'ok {3}a request, given a state',
          'FAIL in 3 interactions: /request_id: missing',
          ' {7}a request, given state 0',
          ' {7}a request, given state 1',
          ' {7}a request, given state 2',
          '',
          'Keys that are missing: /request_id',
        ].join('\n'),
      ),
    );
  });

  test('with the names once, where more is said of the same ones', () => {
    const interactions = failing(2).map((one) => ({ ...one, mismatches: [missing, another] }));

    expect(text({ verdict: 'failed', interactions })).toMatch(
      new RegExp(
        [
          '^FAIL in 2 interactions: /request_id: missing',
          'FAIL in 2 interactions: /a: wrong \\(by the contract\\)',
          ' {7}a request, given state 0',
          ' {7}a request, given state 1',
          '',
        ].join('\n'),
      ),
    );
  });

  test('the first names of very many', () => {
    const shown = text({ verdict: 'failed', interactions: failing(30) });

    expect(shown.match(/\/request_id: missing/g)).toHaveLength(1);
    expect(shown).toContain('\n       and 10 more (--format json has all)\n');
  });

  test('is advice', () => {
    const advised = { ...PASSED, advice: [{ path: null, message: 'name a state' }] };

    expect(text({ interactions: [advised, { ...advised, state: null }] })).toContain(
      'advice: name a state\n       a request, given a state\n       a request\n\n',
    );
  });
});

describe('the pact itself', () => {
  const wrong = { path: null, message: 'there is no state', source: 'pact-file' } as const;
  const finding = {
    pact: 'a.json',
    code: 'misspelled-provider',
    message: 'it is “plaid”',
  } as const;

  test('is blamed where it is written wrongly, and not the provider', () => {
    const shown = text({
      verdict: 'failed',
      findings: [finding],
      interactions: [{ ...FAILED, mismatches: [wrong] }, PASSED],
    });

    expect(shown).toMatch(/^FAIL a\.json\n {7}it is “plaid” \(in the pact itself\)\n/);
    expect(shown).toContain('       there is no state (in the pact itself)\n');
    expect(shown).toContain('The pact itself is written wrongly, whatever plaid at http://');
    expect(shown).not.toContain('honour');
  });

  test('beside a provider that is broken is blamed for its own alone', () => {
    const shown = text({ verdict: 'failed', interactions: [FAILED], findings: [finding] });

    expect(shown).toContain('does not honour the contract: 0 passed, 1 failed.');
  });
});

test('messages are counted separately', () => {
  const message = { ...LEFT, kind: 'message', reason: 'it is a message' } as const;

  expect(text({ interactions: [PASSED, LEFT, message, message] })).toContain(
    ': 1 passed; not verified: 1, whose state it cannot be brought into; left out: 2 messages.',
  );
});

test('where all that was asked is pending, nothing is said to be honoured', () => {
  const shown = text({ verdict: 'undecided', interactions: [{ ...FAILED, pending: true }] });

  expect(shown).toContain('could not tell, as nothing passed: 0 passed, 1 failed (pending).');
  expect(shown).not.toContain('honour');
});
