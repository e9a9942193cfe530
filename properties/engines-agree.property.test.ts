import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../contracts/json-value.ts';
import { REVISIONS } from '../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../contracts/validator.ts';
import { jsonValue } from '../test-utils/arbitraries/json-value.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { faultyLinkTokenGetResponse } from '../test-utils/faults/faulty-link-token-get-response.ts';
import { asThatEngineReads, independentVerdict } from './independent-engine.ts';
import { law } from './law.ts';

law(
  'two independent engines agree',
  (revision) =>
    fc.oneof(
      linkTokenGetResponse(revision),
      faultyLinkTokenGetResponse(revision).map(({ payload }) => payload),
      jsonValue(),
    ),
  async (generated, revision) => {
    const payload: JsonValue = JSON.parse(asThatEngineReads(JSON.stringify(generated)));
    const verdict = await independentVerdict(revision);
    expect(isLinkTokenGetResponse(payload, { revision })).toBe(verdict(payload));
  },
);

const FIVE_KEYS = {
  link_token: 'link-sandbox-1',
  created_at: null,
  expiration: null,
  request_id: 'r',
  metadata: {
    initial_products: [],
    webhook: null,
    country_codes: [],
    language: null,
    redirect_uri: null,
    client_name: null,
  },
};

describe.for(REVISIONS)('the independent engine, revision %s', (revision) => {
  test('accepts the five documented keys', async () => {
    expect((await independentVerdict(revision))(FIVE_KEYS)).toBe(true);
  });

  test('checks formats', async () => {
    const verdict = await independentVerdict(revision);
    expect(verdict({ ...FIVE_KEYS, created_at: '2024-02-30T00:00:00Z' })).toBe(false);
    expect(verdict({ ...FIVE_KEYS, created_at: '2024-02-29T00:00:00Z' })).toBe(true);
  });

  test('knows the leap seconds that were announced, which the contract does not', async () => {
    const verdict = await independentVerdict(revision);
    const announced = { ...FIVE_KEYS, created_at: '2016-12-31T23:59:60Z' };
    const never = { ...FIVE_KEYS, created_at: '2024-05-05T23:59:60Z' };
    expect([verdict(announced), verdict(never)]).toEqual([true, false]);
    expect(isLinkTokenGetResponse(announced, { revision })).toBe(true);
    expect(isLinkTokenGetResponse(never, { revision })).toBe(true);
  });
});
