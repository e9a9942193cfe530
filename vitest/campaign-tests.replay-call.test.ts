import { expect, test } from 'vitest';
import { replayCall } from './campaign-tests.ts';

const generated = 412;

test('a generated payload: its seed and its place', () => {
  expect(
    replayCall({ callee: 'testValidator', name: 'our schema', options: {} }, 1, generated),
  ).toBe("testValidator('our schema', …, { seed: 1, start: 412, runs: 1 })");
});

test('what changes the verdict stays, the rest does not', () => {
  const options = {
    ...({ revision: '1.394.0', enums: 'open', strict: true } as const),
    ...{ seed: 5, runs: 10, start: 3, timeout: 9, corpus: 'corpus', ignore: [] },
  };
  expect(replayCall({ callee: 'testHandler', name: 'h', options }, 5, generated)).toBe(
    "testHandler('h', …, { revision: '1.394.0', enums: 'open', strict: true, seed: 5, start: 412, runs: 1 })",
  );
});

test('what is ignored stays, and what judges results is to be put in again', () => {
  const options = {
    ...{ throws: () => true, expect: () => true, ignore: ['leap-second', 'year-0000'] as const },
  };
  expect(replayCall({ callee: 'testHandler', name: 'h', options }, 1, generated)).toBe(
    "testHandler('h', …, { throws: …, expect: …, ignore: ['leap-second', 'year-0000'], seed: 1, start: 412, runs: 1 })",
  );
});

test('a payload of the corpus: the corpus alone', () => {
  const options = { corpus: 'test/corpus', runs: 50 };
  expect(
    replayCall({ callee: 'testValidator', name: 'v', options }, 1, 'test/corpus/missing-key.json'),
  ).toBe("testValidator('v', …, { corpus: 'test/corpus', runs: 0 })");
});

test.each([
  ["our team's", '"our team\'s"'],
  ['a "b"', '"a \\"b\\""'],
  ['a\nb', '"a\\nb"'],
])('the name %j is written as JavaScript reads it', (name, literal) => {
  expect(replayCall({ callee: 'testValidator', name, options: {} }, 1, generated)).toContain(
    `testValidator(${literal}, `,
  );
});
