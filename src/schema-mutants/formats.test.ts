import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../contracts/formats/formats.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { Definitions } from '../../contracts/schema/schema.ts';
import { componentsIn } from '../../test/shapes.ts';
import { createPayloadFactory } from '../../test-utils/campaign/payload-factory.ts';
import { allMutants } from './all-mutants.ts';
import { judgeMutants } from './judge-mutants.ts';

/** A response that has a text of each format. */
const NAMES = Object.keys(formats);
const DEFINITIONS: Definitions = {
  [RESPONSE_COMPONENT]: {
    type: 'object',
    required: NAMES,
    properties: Object.fromEntries(
      NAMES.map((format) => [format, { type: ['string', 'null'], format }]),
    ),
  },
};

const DOCUMENT = { root: RESPONSE_COMPONENT, definitions: DEFINITIONS };

const factory = createPayloadFactory(componentsIn({ $defs: DEFINITIONS }));
const planned = [...factory.packs, ...factory.telling].flatMap((plannedCase) =>
  fc.sample(factory.payloadOf(plannedCase), { seed: 1, numRuns: 1 }),
);

test('every planned payload of every format is what it is labelled', () => {
  const isResponse = new CheckedSchema(DEFINITIONS).checkOf(RESPONSE_COMPONENT);
  expect(planned.filter(({ payload, valid }) => isResponse(payload) !== valid)).toEqual([]);
  expect(planned.length).toBeGreaterThan(400);
});

test('the planned payloads kill every mutant of every format', () => {
  const { mutants } = allMutants(DOCUMENT);
  const { outcomes } = judgeMutants(
    DOCUMENT,
    planned.map(({ payload }) => payload),
    mutants.map((mutant) => [mutant] as const),
  );
  const alive = outcomes.filter(({ fate }) => fate.kind !== 'killed');
  expect(alive.map(({ id }) => id)).toEqual([]);
  for (const operator of ['drop-format', 'loosen-format', 'max-length', 'min-length']) {
    expect(mutants.map((mutant) => mutant.operator)).toContain(operator);
  }
});
