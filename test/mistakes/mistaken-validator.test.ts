import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS, type Revision } from '../../contracts/revisions/index.ts';
import { placePattern } from '../../src/fuzz/blame/culprit.ts';
import { runFuzz } from '../../src/fuzz/run-fuzz.ts';
import { functionSubject } from '../../src/subjects/function-subject.ts';
import { routeText } from '../../test-utils/arbitraries/place.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { everyMistake, type MistakeAt, mistakeText } from './mistake.ts';
import { mistakenValidator } from './mistaken-validator.ts';

/** More by hand: `MISTAKE_SEEDS=50`. */
const SEEDS = Array.from({ length: Number(process.env['MISTAKE_SEEDS'] ?? 1) }, (_, n) => n + 1);
const HOW_MANY: Readonly<Record<Revision, number>> = { '1.394.0': 300, '1.697.4': 1300 };

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const mistakes = everyMistake(components);

  test('each mistake at each place is one of its own', () => {
    expect(new Set(mistakes.map(mistakeText)).size).toBe(mistakes.length);
    expect(mistakes.length).toBeGreaterThan(HOW_MANY[revision]);
  });

  test.each(SEEDS)('seed %d: the planned payloads find every one of them', (seed) => {
    const payloads = plannedPayloads(revision, seed);
    const byPlace = Map.groupBy(
      payloads.flatMap((payload) => placesOf(payload).map((place) => ({ place, payload }))),
      ({ place }) => place,
    );
    const missed = mistakes.filter((wrong) => {
      const validate = mistakenValidator(components, wrong);
      const unlike = ({ payload, valid }: TestPayload) => validate(payload) !== valid;
      // Those that are about the place come first: with any order it is the same.
      const likely = byPlace.get(routeText(wrong.route)) ?? [];
      return !likely.some(({ payload }) => unlike(payload)) && !payloads.some(unlike);
    });
    expect(missed.map(mistakeText)).toEqual([]);
  });

  test.each(SEEDS)('seed %d: without a mistake, nothing is found', (seed) => {
    const validate = mistakenValidator(components, null);
    const payloads = plannedPayloads(revision, seed);
    expect(payloads.filter(({ payload, valid }) => validate(payload) !== valid)).toEqual([]);
  });
});

describe('a mistake', () => {
  const components = componentsOf(DEFAULT_REVISION);

  test.each<[MistakeAt, string, string]>([
    [
      { route: ['request_id'], mistake: { kind: 'also-takes', type: 'number' } },
      'falseAccepts',
      'wrong-type',
    ],
    [
      { route: ['request_id'], mistake: { kind: 'key-not-required' } },
      'falseAccepts',
      'missing-key',
    ],
    [
      { route: ['link_sessions'], mistake: { kind: 'requires-key' } },
      'falseRejects',
      'valid-payload',
    ],
    [
      { route: ['metadata'], mistake: { kind: 'refuses-other-keys' } },
      'falseRejects',
      'valid-payload',
    ],
  ])('%j is told as what it is', async (wrong, list, code) => {
    const { planned } = createCampaign();
    const result = await runFuzz(
      functionSubject(mistakenValidator(components, wrong), { handler: false }),
      {
        ...{
          revision: DEFAULT_REVISION,
          seed: 1,
          start: 0,
          runs: planned,
          shard: null,
          corpus: [],
        },
        expectations: { of: 'validator', enums: null },
        ignored: [],
        replayOf: () => '',
      },
      { progress: () => {}, stop: () => null },
    );
    const found = (['falseAccepts', 'falseRejects', 'crashes', 'advice'] as const).flatMap((name) =>
      result[name].map((one) => `${name} ${one.code}`),
    );
    expect([...new Set(found)]).toEqual([`${list} ${code}`]);
  });
});

function plannedPayloads(revision: Revision, seed: number): readonly TestPayload[] {
  const { planned, payloadAt } = createCampaign({ revision, seed });
  return Array.from({ length: planned }, (_, index) => payloadAt(index));
}

/** The places that a payload is about. */
function placesOf({ fault, forms }: TestPayload): readonly string[] {
  return fault === null ? forms.map(({ place }) => place) : [placePattern(fault.path)];
}
