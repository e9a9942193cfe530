import { expect, test } from 'vitest';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { HIT_HERE, SAMPLE_DRIFT } from '../../../test/drift/sample-drift.ts';
import type { AskedValidator, DriftImpact } from '../drift-result.ts';
import { hereItems } from './impact.ts';

const NOWHERE = SAMPLE_DRIFT.here;
const items = (here: Partial<DriftImpact>) =>
  hereItems({ here: { ...NOWHERE, ...here }, moved: [] }, terminalLine);
const asked = (validator: Partial<AskedValidator>) =>
  items({ validator: { asked: 12, refused: [], problem: null, ...validator } });

test('lists the impact of the changes', () => {
  expect(items(HIT_HERE)).toEqual([
    {
      kind: 'refused',
      title: '2 interactions of the pact use what changed: Products, Metadata webhook',
      details: [['reads a token'], ['reads nulls', 'its example is refused at /metadata']],
    },
    {
      kind: 'refused',
      title: '1 fixture is judged differently now',
      details: [['fakes.ndjson:3: was valid, is invalid']],
    },
    {
      kind: 'hit',
      title: '1 law is about what changed: Response user_id',
      details: [['accepts-every-valid-payload']],
    },
    {
      kind: 'refused',
      title: 'your validator refuses 1 of 12 payloads that only the new document allows',
      details: [
        [
          'Products, at /metadata/initial_products/0',
          'it says: unknown product',
          '{"metadata":{"initial_products":["layer"]}}',
        ],
      ],
    },
  ]);
  expect(items({})).toEqual([]);
});

test('groups hits with the same places, and no others', () => {
  const law = (name: string, ...places: readonly string[]) => ({ law: name, places });
  const laws = [law('a', 'P'), law('b', 'P', 'Q'), law('c', 'P'), law('d', ...'PQRSTU')];
  expect(items({ laws }).map(({ title, details }) => [title, details.flat()])).toEqual([
    ['2 laws are about what changed: P', ['a', 'c']],
    ['1 law is about what changed: P, Q', ['b']],
    ['1 law is about what changed: P, Q, R, S, … and 2 more', ['d']],
  ]);
});

test('has no space after a component without a property, and shows the path of the whole', () => {
  const hit = { interaction: 'a', places: ['Products '], refusedAt: '' };
  expect(items({ interactions: [hit] })).toEqual([
    {
      kind: 'refused',
      title: '1 interaction of the pact uses what changed: Products',
      details: [['a', 'its example is refused at the whole payload']],
    },
  ]);
});

test('does not fail a fixture that became valid', () => {
  expect(items({ fixtures: [{ fixture: 'a', wasValid: false, isValid: true }] })).toEqual([
    {
      kind: 'hit',
      title: '1 fixture is judged differently now',
      details: [['a: was invalid, is valid']],
    },
  ]);
});

test('tells apart a validator that accepted all, was asked nothing, or could not be asked', () => {
  const well = 'your validator refuses none of 12 payloads that only the new document allows';
  const ended = { kind: 'untold', title: 'your validator could not be asked about it: it ended' };
  expect(asked({})).toEqual([{ kind: 'well', title: well, details: [] }]);
  expect(asked({ asked: 0 })).toEqual([
    {
      kind: 'well',
      title:
        'your validator was not asked: no payload has anything that only the new document allows',
      details: [],
    },
  ]);
  expect(asked({ asked: 0, problem: 'it ended' })).toEqual([{ ...ended, details: [] }]);
  expect(asked({ asked: 3, problem: 'it ended' }).map(({ kind }) => kind)).toEqual([
    'well',
    'untold',
  ]);
});

test('says why something is unknown', () => {
  expect(items({ untold: 'no pact\n' })).toEqual([
    { kind: 'untold', title: 'some of the impact is unknown: no pact\\u000a', details: [] },
  ]);
});

test('cuts a long payload and a long message', () => {
  const payload = { a: 'x'.repeat(10_000) };
  const [item] = asked({
    refused: [{ place: 'P', path: '/a', payload, said: 'y'.repeat(10_000) }],
  });
  const [[, said, shown] = []] = item?.details ?? [];
  expect(said).toBe(`it says: ${'y'.repeat(300)}…`);
  expect(shown).toMatch(/^\{"a":"x{694}… \(10008 characters; --format json has all\)$/);
});
