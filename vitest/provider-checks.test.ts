import { describe, expect, onTestFinished, test } from 'vitest';
import { serving } from '../test/until-test-ends.ts';
import { EXAMPLE_LINK_TOKEN } from '../test-utils/provider-states.ts';
import { startStubProvider } from '../test-utils/stub-provider.ts';
import {
  askProvider,
  ECHO_CHECKS,
  type ProviderCheck,
  REFUSAL_CHECKS,
  RESPONSE_CHECKS,
} from './provider-checks.ts';

const ALL: readonly ProviderCheck[] = [...RESPONSE_CHECKS, ...ECHO_CHECKS, ...REFUSAL_CHECKS];
const GOOD = {
  link_token: EXAMPLE_LINK_TOKEN,
  created_at: '2024-01-31T12:00:00Z',
  expiration: null,
  request_id: 'r',
  metadata: {
    ...{ initial_products: ['transactions'], country_codes: ['US'], language: 'en' },
    ...{ webhook: null, redirect_uri: null, client_name: null },
  },
};

/** What is wrong with a provider, by the name of the check. */
async function problems(url: string, checks = ALL, enums: 'closed' | 'open' = 'closed') {
  const expected = { linkToken: EXAMPLE_LINK_TOKEN, revision: '1.697.4', enums } as const;
  const found: Record<string, string> = {};
  for (const { name, request, problem } of checks) {
    const asked = { url, headers: {}, timeoutMs: 2000 };
    const wrong = problem(await askProvider(asked, request(EXAMPLE_LINK_TOKEN)), expected);
    if (wrong !== null) found[name] = wrong;
  }
  return { url: `${url}/link/token/get`, found };
}

const always = (body: unknown, { status = 200, type = 'application/json' } = {}) =>
  serving((_, response) => {
    response.writeHead(status, type === '' ? {} : { 'content-type': type });
    response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
  });

test('the stub provider passes all', async () => {
  const stub = await startStubProvider();
  onTestFinished(() => stub.close());
  stub.setState('a fresh link token');
  expect((await problems(stub.url)).found).toEqual({});
});

test('names of checks are shown whole by reporters', () => {
  for (const { name } of ALL) expect(name.length).toBeLessThanOrEqual(40);
});

describe('a fake that always answers the same', () => {
  test('passes what is asked of every provider', async () => {
    expect((await problems(await always(GOOD), RESPONSE_CHECKS)).found).toEqual({});
  });

  test('does not refuse, and is told so', async () => {
    const { url, found } = await problems(await always(GOOD), REFUSAL_CHECKS);
    expect(found).toEqual({
      'refuses a request without link_token': `POST ${url} was answered 200, to a request without link_token; Plaid answers 400 (of a fake that refuses nothing, ask for no refusals)`,
      'refuses an unknown link token': `POST ${url} was answered 200, to a link token that it cannot know; Plaid answers 400 (of a fake that refuses nothing, ask for no refusals)`,
    });
  });

  test('and is of another link token, which is not shown', async () => {
    const { found } = await problems(await always({ ...GOOD, link_token: 'secret' }), ECHO_CHECKS);
    expect(found).toEqual({
      'echoes the link token':
        'expected the link_token of the request, received string (masked), and not the same',
    });
  });

  test.each([[{}], ['no JSON'], [[]]])('and is of none: %j', async (body) => {
    const { found } = await problems(await always(body), ECHO_CHECKS);
    expect(found).toEqual({
      'echoes the link token': 'expected the link_token of the request, received nothing',
    });
  });
});

describe('a fake whose response is none', () => {
  const document = 'answers what the contract documents';

  test('is told each finding, credentials masked', async () => {
    const { created_at: _, ...rest } = {
      ...GOOD,
      expiration: '2024-02-30T00:00:00Z',
      link_token: 7,
    };
    expect((await problems(await always(rest), RESPONSE_CHECKS)).found).toEqual({
      [document]: `Plaid would not send this response:
  /created_at expected the required key "created_at", received nothing [missing-key]
  /link_token expected string, received number (masked) [wrong-type]
  /expiration expected an RFC 3339 date-time such as 2024-01-31T23:59:59Z, received string "2024-02-30T00:00:00Z" [bad-date-time]`,
    });
  });

  test.each([
    ['no JSON', '<html>', /what looks like HTML or XML at line 1, column 1 \[not-json\]/],
    ['a key twice', `{"a":1,"a":1,${JSON.stringify(GOOD).slice(1)}`, /\/a .*\[duplicate-key\]/],
    ['bad UTF-8', Buffer.from([0x22, 0xff, 0x22]), /\[bad-encoding\]/],
  ])('as its text is: %s', async (_what, body, message) => {
    expect((await problems(await always(body), RESPONSE_CHECKS)).found[document]).toMatch(message);
  });

  test('as an enumeration is closed, unless told', async () => {
    const body = { ...GOOD, metadata: { ...GOOD.metadata, country_codes: ['XX'] } };
    const url = await always(body);
    expect((await problems(url, RESPONSE_CHECKS)).found[document]).toContain('unknown-enum-value');
    expect((await problems(url, RESPONSE_CHECKS, 'open')).found).toEqual({});
  });

  test.each([
    ['', 'none'],
    ['text/html', 'string "text/html"'],
    ['application/jsonp', 'string "application/jsonp"'],
  ])('as its Content-Type is %j', async (type, received) => {
    expect((await problems(await always(GOOD, { type }), RESPONSE_CHECKS)).found).toEqual({
      'answers 200 and application/json': `expected the Content-Type application/json, received ${received}; some clients parse nothing else`,
    });
  });

  test('but a Content-Type has parameters, and any case', async () => {
    const url = await always(GOOD, { type: 'Application/JSON; charset=utf-8' });
    expect((await problems(url, RESPONSE_CHECKS)).found).toEqual({});
  });

  test('as its status is another', async () => {
    const { url, found } = await problems(await always('Cannot POST', { status: 404 }), [
      ...RESPONSE_CHECKS,
      ...ECHO_CHECKS,
    ]);
    const message = `POST ${url} was answered 404: Cannot POST; Plaid answers 200`;
    expect(Object.values(found)).toEqual([message, message, message]);
  });

  test('a response under another status is not shown', async () => {
    const { url, found } = await problems(await always(GOOD, { status: 201 }), RESPONSE_CHECKS);
    expect(found[document]).toBe(`POST ${url} was answered 201; Plaid answers 200`);
  });
});

describe('a refusal that is none of Plaid', () => {
  test('as the body is no PlaidError', async () => {
    const url = await always({ error: 'no' }, { status: 400 });
    const { found } = await problems(url, REFUSAL_CHECKS.slice(0, 1));
    expect(found['refuses a request without link_token']).toMatch(
      /was answered 400: \{"error":"no"\}, to a request without link_token, and the body is no PlaidError:\n {2}\/\w+ .*\[missing-key\]/,
    );
  });

  test('as the body is no JSON', async () => {
    const { found } = await problems(await always('', { status: 400 }), REFUSAL_CHECKS.slice(0, 1));
    expect(found['refuses a request without link_token']).toMatch(/an empty text.*\[not-json\]$/);
  });

  test('as the server failed', async () => {
    const { url, found } = await problems(
      await always('', { status: 500 }),
      REFUSAL_CHECKS.slice(1),
    );
    expect(found['refuses an unknown link token']).toContain(
      `POST ${url} was answered 500, to a link`,
    );
  });
});
