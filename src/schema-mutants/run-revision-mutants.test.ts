import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { allMutants } from './all-mutants.ts';
import type { MutantOutcome } from './judge-mutants.ts';
import { runRevisionMutants } from './run-revision-mutants.ts';

const survivors = (outcomes: readonly MutantOutcome[]) =>
  outcomes.filter(({ fate }) => fate.kind === 'survived').map(({ id }) => id);

/** `open-object` has none: upstream closes no object. */
const OPERATORS = { '1.394.0': 21, '1.697.4': 22 } as const;
const DIGEST_OF_IDS = { '1.394.0': 'fd515c8b9d5230ba', '1.697.4': 'b9a1db6eb74b9039' } as const;
const TOTAL = { '1.394.0': 618, '1.697.4': 2937 } as const;

describe.for(REVISIONS)('revision %s', { timeout: 120_000 }, (revision) => {
  test.each([1, 2, 3, 20260731])(
    'seed %i: the planned payloads of a campaign kill every mutant that is not equivalent',
    (seed) => {
      const { planned } = createCampaign({ revision });
      const run = runRevisionMutants({ revision, seed, payloads: planned, pairs: 0 });
      expect(survivors(run.outcomes)).toEqual([]);
      expect(run.score).toBe(100);
      expect(run.total).toBe(TOTAL[revision]);
      expect(run.payloads).toHaveLength(planned);
    },
  );

  test('2,000 payloads kill every pair', () => {
    const run = runRevisionMutants({ revision, seed: 1, payloads: 2000, pairs: 300 });
    expect(survivors(run.outcomes)).toEqual([]);
    expect(run.total).toBe(300);
  });

  test('the mutants are the same as ever, in the same order', () => {
    const ids = allMutants(schemaOf(revision)).mutants.map(({ id }) => id);
    const digest = createHash('sha256').update(ids.join('\n')).digest('hex');
    expect(digest.slice(0, 16)).toBe(DIGEST_OF_IDS[revision]);
  });

  test('every operator has mutants, each with its own id', () => {
    const { mutants } = allMutants(schemaOf(revision));
    expect(new Set(mutants.map(({ operator }) => operator)).size).toBe(OPERATORS[revision]);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  });

  test('no mutant equals the schema', () => {
    const document = schemaOf(revision);
    const { definitions } = document;
    const { mutants } = allMutants(document);
    const schemas = new Set(mutants.map(({ changed }) => JSON.stringify(changed)));
    for (const { id, component, changed, pointer } of mutants) {
      if (pointer === '') expect(changed, id).not.toEqual(definitions[component]);
    }
    expect(schemas.size).toBeGreaterThan(100);
  });
});

test('the same seed gives the same outcomes', () => {
  const options = { revision: '1.394.0', seed: 5, payloads: 60, pairs: 0 } as const;
  expect(runRevisionMutants(options)).toEqual(runRevisionMutants(options));
  const killers = (seed: number) =>
    runRevisionMutants({ ...options, seed }).outcomes.map(({ fate }) => fate);
  expect(killers(6)).not.toEqual(killers(5));
});

test('progress is reported', () => {
  const drawn: number[] = [];
  const judged: (readonly [number, number])[] = [];
  const options = { revision: '1.394.0', seed: 1, payloads: 3, pairs: 0 } as const;
  const { total } = runRevisionMutants(options, {
    drawn: (done) => drawn.push(done),
    judged: (done, of) => judged.push([done, of]),
  });
  expect(drawn).toEqual([0, 1, 2]);
  expect(judged).toHaveLength(total);
  expect(judged.at(-1)).toEqual([total - 1, total]);
});
