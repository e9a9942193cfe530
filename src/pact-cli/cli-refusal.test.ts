import { describe, expect, test } from 'vitest';
import { converse } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { cliFaultText, cliRefusal } from './cli-refusal.ts';
import type { PactCliOutcome } from './run-pact-cli.ts';

/** The real output of the official CLI 18.1.2 before the error. */
const ATTEMPT = '\n📨 Attempting to publish pact for consumer: a against provider: b\n';
const URL = "URL: 'http://127.0.0.1:39169'";
const HERE = `Request to pact broker path '/contracts/publish' failed:`;

const connection: BrokerConnection = {
  ...{ baseUrl: 'http://127.0.0.1:39169', credentials: { kind: 'none' }, caFile: null },
};

function refusal(stdout: string, more: Partial<PactCliOutcome> = {}): string {
  return cliRefusal(converse(connection, 30), { exitCode: 1, stdout, stderr: '', ...more });
}

function fault(...args: Parameters<typeof refusal>) {
  try {
    refusal(...args);
  } catch (error) {
    if (error instanceof BrokerFault) return error.fault;
    throw error;
  }
  throw new Error('it was taken for a refusal');
}

describe('the broker refused', () => {
  test.each([
    [
      `${ATTEMPT}❌ Pact publication failed:\n   contracts: Cannot change the content\n\nDetails:\nCannot change the content of the pact\nthe diff here\n`,
      'contracts: Cannot change the content',
    ],
    [
      `${ATTEMPT}❌ failed validation - ["contracts: contracts[0] is bad (at index 0)", "pacticipantVersionNumber: can't be blank"]\n`,
      '["contracts: contracts[0] is bad (at index 0)", "pacticipantVersionNumber: can\'t be blank"]',
    ],
    [
      `❌ contracts: contracts[0] is bad\n❌ pacticipantVersionNumber: can't be blank\n`,
      "contracts: contracts[0] is bad pacticipantVersionNumber: can't be blank",
    ],
    [`${ATTEMPT}❌ IO Error - ${HERE} 409 Conflict. ${URL}\n`, `${HERE} 409 Conflict. ${URL}`],
    [`❌ IO Error - ${HERE} 422 X. Response: {}. ${URL}`, `${HERE} 422 X. Response: {}. ${URL}`],
    [
      '❌ Failed to create webhook: failed validation - ["request.url: is bad"]',
      '["request.url: is bad"]',
    ],
    // The broker's own words.
    ['❌ failed validation - ["Invalid URL"]', '["Invalid URL"]'],
    [`❌ contracts: ${HERE} 404 Not Found`, `contracts: ${HERE} 404 Not Found`],
    [
      '❌ Environment t does not exist\n❌ ❌ Environment t does not exist\n',
      'Environment t does not exist Environment t does not exist',
    ],
    ['something else\n', 'something else'],
  ])('%s', (stdout, said) => {
    expect(refusal(stdout)).toBe(said);
  });

  test('a long refusal becomes one bounded line', () => {
    const said = refusal(`❌ ${'no\u001b[2J way\n'.repeat(1e5)}`);
    expect(said.length).toBeLessThan(3000);
    expect(said).not.toMatch(/\p{Cc}/u);
  });
});

