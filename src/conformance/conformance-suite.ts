import fc from 'fast-check';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { jsonText } from '../../contracts/escape/json-line.ts';
import { CODE_OF_FORMAT } from '../../contracts/finding.ts';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { DEEP_NESTING, DISPUTED_FORMS } from '../../test-utils/arbitraries/forms.ts';
import { BARE } from '../../test-utils/arbitraries/generation-profile.ts';
import { disputedForms, without } from '../../test-utils/campaign/disputed-forms.ts';
import {
  createPayloadFactory,
  type PayloadFactory,
  type PlannedCase,
} from '../../test-utils/campaign/payload-factory.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import { allMutants } from '../schema-mutants/all-mutants.ts';
import { killerFinder } from '../schema-mutants/killers.ts';
import { smallestCover } from './smallest-cover.ts';

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

/** The seed of the payloads. */
const SEED = 1;

/**
 * Few payloads that together notice every change of a revision's schema, as tests for implementations in any language,
 * with one for each wrong type at each place. Disputed forms, such as a leap second or a lower-case `t`, are in a group
 * of their own.
 */
export function conformanceSuite(revision: Revision): readonly ConformanceGroup[] {
  const factory = createPayloadFactory(componentsOf(revision), BARE);
  const undisputed = undisputedPayloads(revision, factory);
  const disputed = disputedPayloads(factory);
  const killed = killedBy(revision, [...undisputed, ...disputed]);
  const [mutants, others] = [killed.slice(0, undisputed.length), killed.slice(undisputed.length)];
  const chosen = cover(undisputed, mutants);
  const noticed = new Set(mutants.flat());
  // Each form once, and the mutants that nothing else kills.
  const apart = others.map((own, index) => [
    ...own.filter((mutant) => !noticed.has(mutant)),
    -1 - FORM_NAMES.indexOf(disputed[index]?.forms[0]?.name ?? ''),
  ]);
  const groups: Readonly<Record<string, readonly TestPayload[]>> = {
    'what Plaid may send': chosen.filter(({ valid }) => valid),
    'one fault each': chosen.filter(({ valid, fault }) => !valid && !needsFormat(fault)),
    'one fault each, seen where formats are asserted': chosen.filter(({ fault }) =>
      needsFormat(fault),
    ),
    'disputed: what the standards of its formats allow and many readers refuse': cover(
      disputed,
      apart,
    ),
  };
  // Validators that register schemas by id would find one id several times.
  const { $id: _id, ...schema }: JsonObject = schemas[revision];
  return Object.entries(groups).map(([name, tests]) => ({
    description: `LinkTokenGetResponse ${revision}: ${name}`,
    schema,
    tests: tests.map(testOf),
  }));
}

/** Not every parser reads JSON that is nested so deep, and one that does not could not read the file. */
const FORM_NAMES = [...DISPUTED_FORMS].filter((name) => name !== DEEP_NESTING);

function undisputedPayloads(revision: Revision, factory: PayloadFactory): readonly TestPayload[] {
  const components = componentsOf(revision);
  const valid = factory.packs.map((plannedCase) => {
    const made = payloadFor(factory, plannedCase);
    const payload = withShortTexts(without(made.payload, disputedForms(components, made.payload)));
    return { ...made, payload, forms: made.forms.filter(({ name }) => !DISPUTED_FORMS.has(name)) };
  });
  const faulty = factory.telling.map((plannedCase) => payloadFor(factory, plannedCase));
  return [...valid, ...faulty.filter(({ fault }) => fault?.mistake !== LEFT_TO_APPLICATIONS)];
}

/** A note in RFC 3339 section 5.6 leaves this to applications: the grammar does not have it, but readers accept it. */
const LEFT_TO_APPLICATIONS = 'space for the T';

/** Payloads with one disputed form each. */
function disputedPayloads(factory: PayloadFactory): readonly TestPayload[] {
  return factory.goals
    .filter(({ form }) => FORM_NAMES.includes(form.name))
    .map((goal) => payloadFor(factory, { kind: 'valid', goals: [goal] }));
}

function payloadFor(factory: PayloadFactory, plannedCase: PlannedCase): TestPayload {
  const [made] = fc.sample(factory.payloadOf(plannedCase), { seed: SEED, numRuns: 1 });
  if (made === undefined) throw new Error('fast-check gave no sample');
  return made;
}

/** Long enough for readers that cut texts, and short enough to be read in a repository. */
const LONG_TEXT = 400;

function withShortTexts(payload: JsonValue): JsonValue {
  return JSON.parse(JSON.stringify(payload), (_key, value: JsonValue) =>
    typeof value === 'string' && value.length > 2 * LONG_TEXT ? value.slice(0, LONG_TEXT) : value,
  );
}

/** The mutants that each payload kills. */
function killedBy(
  revision: Revision,
  payloads: readonly TestPayload[],
): readonly (readonly number[])[] {
  const document = schemaOf(revision);
  const findKillers = killerFinder(
    document,
    payloads.map(({ payload }) => payload),
  );
  const killed: number[][] = payloads.map(() => []);
  for (const [mutant, one] of allMutants(document).mutants.entries()) {
    for (const killer of findKillers([one], Number.POSITIVE_INFINITY)) killed[killer]?.push(mutant);
  }
  return killed;
}

/** A small cover of all elements by the payloads, in their order. */
function cover(
  payloads: readonly TestPayload[],
  elements: readonly (readonly number[])[],
): readonly TestPayload[] {
  const sets = payloads.map(({ payload }, index) => ({
    elements: elements[index] ?? [],
    cost: READING_COST + JSON.stringify(payload).length,
  }));
  return smallestCover(sets)
    .toSorted((a, b) => a - b)
    .flatMap((index) => payloads[index] ?? []);
}

/** In characters: the cost of one more test, however small its payload. */
const READING_COST = 2000;

function testOf({ valid, payload, fault, forms }: TestPayload): ConformanceTest {
  const at = (path: string) => path || 'the top';
  const described = forms.map(({ name, place }) => `${name} at ${at(place)}`).join('; ');
  const description =
    fault === null
      ? described || 'nothing remarkable'
      : `${fault.code} at ${at(fault.path)}: ${fault.mistake}`;
  return { description, data: payload, valid };
}

function needsFormat(fault: TestPayload['fault']): boolean {
  return fault !== null && Object.values(CODE_OF_FORMAT).includes(fault.code);
}

/** The text of the suite's file: one test a line, so that a diff names the changed tests. */
export function suiteText(groups: readonly ConformanceGroup[]): string {
  return `[\n${groups.map(groupText).join(',\n')}\n]\n`;
}

function groupText({ description, schema, tests }: ConformanceGroup): string {
  return [
    `{"description": ${jsonText(description)},`,
    `"schema": ${jsonText(schema)},`,
    '"tests": [',
    `${tests.map((test) => jsonText(test)).join(',\n')}\n]}`,
  ].join('\n');
}
