import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { Schema, SchemaDocument } from '../../contracts/schema/schema.ts';
import { smallDocument } from '../../test/mutants/small-documents.ts';
import { allMutants } from './all-mutants.ts';

/** Components that all refer to each other. */
function crowded(count: number): SchemaDocument {
  const names = Array.from({ length: count }, (_, index) => `C${index}`);
  const properties = Object.fromEntries(
    names.map((name): [string, Schema] => [name, { $ref: `#/$defs/${name}` }]),
  );
  const definitions = Object.fromEntries(
    names.map((name): [string, Schema] => [name, { type: 'object', properties }]),
  );
  return { root: 'C0', definitions };
}

test.each(REVISIONS)('%s has all its swapped references', (revision) => {
  expect(allMutants(schemaOf(revision)).swapsLeftOut).toBe(0);
});

test('of very many swapped references an even spread is tried, and the others are counted', () => {
  const { mutants, swapsLeftOut } = allMutants(crowded(60));
  const swaps = mutants.filter(({ operator }) => operator === 'swap-reference');
  expect(swaps).toHaveLength(2000);
  expect(swapsLeftOut).toBe(60 * 60 * 59 - 2000);
  expect(new Set(swaps.map(({ component }) => component)).size).toBe(60);
  expect(new Set(swaps.map(({ changed }) => changed.$ref)).size).toBeGreaterThan(40);
  expect(allMutants(crowded(60)).mutants.map(({ id }) => id)).toEqual(mutants.map(({ id }) => id));
});

test('no swap leads a component back to itself for the same value', () => {
  const to = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
  const definitions = {
    Root: to('A'),
    A: { anyOf: [to('B'), to('C')] },
    B: { anyOf: [to('C')] },
    C: {},
  };
  const swaps = allMutants({ root: 'Root', definitions }).mutants.filter(
    ({ operator }) => operator === 'swap-reference',
  );
  expect(swaps.map(({ id }) => id)).toEqual([
    'Root/$ref: refer to C',
    'A/anyOf/0/$ref: refer to C',
  ]);
});

test('every mutant of any document has an id of its own', () => {
  fc.assert(
    fc.property(smallDocument, (document) => {
      const ids = allMutants(document).mutants.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});
