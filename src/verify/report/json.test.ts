import { expect, test } from 'vitest';
import type { VerifyResult } from '../verify-result.ts';
import { verifyJson } from './json.ts';

test('verdict and interactions come first, each with its four fixed members in front', () => {
  const result: VerifyResult = {
    ...{ provider: 'plaid', providerBaseUrl: 'http://localhost:3000', pacts: ['a.json'] },
    interactions: [
      {
        ...{
          consumer: 'web-shop',
          kind: 'http',
          advice: [],
          consumerVersion: null,
          pending: false,
          reason: null,
          description: 'a request',
        },
        ...{ status: 'failed', state: null },
        mismatches: [{ path: '/created_at', message: 'missing', source: 'pact' }],
      },
    ],
    findings: [],
    providerBranch: { value: 'main', source: { from: 'git', name: 'HEAD' } },
    ...{ remarks: [], publications: [], problem: null, replay: 'npx …', verdict: 'failed' },
  };

  const written = JSON.parse(verifyJson(result));

  expect(written).toEqual(result);
  expect(Object.keys(written).slice(0, 2)).toEqual(['verdict', 'interactions']);
  expect(Object.keys(written.interactions[0]).slice(0, 4)).toEqual([
    ...['description', 'state', 'status', 'mismatches'],
  ]);
});
