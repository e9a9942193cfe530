import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { REVISIONS, type Revision } from '../../contracts/revisions/index.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { ajvCheck } from '../../test/mutants/ajv-check.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { allMutants } from './all-mutants.ts';
import type { MadeTogether } from './judge-mutants.ts';
import { killerFinder } from './killers.ts';
import { mutantPairs } from './mutant-pairs.ts';
import { mutantChecks } from './mutated-schema.ts';
import { mutatedDocument } from './mutations.ts';

function ajvOf({ root, definitions }: SchemaDocument) {
  return ajvCheck({ $ref: `#/$defs/${root}` }, definitions);
}

/** A part of the mutants, for the revision that has very many. */
const MOST: Readonly<Record<Revision, number>> = { '1.394.0': 1000, '1.697.4': 120 };

/** Payloads that get another verdict from a whole schema with the changes, by two engines. */
function comparison(document: SchemaDocument, payloads: readonly JsonValue[]) {
  const original = ajvOf(document);
  const verdicts = payloads.map(original);
  const findKillers = killerFinder(document, payloads);
  return {
    verdicts,
    of: (mutants: MadeTogether) => {
      const mutated = mutatedDocument(document, mutants);
      const byAjv = ajvOf(mutated);
      const byUs = new CheckedSchema(mutated.definitions, mutantChecks).checkOf(mutated.root);
      const said = payloads.map(byAjv);
      return {
        engines: [said, payloads.map(byUs)] as const,
        killers: said.flatMap((valid, index) => (valid === verdicts[index] ? [] : [index])),
        found: findKillers(mutants, Number.POSITIVE_INFINITY),
        first: findKillers(mutants, 1),
      };
    },
  };
}

function expectAgreement(compared: ReturnType<typeof comparison>, mutants: MadeTogether): number {
  const { engines, killers, found, first } = compared.of(mutants);
  const id = mutants.map((mutant) => mutant.id).join(' + ');
  expect(engines[1], `${id}: the engines`).toEqual(engines[0]);
  expect(
    found.toSorted((a, b) => a - b),
    id,
  ).toEqual(killers);
  expect(first, id).toEqual(found.slice(0, 1));
  return killers.length;
}

describe.for(REVISIONS)('revision %s', (revision) => {
  const document = schemaOf(revision);
  const campaign = createCampaign({ revision, seed: 3 });
  const payloads = Array.from({ length: 150 }, (_, index) => campaign.payloadAt(index).payload);
  const compared = comparison(document, payloads);
  const { mutants } = allMutants(document);

  test('the payloads are valid and faulty', () => {
    expect(compared.verdicts.filter((valid) => valid).length).toBeGreaterThan(10);
    expect(compared.verdicts.filter((valid) => !valid).length).toBeGreaterThan(50);
  });

  test('a payload kills a mutant exactly if the whole changed schema gives it another verdict', () => {
    const some = fc.shuffledSubarray([...mutants], {
      minLength: Math.min(MOST[revision], mutants.length),
    });
    const [sample = []] = fc.sample(some, { seed: 1, numRuns: 1 });
    const tried = sample.slice(0, MOST[revision]);
    const killers = tried.map((mutant) => expectAgreement(compared, [mutant]));
    expect(killers.filter((count) => count === 0).length).toBeGreaterThan(10);
    expect(killers.filter((count) => count > 1).length).toBeGreaterThan(50);
  }, 120_000);

  test('the same holds for a pair', () => {
    const killers = mutantPairs(mutants, 60, 1).map((pair) => expectAgreement(compared, pair));
    expect(killers.filter((count) => count > 1).length).toBeGreaterThan(30);
  }, 120_000);
});

describe('a value that another change keeps from its place', () => {
  // Only `b` leads to B; C accepts whatever B accepts.
  const definitions: SchemaDocument['definitions'] = {
    Root: { type: 'object', properties: { b: { $ref: '#/$defs/B' } } },
    B: { type: 'string', enum: ['x', 'y'] },
    C: { type: 'string' },
  };
  const document = { root: 'Root', definitions };
  const mutants = new Map(allMutants(document).mutants.map((mutant) => [mutant.id, mutant]));
  const payloads = [{ b: 'x' }, { b: 'y' }, { b: 'z' }, {}];

  test('does not kill the change there', () => {
    const swap = mutants.get(`Root/properties/b/$ref: refer to C`);
    const drop = mutants.get('B/enum/0: drop "x"');
    if (swap === undefined || drop === undefined) throw new Error('no such mutants');
    const findKillers = killerFinder(document, payloads);
    expect(findKillers([drop], 9)).toEqual([0]);
    expect(findKillers([swap, drop], 9)).toEqual([2]);
    expectAgreement(comparison(document, payloads), [swap, drop]);
  });
});

describe('a schema that contains itself', () => {
  const definitions: SchemaDocument['definitions'] = {
    Root: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: ['string', 'null'], format: 'date-time' },
        children: { type: 'array', items: { $ref: '#/$defs/Root' } },
        next: { $ref: '#/$defs/Next' },
      },
      additionalProperties: true,
    },
    Next: {
      type: ['object', 'null'],
      properties: {
        next: { $ref: '#/$defs/Next' },
        of: { $ref: '#/$defs/Root' },
      },
      additionalProperties: false,
    },
  };
  const document = { root: 'Root', definitions };
  const name = fc.constantFrom(null, '2020-01-01T00:00:00Z', '', 'x', 1);
  const { node } = fc.letrec<{ node: JsonValue; next: JsonValue }>((tie) => ({
    node: fc.record(
      {
        name: fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, name),
        children: fc.oneof(
          { maxDepth: 4 },
          fc.constant([]),
          fc.array(tie('node'), { maxLength: 2 }),
        ),
        next: fc.oneof({ maxDepth: 4 }, fc.constant(null), tie('next')),
      },
      { requiredKeys: ['name'] },
    ),
    next: fc.record(
      { next: fc.oneof({ maxDepth: 4 }, fc.constant(null), tie('next')), of: tie('node') },
      { requiredKeys: [] },
    ),
  }));
  const payloads = fc.sample(node, { seed: 1, numRuns: 300 });
  const compared = comparison(document, payloads);
  const { mutants } = allMutants(document);

  test('is judged like any other', () => {
    expect(compared.verdicts.filter((valid) => valid).length).toBeGreaterThan(50);
    expect(compared.verdicts.filter((valid) => !valid).length).toBeGreaterThan(50);
    const killed = mutants.filter((mutant) => expectAgreement(compared, [mutant]) > 0);
    expect(killed.length).toBeGreaterThan(20);
  });

  test('is judged in pairs, too', () => {
    for (const pair of mutantPairs(mutants, 200, 1)) expectAgreement(compared, pair);
  });
});
