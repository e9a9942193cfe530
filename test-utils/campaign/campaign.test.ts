import { describe, expect, test } from 'vitest';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { NEW_ENUM_VALUE } from '../faults/fault-operators.ts';
import { type Campaign, createCampaign } from './campaign.ts';
import type { TestPayload } from './test-payload.ts';

function textOf(campaign: Campaign, indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => JSON.stringify(campaign.payloadAt(index)));
}

function range(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, n) => start + n);
}

describe.for(REVISIONS)('the campaign of revision %s', (revision) => {
  test('plans all significant payloads within the first two thousand', () => {
    expect(createCampaign({ revision }).planned).toBeLessThanOrEqual(2000);
    expect(createCampaign({ revision, kinds: 'sendable' }).planned).toBeLessThanOrEqual(200);
  });

  test('has the same bytes for the same seed, and others for another', () => {
    const indexes = [...range(0, 40), ...range(5000, 20)];
    const bytes = (seed: number) => textOf(createCampaign({ revision, seed }), indexes);
    expect(bytes(7)).toEqual(bytes(7));
    const [seven, eight] = [bytes(7), bytes(8)];
    const same = seven.filter((text, index) => text === eight[index]);
    expect(same.length).toBeLessThan(5);
  });

  test('has the same payload at an index, whatever was asked before', () => {
    const campaign = createCampaign({ revision, seed: 3 });
    const indexes = [...range(0, 30), ...range(campaign.planned - 5, 10), 123_456, 2 ** 33];
    const forwards = textOf(campaign, indexes);
    expect(textOf(campaign, indexes.toReversed()).toReversed()).toEqual(forwards);
    for (const [n, index] of indexes.entries()) {
      if (n % 5 !== 0) continue;
      const fresh = createCampaign({ revision, seed: 3 });
      expect(textOf(fresh, [index])).toEqual([forwards[n]]);
    }
  });

  test('orders the planned payloads by the seed', () => {
    const faultsOf = (seed: number) =>
      range(0, 100)
        .map((index) => createCampaign({ revision, seed }).payloadAt(index).fault)
        .map((fault) => fault?.path);
    expect(faultsOf(1)).not.toEqual(faultsOf(2));
  });

  test('has payloads that match their labels', () => {
    const wrong = [1, 2, 3].flatMap((seed) => {
      const campaign = createCampaign({ revision, seed });
      // Every seed has the same planned payloads, in another order.
      const indexes = seed === 1 ? range(0, campaign.planned) : range(campaign.planned, 30);
      return indexes.filter((index) => !isAsLabelled(campaign.payloadAt(index)));
    });
    expect(wrong).toEqual([]);
  });

  test('has valid and faulty payloads throughout', () => {
    const campaign = createCampaign({ revision });
    for (const start of [0, campaign.planned - 100, campaign.planned, 100_000]) {
      const valid = range(start, 100).filter((index) => campaign.payloadAt(index).valid);
      expect(valid.length).toBeGreaterThan(5);
      expect(valid.length).toBeLessThan(70);
    }
  });

  test('of sendable kinds has valid payloads, and enum values that Plaid may add', () => {
    const campaign = createCampaign({ revision, kinds: 'sendable' });
    const payloads = range(0, 240).map((index) => campaign.payloadAt(index));
    expect(payloads.filter((payload) => !isAsLabelled(payload))).toEqual([]);
    const faults = payloads.flatMap(({ fault }) => fault ?? []);
    expect(faults.length).toBeGreaterThan(10);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['unknown-enum-value']));
    expect(new Set(faults.map(({ after }) => after))).toEqual(new Set([NEW_ENUM_VALUE]));
  });

  function isAsLabelled({ valid, payload, fault, forms }: TestPayload): boolean {
    const { findings } = validateLinkTokenGetResponse(payload, { revision });
    const labels = findings.map(({ code, path }) => `${code} ${path}`);
    if (isLinkTokenGetResponse(payload, { revision }) !== valid) return false;
    if (valid) return fault === null && labels.length === 0;
    return labels.join() === `${fault?.code} ${fault?.path}` && forms.length === 0;
  }
});

test('defaults to the newest revision, seed 1 and all kinds', () => {
  const told = createCampaign({ revision: DEFAULT_REVISION, seed: 1, kinds: 'all' });
  expect(textOf(createCampaign(), range(0, 20))).toEqual(textOf(told, range(0, 20)));
});

test.each(['sendabel', '', 1, {}, '__proto__'])('unknown kinds, %j, are refused', (kinds) => {
  const options = JSON.parse(JSON.stringify({ kinds }));
  expect(() => createCampaign(options)).toThrow(TypeError);
  expect(() => createCampaign(options)).toThrow(/^kinds is .+; expected one of all, sendable$/);
});
