import { describe, expect, test } from 'vitest';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { EXAMPLE_LINK_TOKEN } from '../test-utils/provider-states.ts';
import { type StubProvider, startStubProvider } from '../test-utils/stub-provider.ts';
import * as entry from './vitest.ts';

const { testHandler, testProvider, testValidator } = entry;

// How they fail is shown in package.test.ts, by a vitest of its own.
describe('what keeps the contract passes', () => {
  testValidator('a type guard', isLinkTokenGetResponse, { runs: 50 });
  testValidator('a validator', (payload) => validateLinkTokenGetResponse(payload), { runs: 50 });
  testHandler('a handler that has a type of its own', titleOf, { runs: 50 });
  testHandler('a handler that may throw, and whose results are known', titleOf, {
    throws: ({ metadata }) => metadata.client_name === 'throw',
    expect: ({ metadata }, title) => title === (metadata.client_name ?? 'nobody') || 'no title',
    runs: 50,
  });
  testHandler('a handler with a table', titleOf, {
    expect: [{ payload: { metadata: { client_name: null } }, returned: 'nobody' }],
    runs: 50,
  });
  testHandler('a handler written in place', (payload) => JSON.stringify(payload), { runs: 50 });
});

function titleOf(response: { metadata: { client_name: string | null } }): string {
  return response.metadata.client_name ?? 'nobody';
}

describe('a provider that is started for its tests', () => {
  const stub = { closed: false };
  testProvider(
    'the stub',
    async () => {
      const { url, setState, close } = await startStubProvider();
      setState('a fresh link token');
      return {
        url,
        close: async () => {
          stub.closed = true;
          await close();
        },
      };
    },
    { linkToken: EXAMPLE_LINK_TOKEN, refusals: true },
  );
  test('is closed after them', () => expect(stub.closed).toBe(true));
});

describe('a provider that runs already', async () => {
  const stub: StubProvider = await startStubProvider();
  stub.setState('a fresh link token');
  testProvider('the stub', stub);
  test('still runs after them', async () => {
    expect((await fetch(stub.url)).status).toBe(404);
    await stub.close();
  });
});

test('an option that is none is refused where the test is registered', () => {
  expect(() => testValidator('ours', () => true, { runs: -1 })).toThrow(
    new TypeError('the option runs takes a whole number from 0'),
  );
});

test.each([
  [{ refusals: 'no' }, 'the option refusals takes true or false'],
  [{ enums: 'ajar' }, 'enums is string "ajar"; expected one of closed, open'],
  [{ revision: '1' }, 'revision is string "1"; expected one of 1.394.0, 1.697.4'],
])('of a provider, %j is refused', (options, message) => {
  const given = JSON.parse(JSON.stringify(options));
  expect(() => testProvider('ours', { url: 'http://a.invalid' }, given)).toThrow(
    new TypeError(message),
  );
});

test('the entry gives these names', () => {
  expect(Object.keys(entry).sort()).toEqual(['testHandler', 'testProvider', 'testValidator']);
});
