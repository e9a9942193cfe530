import { expect, test } from 'vitest';
import { valueAt } from '../../contracts/json-pointer.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';
import { functionSubject } from '../subjects/function-subject.ts';
import type { DiscrepancyCode } from './discrepancy.ts';
import { withoutIgnored } from './merge.ts';
import { runFuzz } from './run-fuzz.ts';

function fuzzed(judge: (payload: unknown) => unknown, ...ignored: readonly DiscrepancyCode[]) {
  return runFuzz(
    functionSubject(judge),
    {
      ...{ revision: DEFAULT_REVISION, seed: 1, start: 0, runs: 600, shard: null, corpus: [] },
      expectations: { of: 'validator', enums: null },
      ignored,
      replayOf: () => 'replay',
    },
    { progress: () => {}, stop: () => null },
  );
}

const ordinary = Object(ordinaryValue(componentsOf(DEFAULT_REVISION)));
const takesAll = () => true;
const crashesAtNoObject = (payload: unknown) => isLinkTokenGetResponse(Object(payload).metadata.x);

test('a code is silent wherever it is printed or counted', async () => {
  const [all, some] = [await fuzzed(takesAll), await fuzzed(takesAll, 'wrong-type')];
  expect(JSON.stringify(all)).toContain('wrong-type');
  expect(JSON.stringify(some)).not.toContain('wrong-type');
  expect(withoutIgnored(all, ['wrong-type'])).toEqual(some);
});

test('a crash at a payload with the code is silent, and others are not', async () => {
  const codes = async (...ignored: readonly DiscrepancyCode[]) =>
    (await fuzzed(crashesAtNoObject, ...ignored)).crashes.map(({ code }) => code);
  const all = await codes();
  expect(all).toEqual(expect.arrayContaining(['unexpected-null', 'wrong-type']));
  expect(await codes('wrong-type')).toEqual(all.filter((code) => code !== 'wrong-type'));
});

/** Refuses two forms. One payload may have both. */
const refuses = (payload: unknown) => {
  if (!isLinkTokenGetResponse(payload)) return false;
  const dates = ['/created_at', '/expiration'].map((path) => String(valueAt(payload, path)));
  return !dates.some((date) => date.includes(':60') || date.startsWith('0000'));
};

test('what is ignored hides nothing that stands beside it', async () => {
  const dates = { created_at: '2016-12-31T23:59:60Z', expiration: '0000-01-01T00:00:00Z' };
  const both = { ...ordinary, ...dates };
  const corpus = [{ file: 'both.json', payload: both }];
  const { advice } = await runFuzz(
    functionSubject(refuses),
    {
      ...{ revision: DEFAULT_REVISION, seed: 1, start: 0, runs: 0, shard: null, corpus },
      expectations: { of: 'validator', enums: null },
      ignored: ['leap-second'],
      replayOf: () => 'replay',
    },
    { progress: () => {}, stop: () => null },
  );
  expect(advice.map(({ code }) => code)).toEqual(['year-0000']);
});
