import fc from 'fast-check';
import { expect } from 'vitest';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { createCampaign } from '../test-utils/campaign/campaign.ts';
import { asThatEngineReads, independentVerdict } from './independent-engine.ts';
import { law } from './law.ts';

law(
  'payloads of a campaign are what they are labelled, two engines say',
  () =>
    fc.record({
      seed: fc.integer(),
      // The planned payloads, and as many beyond the plan.
      index: fc.nat(2000),
      kinds: fc.constantFrom('all', 'all', 'sendable'),
    }),
  async ({ index, ...options }, revision) => {
    const campaign = createCampaign({ ...options, revision });
    const { valid, payload, fault } = campaign.payloadAt(index);
    const { findings } = validateLinkTokenGetResponse(payload, { revision });
    expect(findings).toMatchObject(valid ? [] : [{ code: fault?.code, path: fault?.path }]);
    expect(isLinkTokenGetResponse(payload, { revision })).toBe(valid);

    const text = JSON.stringify(payload);
    const plain = asThatEngineReads(text);
    const isMistake = plain !== text && fault?.code === 'bad-date-time';
    const verdict = await independentVerdict(revision);
    if (!isMistake) expect(verdict(JSON.parse(plain))).toBe(valid);
  },
);
