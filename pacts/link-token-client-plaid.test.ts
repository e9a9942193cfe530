import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plaidErrorFindings } from '../contracts/plaid-error.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { EXAMPLE_LINK_TOKEN, PROVIDER_STATES } from '../test-utils/provider-states.ts';

/** What of a Pact V4 file is looked at here. */
interface PactFile {
  readonly interactions: readonly {
    readonly description: string;
    readonly providerStates: readonly { readonly name: string; readonly params: unknown }[];
    readonly request: { readonly headers: unknown; readonly body: { readonly content: unknown } };
    readonly response: { readonly status: number; readonly body: { readonly content: unknown } };
  }[];
}

const text = readFileSync(`${import.meta.dirname}/link-token-client-plaid.json`, 'utf8');
const { interactions }: PactFile = JSON.parse(text);

describe('the committed pact', () => {
  test('has one interaction for each provider state, and none without', () => {
    const states = interactions.map(({ providerStates }) => providerStates.map(({ name }) => name));

    expect(states.flat().sort()).toEqual(Object.keys(PROVIDER_STATES).sort());
    expect(states.every((names) => names.length === 1)).toBe(true);
  });

  test('tells each state which link token it is about', () => {
    const params = interactions.flatMap(({ providerStates }) => providerStates[0]?.params);

    expect(params).toEqual(interactions.map(() => ({ link_token: EXAMPLE_LINK_TOKEN })));
  });

  test.each(
    interactions.map(({ providerStates, response }) => ({
      given: providerStates[0]?.name,
      response,
    })),
  )('$given: the example answer keeps the contract', ({ response }) => {
    const { status, body } = response;

    const findings =
      status === 200
        ? validateLinkTokenGetResponse(body.content).findings
        : plaidErrorFindings(body.content);

    expect(findings).toEqual([]);
  });

  test('asks with examples of credentials, and with no header that does not matter', () => {
    for (const { request } of interactions) {
      expect(request.headers).toEqual({
        'Content-Type': ['application/json'],
        'PLAID-CLIENT-ID': ['example-client-id'],
        'PLAID-SECRET': ['example-secret'],
        'Plaid-Version': ['2020-09-14'],
      });
    }
  });

  test('has nothing of the day or the machine that wrote it', () => {
    const dates = text.match(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}(?=[T"])/g) ?? [];

    expect(new Set(dates)).toEqual(new Set(['2020-09-14', '2024-01-31']));
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|axios|user-agent/i);
  });
});
