import { beforeAll, describe, expect, test, vi } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { advisedValidators } from '../../test/validators/advised-validators.ts';
import { brokenByTheme } from '../../test/validators/broken-validators.ts';
import { handWrittenValidator } from '../../test/validators/hand-written-validator.ts';
import type { Validator, Validators } from '../../test/validators/validator.ts';
import { zodValidator } from '../../test/validators/zod-validator.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import type { Expectations } from '../subjects/oracles.ts';
import type { Subject } from '../subjects/subject.ts';
import { classify } from './classify/classify.ts';
import type { Discrepancy } from './discrepancy.ts';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const { planned: RUNS } = createCampaign();
const DEMANDS: Expectations = { of: 'validator', enums: null };
const TIMEOUT_MS = 120_000;

const components = componentsOf(DEFAULT_REVISION);
const correct: Validators = {
  'the contract itself': (payload) => isLinkTokenGetResponse(payload),
  'written by hand': handWrittenValidator(),
  'written with zod': zodValidator(),
};
const { statefulValidators: _, ...statelessThemes } = brokenByTheme;
const stateless = Object.values(statelessThemes).flatMap((theme) =>
  Object.entries<Validator>(theme),
);
/** What a payload was for that a validator stumbled over with an earlier seed. */
const stumblingBlocks = new Map<string, string>();

describe.for(SEEDS)('with seed %d, within the planned payloads', (seed) => {
  // Made once for all validators; the last test sees that none of them writes on the others' paper.
  const payloads: TestPayload[] = [];
  const texts: string[] = [];
  const byPurpose = new Map<string, TestPayload[]>();

  beforeAll(() => {
    const campaign = createCampaign({ seed });
    for (let index = 0; index < RUNS; index++) {
      const made = campaign.payloadAt(index);
      const text = JSON.stringify(made.payload);
      const payload = { ...made, payload: JSON.parse(text) };
      texts.push(text);
      payloads.push(payload);
      byPurpose.set(purposeOf(made), [...(byPurpose.get(purposeOf(made)) ?? []), payload]);
    }
  }, TIMEOUT_MS);

  test(
    'every broken validator is found',
    async () => {
      const missed: string[] = [];
      for (const [name, validate] of stateless) {
        // Where order does not matter, what is likely to be surprising comes first.
        const likely = byPurpose.get(stumblingBlocks.get(name) ?? '') ?? [];
        const found = await firstFailure(validate, [...likely, ...payloads]);
        if (found === null) missed.push(name);
        else stumblingBlocks.set(name, purposeOf(found));
      }
      expect(missed).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test('so is every one that remembers what it was asked', async () => {
    // Each seed meets them as they begin.
    vi.resetModules();
    const { statefulValidators } = await import('../../test/validators/stateful-validators.ts');
    const missed: string[] = [];
    for (const [name, validate] of Object.entries(statefulValidators)) {
      if ((await firstFailure(validate, payloads)) === null) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  test.each(Object.entries(correct))('%s: nothing is found', async (_name, validate) => {
    const { failures, advice } = await discrepanciesOf(validate);
    expect(failures).toEqual([]);
    expect(advice).toEqual([]);
  });

  test(
    'who may do as it does gets advice alone',
    async () => {
      const blamed: string[] = [];
      const unnoticed: string[] = [];
      for (const [name, validate] of advisedOf(seed)) {
        const { failures, advice } = await discrepanciesOf(validate);
        if (failures.length > 0) blamed.push(`${name}: ${failures[0]}`);
        if (advice.length === 0) unnoticed.push(name);
      }
      expect(blamed).toEqual([]);
      // A stack holds more than the 2,000 levels that payloads have.
      expect(unnoticed.filter((name) => name !== 'nesting: overflows the stack')).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test('no validator changed a payload', () => {
    expect(payloads.findIndex(({ payload }, n) => JSON.stringify(payload) !== texts[n])).toBe(-1);
  });

  async function discrepanciesOf(validate: Validator) {
    const subject = subjectOf(validate);
    const failures: string[] = [];
    const advice: string[] = [];
    for (const payload of payloads) {
      const labelled = { ...payload, id: 0 };
      const discrepancy = await classify({ subject, expectations: DEMANDS, components }, labelled);
      if (discrepancy !== null)
        (discrepancy.list === 'advice' ? advice : failures).push(inShort(discrepancy));
    }
    return { failures, advice };
  }
});

/** Each is asked all the payloads: a quarter of them by turns, so that each meets five seeds. */
function advisedOf(seed: number): readonly (readonly [string, Validator])[] {
  return Object.entries(advisedValidators).filter((_, index) => index % 4 === seed % 4);
}

async function firstFailure(
  validate: Validator,
  payloads: readonly TestPayload[],
): Promise<TestPayload | null> {
  const subject = subjectOf(validate);
  for (const payload of payloads) {
    const labelled = { ...payload, id: 0 };
    const discrepancy = await classify({ subject, expectations: DEMANDS, components }, labelled);
    if (discrepancy !== null && discrepancy.list !== 'advice') return payload;
  }
  return null;
}

function purposeOf({ fault, forms }: TestPayload): string {
  if (fault === null) return JSON.stringify(forms);
  return `${fault.code}: ${fault.mistake} at ${fault.path.replaceAll(/\/\d+(?=\/|$)/g, '/[]')}`;
}

function inShort({ list, code, fault, payload }: Discrepancy): string {
  return `${list} ${code}: ${fault === null ? JSON.stringify(payload) : fault.path}`;
}

/** Asks without a copy and without a turn of the event loop: hundreds of thousands are asked. */
function subjectOf(validate: Validator): Subject {
  return {
    judge: async (payload) => {
      try {
        return { kind: validate(payload) ? 'accepted' : 'rejected' };
      } catch (error) {
        return { kind: 'crashed', cause: 'threw', message: String(error) };
      }
    },
    close: async () => {},
  };
}
