import { expect } from 'vitest';
import { LinkTokenGetResponse } from '../contracts/response.ts';
import { linkTokenGetResponse } from '../test-utils/arbitraries/link-token-get-response.ts';
import { law } from './law.ts';

law('reading a text is reading its value', linkTokenGetResponse, (payload, revision) => {
  const read = LinkTokenGetResponse.fromJson(JSON.stringify(payload), { revision });
  expect(read).toEqual(LinkTokenGetResponse.from(payload, { revision }));
});
