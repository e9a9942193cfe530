import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { isBytes } from './object-reading.ts';

test.each<[string, boolean, unknown]>([
  ['a Uint8Array', true, new Uint8Array(1)],
  ['a Buffer', true, Buffer.from('a')],
  ['a Uint8Array of another realm', true, runInNewContext('new Uint8Array(1)')],
  ['other typed arrays', false, new Uint8ClampedArray(1)],
  ['a list', false, [1]],
  ['a buffer without a view', false, new ArrayBuffer(1)],
  ['a Proxy of one', false, new Proxy(new Uint8Array(1), {})],
  ['one that only says so', false, { [Symbol.toStringTag]: 'Uint8Array' }],
  ['nothing', false, undefined],
])('%s: %s', (_what, areBytes, value) => {
  expect(isBytes(value)).toBe(areBytes);
});