describe('the broker could not be asked', () => {
  test.each([
    [`❌ IO Error - ${HERE} 401 Unauthorized. ${URL}`, { kind: 'unauthorized' }],
    [
      `❌ IO Error - ${HERE} 403 Forbidden. Response: {"error":{"message":"the broker says no","reference":"abc"}}. ${URL}`,
      { kind: 'forbidden', said: 'the broker says no' },
    ],
    [
      `❌ Link/Resource was not found - ${HERE} 404 Not Found. ${URL}`,
      { kind: 'not-found', path: '/contracts/publish' },
    ],
    [
      `❌ Request to pact broker path '' failed: 404 Not Found. ${URL}`,
      { kind: 'not-found', path: '' },
    ],
    [
      `❌ Request to pact broker path 'http://127.0.0.1:39169/it's?a=b' failed: 404 Not Found. ${URL}`,
      { kind: 'not-found', path: "/it's?a=b" },
    ],
    [
      `❌ Request to pact broker path '/${'x'.repeat(1500)}' failed: 401 Unauthorized. ${URL}`,
      { kind: 'unauthorized' },
    ],
    [
      `❌ IO Error - ${HERE} 418 I'm a teapot. Response: {}. ${URL}`,
      { kind: 'no-broker', received: "418 I'm a teapot" },
    ],
    [
      `❌ IO Error - ${HERE} 413 Payload Too Large. ${URL}`,
      { kind: 'no-broker', received: '413 Payload Too Large' },
    ],
    [
      `❌ Failed to create webhook: IO Error - ${HERE} 304 Not Modified. ${URL}`,
      { kind: 'no-broker', received: '304 Not Modified' },
    ],
    [
      `❌ Could not find relation 'pb:publish-contracts'`,
      { kind: 'no-broker', received: "Could not find relation 'pb:publish-contracts'" },
    ],
    [
      `❌ Failed to create webhook: Link/Resource was not found - Could not find relation 'pb:webhook'`,
      { kind: 'no-broker', received: "Could not find relation 'pb:webhook'" },
    ],
    [
      `❌ Invalid URL - relative URL without a base`,
      { kind: 'no-broker', received: 'Invalid URL - relative URL without a base' },
    ],
    [
      `❌ Error with a HAL link - Link is malformed, there is no href. ${URL}, LINK: 'x'`,
      { kind: 'no-broker' },
    ],
    ['❌ ❌ Failed to record release: missing field `_links`', { kind: 'no-broker' }],
    [
      `❌ IO Error - Failed to download response body for path '/contracts/publish'. ${URL}`,
      { kind: 'broken-off' },
    ],
    [
      `❌ IO Error - Failed to access pact broker path 'x' - error sending request for url (x). ${URL}`,
      { kind: 'broken-off' },
    ],
    [`❌ IO Error - ${HERE} 429 Too Many Requests. ${URL}`, { kind: 'busy' }],
    [`❌ IO Error - ${HERE} 502 Bad Gateway. ${URL}`, { kind: 'failing', status: 502, said: '' }],
    [
      `❌ IO Error - Failed to send JSON to the pact broker URL 'x' - IoError error sending request for url (x)`,
      { kind: 'broken-off' },
    ],
    [
      `❌ Failed to create webhook: IO Error - Failed to send JSON to the pact broker URL 'x' - IoError error following redirect for url (x)`,
      { kind: 'broken-off' },
    ],
    [
      `❌ Error with the content of a HAL resource - Did not get a valid HAL response body from pact broker path 'x' - error decoding response body for url (x). ${URL}`,
      { kind: 'broken-off' },
    ],
    [
      `❌ Error with the content of a HAL resource - Did not get a valid HAL response body from pact broker path 'x', content type is 'text/html'. ${URL}`,
      { kind: 'no-broker', received: 'text/html' },
    ],
  ])('%s', (text, expected) => {
    expect(fault(`${ATTEMPT}${text}\n`)).toMatchObject(expected);
  });

  test('below a path: the URL is printed once', () => {
    const below = { ...connection, baseUrl: 'http://127.0.0.1:39169/sub' };
    for (const said of ['/sub/a', 'http://127.0.0.1:39169/sub/a']) {
      const stdout = `❌ Request to pact broker path '${said}' failed: 404 Not Found. ${URL}`;
      const outcome = { exitCode: 1, stdout, stderr: '' };
      expect(() => cliRefusal(converse(below, 30), outcome)).toThrow(
        /^http:\/\/127\.0\.0\.1:39169\/sub\/a is not there/,
      );
    }
  });

  test('a crash of the CLI', () => {
    const stderr = "\nthread 'main' (1) panicked at utils.rs:453:64:\n";
    expect(fault('', { exitCode: 101, stderr })).toMatchObject({ kind: 'no-broker' });
  });
});

test('arguments that the CLI does not know are a defect of ours', () => {
  const stderr = '\nerror: unexpected argument\n\nUsage: pact\n';
  expect(() => refusal('', { exitCode: 2, stderr })).toThrow(
    new Error('the Pact CLI ended with 2: error: unexpected argument'),
  );
});

test('an empty output gives no reason', () => {
  expect(cliFaultText('')).toBe('');
});
