import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AWS_SECRET_SHAPES,
  credentialPattern,
  hintedShapes,
  looksLikeCredential,
} from '../../../contracts/credentials/credential-shapes.ts';
import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { SAMPLE_CREDENTIALS } from '../../../test/sample-credentials.ts';
import { createCampaign } from '../../../test-utils/campaign/campaign.ts';
import { redactCredentials } from './redact-credentials.ts';

/** Texts that may stand around a credential in an output. */
const before = fc.constantFrom(
  '',
  ' ',
  '\n',
  '"',
  '/',
  '=',
  '(',
  'a\n',
  '\u001b[31m',
  '漢',
  '\\',
  ':',
);
const after = fc.constantFrom('', ' ', '\n', '"', ')', ',', '\u001b[39m', '\\', ' and on', '</a>');

describe.each(Object.entries(SAMPLE_CREDENTIALS))('%s', (_name, sample) => {
  test('is redacted in a text, on one line of it, and in JSON, which stays JSON', () => {
    fc.assert(
      fc.property(before, sample, after, (left, { text, secret }, right) => {
        const whole = `${left}${text}${right}`;
        const json = JSON.stringify({ [whole]: [whole] });
        for (const printed of [whole, terminalLine(whole), json, terminalLine(json)]) {
          expect(hintedShapes(printed)).not.toEqual([]);
          expect(redactCredentials(printed)).not.toContain(secret);
        }
        const [[key = '', value] = []] = Object.entries(JSON.parse(redactCredentials(json)));
        expect(value).toEqual([key]);
        expect(key.startsWith(left)).toBe(true);
        expect(looksLikeCredential(text)).toBe(true);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('is redacted once: a second pass changes nothing', () => {
    fc.assert(
      fc.property(sample, ({ text }) => {
        const masked = redactCredentials(text);
        expect(masked).toContain('…');
        expect(redactCredentials(masked)).toBe(masked);
      }),
      { seed: 1, numRuns: 30 },
    );
  });
});

test.each([
  [
    'of it the head stays',
    'access-sandbox-8ab976e6-64bc-4b38-98f7-731e7a349970',
    'access-sandbox-…',
  ],
  ['of a URL all but the password', 'https://us:hunter2@host/a?b=c', 'https://us:…@host/a?b=c'],
  [
    'of a JWT its header',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln x',
    'eyJhbGciOiJIUzI1NiJ9.… x',
  ],
  [
    'a key that was cut',
    `-----BEGIN PRIVATE KEY-----\n${'Ab3/'.repeat(16)}\nok`,
    '-----BEGIN PRIVATE KEY…\nok',
  ],
])('%s', (_what, text, printed) => {
  expect(redactCredentials(text)).toBe(printed);
});

describe('plain words are not redacted:', () => {
  test.each([
    ...['access-sandbox-my-token', 'link-sandbox-1', 'npm_config_registry', 'a bearer of news'],
    ...['Bearer some-token', 'basic information about it', 'http://USER:PASSWORD@host/?QUERY'],
    ...['--body-env client_secret=PLAID_SECRET', 'token=$TOKEN_NAME', 'key=<your-key>', 'ghp_…'],
    ...['git://git-user@host.invalid', 'ssh://git@github.com/a/b', 'task_live_12345678', 'AKIA'],
    ...['valid   /tmp/a-b_c/one.json:12', 'see https://example.com/a@b', 'x-access-sandbox-'],
  ])('%s', (text) => {
    expect(redactCredentials(text)).toBe(text);
  });
});

test('no text of a payload of this contract is mistaken for a secret access key of AWS', () => {
  const { payloadAt } = createCampaign({ seed: 1 });
  const texts = new Set<string>();
  for (let index = 0; index < 300; index++) {
    JSON.stringify(payloadAt(index).payload, (key, value) => {
      texts.add(key);
      if (typeof value === 'string') texts.add(value);
      return value;
    });
  }
  expect(texts.size).toBeGreaterThan(500);
  for (const shape of AWS_SECRET_SHAPES) {
    for (const text of texts) expect(text.search(credentialPattern(shape)), text).toBe(-1);
  }
});

test('law: JSON stays JSON, whatever it holds', () => {
  const part = fc.oneof(
    fc.constantFrom('token=', '://', '@', 'Bearer ', '-----BEGIN PRIVATE KEY-----', '\\', '"'),
    fc.constantFrom('\n', '.eyJ', 'eyJaaaaaaa', 'ghp_', 'a1b2c3d4e5', '\u2028', '\ud800', ':'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text)), (value) => {
      const json = redactCredentials(terminalLine(JSON.stringify(value)));
      expect(() => JSON.parse(json)).not.toThrow();
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test.each([
  ...['eyJ', '://a', 'Bearer ', 'token=', 'a-', ' ', '-----BEGIN PRIVATE KEY', '.eyJ', '\\n'],
  ...['eyJaaaaaa.eyJ', 'Proc-Type: 4 ', 'xox', 'access-'],
])('a megabyte of %j takes one pass', (part) => {
  const text = `token=a1b2c3d4${part.repeat(1_000_000 / part.length)}`;
  expect(redactCredentials(text)).toMatch(/^token=…/);
});
