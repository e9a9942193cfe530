import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { smallDocument, smallValues } from '../../test/mutants/small-documents.ts';
import { allMutants } from './all-mutants.ts';
import { equivalenceIn } from './judge-mutants.ts';
import { killerFinder } from './killers.ts';
import { mutantPairs } from './mutant-pairs.ts';
import { mutantChecks } from './mutated-schema.ts';
import { type Mutant, mutatedDocument } from './mutations.ts';

const MOST_MUTANTS = 60;
const RUNS = { seed: 1, numRuns: 60 };

function verdictsOf({ root, definitions }: SchemaDocument): readonly boolean[] {
  return smallValues.map(new CheckedSchema(definitions, mutantChecks).checkOf(root));
}

/** A document that takes some values and not others, and some of its mutants, also in pairs. */
const tried = smallDocument
  .filter((document) => new Set(verdictsOf(document)).size === 2)
  .filter((document) => allMutants(document).mutants.length > 0)
  .chain((document) => {
    const { mutants } = allMutants(document);
    const some = fc.subarray([...mutants], {
      minLength: 1,
      maxLength: Math.min(MOST_MUTANTS, mutants.length),
    });
    return fc.record({ document: fc.constant(document), some, seed: fc.nat() });
  })
  .map(({ document, some, seed }) => ({
    document,
    changes: [...some.map((one): readonly Mutant[] => [one]), ...mutantPairs(some, 10, seed)],
  }));

test('the finder finds the payloads that the whole changed document judges otherwise', () => {
  fc.assert(
    fc.property(tried, ({ document, changes }) => {
      const before = verdictsOf(document);
      const findKillers = killerFinder(document, smallValues);
      for (const mutants of changes) {
        const after = verdictsOf(mutatedDocument(document, mutants));
        const killers = after.flatMap((verdict, index) => (verdict === before[index] ? [] : index));
        const found = findKillers(mutants, Number.POSITIVE_INFINITY);
        expect(found.toSorted((a, b) => a - b)).toEqual(killers);
        expect(findKillers(mutants, 1)).toHaveLength(Math.min(1, killers.length));
      }
    }),
    RUNS,
  );
}, 240_000);

test('no value tells a mutant that is called equivalent from the document', () => {
  fc.assert(
    fc.property(tried, ({ document, changes }) => {
      const before = verdictsOf(document);
      const equivalence = equivalenceIn(document);
      for (const mutants of changes) {
        if (equivalence(mutants) === null) continue;
        expect(verdictsOf(mutatedDocument(document, mutants))).toEqual(before);
      }
    }),
    RUNS,
  );
}, 240_000);

test('the drawn documents have mutants of each fate', () => {
  const fates = { told: 0, equivalent: 0, undecided: 0 };
  for (const { document, changes } of fc.sample(tried, { seed: 1, numRuns: 40 })) {
    const findKillers = killerFinder(document, smallValues);
    const equivalence = equivalenceIn(document);
    for (const mutants of changes) {
      if (findKillers(mutants, 1).length > 0) fates.told++;
      else if (equivalence(mutants) !== null) fates.equivalent++;
      else fates.undecided++;
    }
  }
  expect(Math.min(fates.told, fates.equivalent)).toBeGreaterThan(100);
}, 240_000);
