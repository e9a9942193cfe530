import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EXAMPLE_LINK_TOKEN, isProviderStateName, PROVIDER_STATES } from './provider-states.ts';
import { STUB_SERVER, type StubProvider, startStubProvider } from './stub-provider.ts';

const { Request: requestBefore, Response: responseBefore } = globalThis;

let stub: StubProvider;
beforeAll(async () => {
  stub = await startStubProvider();
});
beforeEach(() => stub.reset());
afterAll(() => stub.close());

const OTHER_TOKEN = 'link-sandbox-00000000-0000-0000-0000-000000000009';
const names = Object.keys(PROVIDER_STATES).filter(isProviderStateName);
const unknownToken = PROVIDER_STATES['an unknown or expired link token'].answer();

describe('provider states', () => {
  test.each(names)('%s: the answer over HTTP', async (name) => {
    const { scope, answer } = PROVIDER_STATES[name];
    stub.setState(name, { link_token: OTHER_TOKEN });

    const body = scope === 'request' ? {} : { link_token: OTHER_TOKEN };
    expect(await ask(body)).toEqual(answer(OTHER_TOKEN));
  });

  test.each(names)('%s: another link token', async (name) => {
    const { scope, answer } = PROVIDER_STATES[name];
    stub.setState(name, { link_token: OTHER_TOKEN });

    const expected = scope === 'provider' ? answer(EXAMPLE_LINK_TOKEN) : unknownToken;
    expect(await ask({ link_token: EXAMPLE_LINK_TOKEN })).toEqual(expected);
  });

  test('without a parameter a state is about the example token', async () => {
    stub.setState('a fresh link token');

    expect(await ask({ link_token: EXAMPLE_LINK_TOKEN })).toMatchObject({ status: 200 });
  });

  test('a session that finishes between two requests', async () => {
    stub.setState('a link token with a session that is still open');
    const before = await ask({ link_token: EXAMPLE_LINK_TOKEN });
    stub.setState('a link token with a finished session that added an item');
    const after = await ask({ link_token: EXAMPLE_LINK_TOKEN });

    expect(before.body).toMatchObject({ link_sessions: [{ finished_at: null }] });
    expect(after.body).toMatchObject({ link_sessions: [{ finished_at: expect.any(String) }] });
  });

  test('reset forgets states of a token and of the whole provider', async () => {
    stub.setState('a fresh link token');
    stub.setState('the rate limit is exceeded');

    stub.reset();

    expect(await ask({ link_token: EXAMPLE_LINK_TOKEN })).toEqual(unknownToken);
  });
});

describe('provider states over HTTP', () => {
  const params = { link_token: OTHER_TOKEN };

  test('set up, asked, torn down', async () => {
    const state = 'a fresh link token';

    expect(await change({ state, params, action: 'setup' })).toEqual({ status: 200, body: params });
    expect(await ask(params)).toMatchObject({ status: 200 });
    expect(await change({ state, params, action: 'teardown' })).toMatchObject({ status: 200 });
    expect(await ask(params)).toEqual(unknownToken);
  });

  test('a state of the whole provider ends with its own teardown only', async () => {
    await change({ state: 'a fresh link token', params });
    await change({ state: 'the API keys are wrong' });
    await change({ state: 'the rate limit is exceeded', action: 'teardown' });
    expect(await ask(params)).toMatchObject({ body: { error_code: 'INVALID_API_KEYS' } });

    await change({ state: 'the API keys are wrong', action: 'teardown' });
    expect(await ask(params)).toMatchObject({ status: 200 });
  });

  test('a teardown ends no other state of the same link token', async () => {
    await change({ state: 'a fresh link token', params });
    await change({ state: 'a link token whose created_at is null', params, action: 'teardown' });

    expect(await ask(params)).toMatchObject({ status: 200, body: { link_sessions: [] } });
  });

  test('an interaction without a state changes nothing', async () => {
    expect(await change({ state: '', params: {}, action: 'setup' })).toEqual({
      status: 200,
      body: {},
    });
  });

  test('an unknown state is refused with the names of the known ones', async () => {
    const answer = await change({ state: 'a stale link token', action: 'setup' });

    expect(answer).toMatchObject({
      status: 404,
      body: { error_message: expect.stringContaining('"a fresh link token", "a link token') },
    });
  });
});

describe('the server', () => {
  test('listens on this machine only, by default', () => {
    expect(stub.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9][0-9]*$/);
  });

  test('says in each answer that it is a stub', async () => {
    const answers = await Promise.all([
      fetch(stub.url),
      fetch(`${stub.url}/link/token/get`, { method: 'POST' }),
      fetch(stub.providerStatesSetupUrl, { method: 'POST', body: '{"state":""}' }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 400, 200]);
    expect(answers.map(({ headers }) => headers.get('server'))).toEqual(
      answers.map(() => STUB_SERVER),
    );
  });

  test('reports that its port is taken', async () => {
    const port = Number(new URL(stub.url).port);

    await expect(startStubProvider({ port })).rejects.toThrow('EADDRINUSE');
  });

  test('close ends it, with requests that never end', async () => {
    const other = await startStubProvider();
    const unfinished = connect(Number(new URL(other.url).port), '127.0.0.1');
    const hungUp = once(unfinished, 'close');
    unfinished.write('POST /link/token/get HTTP/1.1\r\nHost: stub\r\nContent-Length: 2\r\n\r\n{');
    await fetch(other.url).then((response) => response.text());

    await other.close();

    await hungUp;
    await expect(fetch(other.url)).rejects.toThrow();
  });

  test('leaves the globals of the process unchanged', () => {
    expect(globalThis.Request).toBe(requestBefore);
    expect(globalThis.Response).toBe(responseBefore);
  });
});

async function ask(body: unknown): Promise<{ status: number; body: unknown }> {
  return post(`${stub.url}/link/token/get`, body);
}

async function change(body: unknown): Promise<{ status: number; body: unknown }> {
  return post(stub.providerStatesSetupUrl, body);
}

async function post(url: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'PLAID-CLIENT-ID': 'example-client-id',
      'PLAID-SECRET': 'example-secret',
    },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}
