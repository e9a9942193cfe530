import { createServer, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  SANDBOX_KEYS,
  type SandboxDouble,
  startSandboxDouble,
} from '../../test/verify/sandbox-double.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { PROVIDER_STATES } from '../../test-utils/provider-states.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { keyedTarget, redaction } from './choose-provider.ts';
import { plaidKeys, sandboxStates } from './sandbox.ts';

let sandbox: SandboxDouble;
const ended: (() => Promise<void>)[] = [];
beforeEach(async () => {
  sandbox = await startSandboxDouble();
  ended.push(sandbox.close);
});
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

function statesOf(url: string, env: Record<string, string> = SANDBOX_KEYS, timeoutMs = 60_000) {
  const { headers, secrets } = plaidKeys(env);
  return sandboxStates({
    target: keyedTarget(url),
    headers,
    timeoutMs,
    redact: redaction(secrets),
  });
}

const enter = (url: string, name: string, env?: Record<string, string>) =>
  statesOf(url, env).enter({ name, params: {} });

describe('the states that the Sandbox shows', () => {
  test('with a link token of its own where it is about one', async () => {
    const entry = await enter(sandbox.url, 'a fresh link token');

    expect(entry).toEqual({ kind: 'entered', values: { link_token: sandbox.created[0] } });
    expect(sandbox.created).toEqual([expect.stringMatching(/^link-sandbox-[0-9a-f-]{36}$/)]);
  });

  test('each is decided', async () => {
    const entered: string[] = [];
    for (const name of Object.keys(PROVIDER_STATES)) {
      const entry = await enter(sandbox.url, name);
      if (entry.kind === 'entered') entered.push(name);
      else expect(entry).toEqual({ kind: 'not-applicable', reason: expect.stringMatching(/\w/) });
    }

    expect(entered).toEqual([
      'a fresh link token',
      'a link token without link_sessions, as nobody has opened its link yet',
      'an unknown or expired link token',
      'the API keys are wrong',
      'the request lacks link_token',
    ]);
    expect(sandbox.created).toHaveLength(2);
  });

  test('another is not applicable', async () => {
    expect(await enter(sandbox.url, 'constructor')).toMatchObject({ kind: 'not-applicable' });
  });
});

describe('no link token', () => {
  test.each([
    [
      'a wrong secret',
      { ...SANDBOX_KEYS, PLAID_SECRET: 'wrong-hush-hush' },
      /does not take the API keys \(INVALID_API_KEYS\); check PLAID_CLIENT_ID and PLAID_SECRET/,
    ],
    [
      'a malformed id',
      { ...SANDBOX_KEYS, PLAID_CLIENT_ID: 'wrong-hush-hush' },
      /gave no link token: 400 INVALID_FIELD: client_id must be/,
    ],
  ])('%s', async (_, env, message) => {
    const entering = enter(sandbox.url, 'a fresh link token', env);

    await expect(entering).rejects.toThrow(InputError);
    await expect(entering).rejects.toThrow(message);
    await expect(entering).rejects.not.toThrow('hush-hush');
  });

  test.each<[string, (response: ServerResponse) => void, RegExp]>([
    ['no JSON', (response) => response.end('<html>'), /answered 200, and no error of Plaid’s/],
    ['no token', (response) => response.end('{"link_token":""}'), /answered 200/],
    [
      'an echo of the secret',
      (response) =>
        response
          .writeHead(400)
          .end(JSON.stringify({ error_code: 'X', error_message: SANDBOX_KEYS.PLAID_SECRET })),
      /400 X: …$/,
    ],
    ['a redirect', (response) => response.writeHead(302, { location: '/' }).end(), /answered 302/],
    ['a reset', ({ socket }) => socket?.resetAndDestroy(), /cannot be reached \(ECONNRESET\)/],
  ])('an answer: %s', async (_, handler, message) => {
    const server = createServer((_request, response) => handler(response));
    ended.push(() => close(server));
    const url = await listen(server, 0, '127.0.0.1');

    await expect(enter(url, 'a fresh link token')).rejects.toThrow(message);
    await expect(enter(url, 'a fresh link token')).rejects.toThrow(InputError);
  });

  test('nothing listens, or nothing answers', async () => {
    const server = createServer(() => {});
    ended.push(() => close(server));
    const url = await listen(server, 0, '127.0.0.1');
    const state = { name: 'a fresh link token', params: {} };

    await expect(statesOf('http://127.0.0.1:1').enter(state)).rejects.toThrow('cannot be reached');
    await expect(statesOf(url, SANDBOX_KEYS, 200).enter(state)).rejects.toThrow(
      'gave no answer within 0.2 s',
    );
  });
});

test('keys of the environment, and wrong ones of the same form', () => {
  const { headers, wrong, secrets } = plaidKeys({
    PLAID_CLIENT_ID: ' id ',
    PLAID_SECRET: 'secret',
  });

  expect(headers).toEqual({
    ...{ 'PLAID-CLIENT-ID': 'id', 'PLAID-SECRET': 'secret', 'Plaid-Version': '2020-09-14' },
  });
  expect(wrong).toEqual({ 'PLAID-CLIENT-ID': 'id', 'PLAID-SECRET': '000000' });
  expect(secrets).toEqual(['secret', 'id']);
});

test.each([{}, { PLAID_CLIENT_ID: 'id' }, { PLAID_SECRET: 'hush', PLAID_CLIENT_ID: ' ' }])(
  'both must be there',
  (env) => {
    expect(() => plaidKeys(env)).toThrow(InputError);
    expect(() => plaidKeys(env)).toThrow(/PLAID_CLIENT_ID and PLAID_SECRET/);
  },
);

test('what no header carries is no key, and not quoted', () => {
  const read = () => plaidKeys({ PLAID_CLIENT_ID: 'id', PLAID_SECRET: 'hu\nsh' });

  expect(read).toThrow(InputError);
  expect(read).not.toThrow(/hu\W*sh/);
});
