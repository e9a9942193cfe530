import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { DISPUTED_FORMS } from '../../test-utils/arbitraries/forms.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { disputedForms, without } from '../../test-utils/campaign/disputed-forms.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { killerFinder } from '../mutants/killers.ts';
import { allMutants, definitionsOfRevision } from '../mutants/run-mutants.ts';
import { type CostedSet, smallestCover } from './smallest-cover.ts';

/** A group of tests in the layout of the JSON-Schema-Test-Suite. */
export interface ConformanceGroup {
  readonly description: string;
  readonly schema: JsonObject;
  readonly tests: readonly ConformanceTest[];
}

export interface ConformanceTest {
  readonly description: string;
  readonly data: JsonValue;
  readonly valid: boolean;
}

/** Whose planned payloads the suite is chosen from: all that is remarkable about them has a name. */
const SEED = 1;

/**
 * Few payloads that together notice every change of a revision's schema, as tests for any
 * implementation in any language. Nothing in them is disputed: no leap second, no lower-case `t`.
 */
export function conformanceSuite(revision: Revision): readonly ConformanceGroup[] {
  const candidates = undisputedPayloads(revision);
  const chosen = smallestCover(killedBy(revision, candidates))
    .toSorted((a, b) => a - b)
    .flatMap((index) => candidates[index] ?? []);
  const group = (description: string, belongs: (payload: TestPayload) => boolean) => ({
    description: `LinkTokenGetResponse ${revision}: ${description}`,
    schema: withoutId(schemas[revision]),
    tests: chosen.filter(belongs).map(testOf),
  });
  return [
    group('what Plaid may send', ({ valid }) => valid),
    group('one fault each', ({ valid, fault }) => !valid && !needsFormat(fault)),
    group('one fault each, seen where formats are asserted', ({ fault }) => needsFormat(fault)),
  ];
}

function undisputedPayloads(revision: Revision): readonly TestPayload[] {
  const components = componentsOf(revision);
  const campaign = createCampaign({ revision, seed: SEED });
  return Array.from({ length: campaign.planned }, (_, index) => campaign.payloadAt(index)).flatMap(
    (one) => {
      const { valid, payload, forms, fault } = one;
      if (valid) {
        const plain = forms.filter(({ name }) => !DISPUTED_FORMS.has(name));
        const settled = without(payload, disputedForms(components, payload));
        return [{ ...one, payload: withShortTexts(settled), forms: plain }];
      }
      const disputed = disputedForms(components, payload).filter(
        ({ path }) => path !== fault?.path,
      );
      return disputed.length === 0 ? [one] : [];
    },
  );
}

/** Long enough for whoever cuts texts, and no longer: the suite is read, and in a repository. */
const LONG_TEXT = 400;

function withShortTexts(payload: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(payload), (_key, value: JsonValue) =>
    typeof value === 'string' && value.length > 2 * LONG_TEXT ? value.slice(0, LONG_TEXT) : value,
  );
}

/** Of each payload the mutants that it kills. */
function killedBy(revision: Revision, payloads: readonly TestPayload[]): readonly CostedSet[] {
  const definitions = definitionsOfRevision(revision);
  const findKillers = killerFinder(
    definitions,
    payloads.map(({ payload }) => payload),
  );
  const killed: number[][] = payloads.map(() => []);
  for (const [mutant, one] of allMutants(definitions).entries()) {
    for (const killer of findKillers([one], Number.POSITIVE_INFINITY)) killed[killer]?.push(mutant);
  }
  return payloads.map(({ payload }, index) => ({
    elements: killed[index] ?? [],
    cost: READING_COST + JSON.stringify(payload).length,
  }));
}

/** In characters: what one more test costs, however small its payload. */
const READING_COST = 2000;

function testOf({ valid, payload, fault, forms }: TestPayload): ConformanceTest {
  return {
    description: fault === null ? formsText(forms) : faultText(fault),
    data: payload,
    valid,
  };
}

function faultText({ code, path, mistake }: NonNullable<TestPayload['fault']>): string {
  return `${code} at ${path || 'the top'}: ${mistake}`;
}

function formsText(forms: TestPayload['forms']): string {
  if (forms.length === 0) return 'nothing remarkable';
  return forms.map(({ name, place }) => `${name} at ${place || 'the top'}`).join('; ');
}

function needsFormat(fault: TestPayload['fault']): boolean {
  return fault?.code === 'bad-date-time' || fault?.code === 'bad-uri';
}

/** Three schemas of one name would be one too many for who registers them by it. */
function withoutId({ $id: _id, ...schema }: JsonObject): JsonObject {
  return schema;
}
