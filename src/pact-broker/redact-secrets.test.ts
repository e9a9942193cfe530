import { describe, expect, test } from 'vitest';
import type { BrokerConnection, BrokerCredentials } from './broker-connection.ts';
import { redactSecrets, redactUnmistakable } from './redact-secrets.ts';

const connection = (credentials: BrokerCredentials): BrokerConnection => ({
  ...{ baseUrl: 'https://broker.example', credentials, caFile: null },
});
const NONE = connection({ kind: 'none' });
const TOKEN = connection({ kind: 'token', token: 'hunter2-hush' });
const BASIC = connection({ kind: 'basic', username: 'us', password: 'hu"s h' });

describe('in a text', () => {
  test('other words stay', () => {
    expect(redactSecrets(NONE, 'hunter2-hush')).toBe('hunter2-hush');
  });

  test('a credential is redacted, as it is, in a URL and in JSON', () => {
    expect(redactSecrets(TOKEN, 'a hunter2-hush b hunter2-hush')).toBe('a … b …');
    expect(redactSecrets(BASIC, 'hu"s h, hu\\"s h, hu%22s%20h')).toBe('…, …, …');
    expect(redactSecrets(TOKEN, 'said "\\u0068unter2\\u002Dhush"')).toBe('said "…"');
  });
});

describe('in a text that is partly ours', () => {
  const basic = (username: string, password: string) =>
    connection({ kind: 'basic', username, password });

  test.each<[string, BrokerConnection, string, string]>([
    ['a credential goes', TOKEN, 'a hunter2-hush', 'a …'],
    ['one as short as a word stays', basic('us', 'pact'), 'dXM6cGFjdA== pact', '… pact'],
    ['one of a user of its name stays', basic('webshops', 'webshops'), 'webshops-x', 'webshops-x'],
    [
      'what the broker’s URL says stays',
      basic('us', 'broker.example'),
      'at https://broker.example',
      'at https://broker.example',
    ],
  ])('%s', (_what, there, text, masked) => {
    expect(redactUnmistakable(there, text)).toBe(masked);
  });
});
