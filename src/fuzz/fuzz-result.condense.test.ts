import { describe, expect, test } from 'vitest';
import { type Counterexample, condensed } from './fuzz-result.ts';

function mistake(path: string, more: Partial<Counterexample> = {}): Counterexample {
  return {
    ...{ code: 'missing-key', group: path, family: 'missing-key', defects: [path] },
    ...{ payload: {}, fault: { code: 'missing-key', path }, place: path, name: `gone at ${path}` },
    ...{ message: 'accepted', replay: 'npx', seen: 1, seenIn: [path], also: [], own: false },
    ...more,
  };
}

const mistakes = (count: number) =>
  Array.from({ length: count }, (_, n) => mistake(`/deep/down/key_${n}`));

test('a few mistakes are told one by one', () => {
  expect(condensed(mistakes(5))).toEqual(mistakes(5));
  expect(condensed([])).toEqual([]);
});

test('many are told by the one that is nearest to the top, and all are named', () => {
  const [told, ...others] = condensed([...mistakes(6), mistake('/top', { seenIn: [1, 2, 3] })]);
  expect(others).toEqual([]);
  expect(told).toMatchObject({ group: '/top', place: '/top', seen: 9 });
  expect(told?.also).toEqual(mistakes(6).map(({ name }) => name));
  expect(told?.defects.toSorted()).toEqual(
    ['/top', ...mistakes(6).map(({ group }) => group)].toSorted(),
  );
});

test('a payload that shows several defects is counted once', () => {
  const rejected = mistakes(11).map((one, n) => ({
    ...{ ...one, fault: null, seenIn: [0, 1, n + 2], seen: 3 },
  }));
  expect(condensed(rejected)).toMatchObject([{ seen: 13 }]);
});

test('so are those that nobody looked into', () => {
  const first = mistake('/top', { defects: ['/top', '/b', '/c', '/d'], also: ['gone at /b'] });
  expect(condensed([first, mistake('/e')])).toHaveLength(2);
  expect(condensed([first, mistake('/e'), mistake('/f')])).toHaveLength(1);
});

test('families stay apart', () => {
  const others = mistakes(4).map((one) => ({ ...one, family: 'wrong-type' }));
  expect(condensed([...mistakes(4), ...others])).toHaveLength(8);
});

describe('of valid payloads, where each is likelier a defect of its own', () => {
  const rejected = (count: number) => mistakes(count).map((one) => ({ ...one, fault: null }));

  test('ten are told one by one', () => {
    expect(condensed(rejected(10))).toHaveLength(10);
    expect(condensed(rejected(11))).toHaveLength(1);
  });
});

test('told together twice, as of shards, is told together once', () => {
  const all = [...mistakes(9), mistake('/top')];
  const shards = [all.slice(0, 7), all.slice(7)].flatMap(condensed);
  const [whole] = condensed(all);
  const [merged, ...others] = condensed(shards);
  expect(others).toEqual([]);
  expect(merged).toMatchObject({ group: '/top', seen: whole?.seen });
  expect(new Set(merged?.also)).toEqual(new Set(whole?.also));
});
