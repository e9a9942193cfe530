import { expect, test } from 'vitest';
import * as library from './link-token-contract.ts';

test('the library exports the two checks of a response, and the revisions', () => {
  expect(library).toMatchObject({
    isLinkTokenGetResponse: expect.any(Function),
    validateLinkTokenGetResponse: expect.any(Function),
  });
  expect(library.REVISIONS).toContain(library.DEFAULT_REVISION);
});

test('the library exports the reading of a response, and the classes a reader needs to tell its values apart', () => {
  const { LinkTokenGetResponse, InvalidLinkTokenGetResponseError, LosslessNumber } = library;
  expect(() => LinkTokenGetResponse.fromJson('{}')).toThrow(InvalidLinkTokenGetResponseError);
  expect(exactText(0.5)).toBe('0.5');
  expect(exactText(2n ** 64n)).toBe('18446744073709551616');
  expect(exactText(new LosslessNumber('1e400'))).toBe('1e400');

  function exactText(number: library.ExactNumber): string {
    if (number instanceof LosslessNumber) return number.value;
    return typeof number === 'bigint' ? number.toString() : String(number);
  }
});
