import { expect, test } from 'vitest';
import { handWrittenValidator } from './hand-written-validator.ts';
import { judgedPayloads } from './judged-payloads.ts';
import { zodValidator } from './zod-validator.ts';

const payloads = judgedPayloads(1_500);

test('the payloads are many, of both kinds', () => {
  expect(payloads.filter(({ valid }) => valid).length).toBeGreaterThan(1_500);
  expect(payloads.filter(({ valid }) => !valid).length).toBeGreaterThan(4_000);
});

test.each([
  ['by hand', handWrittenValidator()],
  ['with zod', zodValidator()],
])('written %s, a validator judges each of them as the contract does', (_how, validate) => {
  expect(payloads.filter(({ payload, valid }) => validate(payload) !== valid)).toEqual([]);
});
