import { expect, test } from 'vitest';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { fiveKeys, officialExample } from './official-example.ts';

test.each([
  ['the official example', officialExample(), 6011],
  ['its five keys', fiveKeys(), 376],
])('%s is a response of the known size', (_what, text, bytes) => {
  expect(Buffer.byteLength(text)).toBe(bytes);
  expect(isLinkTokenGetResponse(JSON.parse(text))).toBe(true);
});
