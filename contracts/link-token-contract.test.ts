import { expect, test } from 'vitest';
import * as library from './link-token-contract.ts';

test('the library gives the two checks of a response, and the revisions to choose from', () => {
  expect(library).toMatchObject({
    isLinkTokenGetResponse: expect.any(Function),
    validateLinkTokenGetResponse: expect.any(Function),
  });
  expect(library.REVISIONS).toContain(library.DEFAULT_REVISION);
});
