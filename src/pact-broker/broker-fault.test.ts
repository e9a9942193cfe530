import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { authorizationOf, type BrokerCredentials } from './broker-connection.ts';
import { BrokerFault, type BrokerFaultKind } from './broker-fault.ts';

const NONE: BrokerCredentials = { kind: 'none' };
const TOKEN: BrokerCredentials = { kind: 'token', token: 'hunter2-hush' };
const BASIC: BrokerCredentials = { kind: 'basic', username: 'us', password: 'hu"s h' };

const connection = (credentials: BrokerCredentials) =>
  ({ baseUrl: 'https://broker.example/pact', credentials, caFile: null }) as const;

/** Faults with `text` in every part that others may write. */
function faults(text: string): { readonly [K in BrokerFaultKind['kind']]: BrokerFaultKind } {
  return {
    refused: { kind: 'refused' },
    'unknown-host': { kind: 'unknown-host' },
    silent: { kind: 'silent', seconds: 30 },
    certificate: { kind: 'certificate', reason: text },
    'broken-off': { kind: 'broken-off', reason: text },
    unauthorized: { kind: 'unauthorized' },
    rejected: { kind: 'rejected', said: text },
    forbidden: { kind: 'forbidden', said: text },
    'not-found': { kind: 'not-found', path: `/${text}` },
    redirected: { kind: 'redirected', to: text },
    busy: { kind: 'busy' },
    failing: { kind: 'failing', status: 502, said: text },
    'no-broker': { kind: 'no-broker', received: text },
    'too-large': { kind: 'too-large', megabytes: 50 },
    memory: { kind: 'memory', megabytes: 1500 },
    'ca-file': { kind: 'ca-file', file: '/a\nb.pem', reason: text },
  };
}

test('each message names the broker or the file, on one line, and says what to do', () => {
  for (const fault of Object.values(faults('said\nthis\u001b[2J'))) {
    for (const credentials of [NONE, TOKEN, BASIC]) {
      const error = new BrokerFault(connection(credentials), fault);
      expect(error).toBeInstanceOf(InputError);
      expect(error.fault).toBe(fault);
      expect(error.message).toMatch(/https:\/\/broker\.example\/pact|\/a b\.pem/);
      expect(error.message).not.toMatch(/\p{Cc}/u);
      expect(error.message).toMatch(/; |\?$/);
    }
  }
});

test.each([
  [NONE, 'asks for credentials (401); set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and'],
  [TOKEN, 'does not take the token; check PACT_BROKER_TOKEN'],
  [BASIC, 'does not take the user (401); check PACT_BROKER_USERNAME and'],
])('401 with %j', (credentials, said) => {
  const { message } = new BrokerFault(connection(credentials), { kind: 'unauthorized' });
  expect(message).toContain(said);
});

test('law: a credential that the broker repeats is not shown, nor a part of it', () => {
  const secret = fc
    .string({ minLength: 12, maxLength: 60, unit: 'grapheme-ascii' })
    .filter((text) => text.trim() === text);
  fc.assert(
    fc.property(secret, fc.nat(400), fc.constantFrom('basic', 'token'), (text, before, kind) => {
      const credentials: BrokerCredentials =
        kind === 'basic'
          ? { kind, username: 'us', password: text }
          : { kind: 'token', token: text };
      const there = connection(credentials);
      // Wherever a long message is cut.
      const echo = `${'.'.repeat(before)}${authorizationOf(credentials)} ${text} ${JSON.stringify(text)}`;
      for (const fault of Object.values(faults(echo))) {
        const { message } = new BrokerFault(there, fault);
        expect(message).not.toContain(text.slice(0, 8));
        expect(message).not.toContain(Buffer.from(`us:${text}`).toString('base64').slice(0, 12));
      }
    }),
  );
});
