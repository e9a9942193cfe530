import { LosslessNumber } from 'lossless-json';
import { expect, test } from 'vitest';
import { jsonForm } from './json-form.ts';

const written = (value: unknown) => JSON.stringify(jsonForm(value));

test.each<[string, unknown, string]>([
  ['scalars', [null, true, 'a', 1.5], '[null,true,"a",1.5]'],
  ['a bigint', { a: 12345678901234567890n }, '{"a":12345678901234567890}'],
  ['digits', [new LosslessNumber('1.10e400')], '[1.10e400]'],
  ['minus zero', -0, '-0'],
  ['bytes, as base64', { a: Uint8Array.of(0, 255, 254) }, '{"a":"AP/+"}'],
  ['no bytes', new Uint8Array(0), '""'],
  ['a key that is a trap', JSON.parse('{"__proto__":[1]}'), '{"__proto__":[1]}'],
  ['a key that JSON.stringify would call if it could', { toJSON: 'x' }, '{"toJSON":"x"}'],
])('writes %s', (_what, value, text) => {
  expect(written(value)).toBe(text);
});

test('writes bytes of any size', () => {
  const bytes = new Uint8Array(300_000).fill(7);
  expect(written(bytes)).toBe(JSON.stringify(Buffer.from(bytes).toString('base64')));
});

test('refuses a file, and says what to do', () => {
  expect(() => jsonForm({ a: [new Blob(['x'])] })).toThrow(
    new TypeError('JSON cannot carry a file; take it out first'),
  );
});
