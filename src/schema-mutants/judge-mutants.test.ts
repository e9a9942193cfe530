import { expect, test } from 'vitest';
import type { SchemaDocument } from '../../contracts/schema/schema.ts';
import { allMutants } from './all-mutants.ts';
import { judgeMutants, resultOf } from './judge-mutants.ts';

const DOCUMENT: SchemaDocument = {
  root: 'Root',
  definitions: {
    Root: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { type: 'string', enum: ['a', 'b'] }, any: {} },
      additionalProperties: false,
    },
  },
};

const { mutants } = allMutants(DOCUMENT);
const judge = (...payloads: readonly Parameters<typeof judgeMutants>[1][number][]) =>
  judgeMutants(
    DOCUMENT,
    payloads,
    mutants.map((mutant) => [mutant]),
  );

test('a mutant is killed by the first payload that gets another verdict from it', () => {
  const fates = new Map(
    judge({ kind: 'a' }, { kind: 'b' }, { kind: 'c' }, {}).outcomes.map(({ id, fate }) => [
      id.replace('Root', ''),
      fate,
    ]),
  );
  expect(fates.get('/properties/kind/enum/1: drop "b"')).toEqual({ kind: 'killed', by: 1 });
  expect(fates.get('/properties/kind/enum: drop the enumeration')).toEqual({
    kind: 'killed',
    by: 2,
  });
  expect(fates.get('/required/0: drop "kind"')).toEqual({ kind: 'killed', by: 3 });
  expect(fates.get('/properties/kind/enum: compare without case')).toEqual({ kind: 'survived' });
  expect(fates.get('/properties/kind/type: drop the type')?.kind).toBe('equivalent');
  // A closed object refuses a property that is not listed.
  expect(fates.get('/properties/any: drop the property')).toEqual({ kind: 'survived' });
});

test('the score leaves equivalent mutants out', () => {
  const none = judge();
  expect([none.total, none.killed, none.score]).toEqual([mutants.length, 0, 0]);
  const some = judge({ kind: 'a' }, {});
  const equivalent = some.outcomes.filter(({ fate }) => fate.kind === 'equivalent').length;
  expect(equivalent).toBe(1);
  expect(some.killed).toBeGreaterThan(0);
  expect(some.score).toBe((100 * some.killed) / (mutants.length - equivalent));
});

test('without mutants to kill the score is full', () => {
  expect(resultOf([]).score).toBe(100);
  const equivalent = judge().outcomes.filter(({ fate }) => fate.kind === 'equivalent');
  expect(resultOf(equivalent)).toMatchObject({ total: 1, killed: 0, score: 100 });
});
