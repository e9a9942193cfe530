import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodedVariants } from '../src/shared/credentials/encoded-variants.ts';
import { environmentRedaction } from './environment-redaction.ts';

const HUSH = 'hunter2-hush';
const TOKEN = { PACT_BROKER_TOKEN: HUSH };

function masked(
  text: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): string {
  return environmentRedaction(env, args)?.(text) ?? text;
}

test('is null where there are no credentials', () => {
  expect(environmentRedaction({ PATH: '/bin', A_TOKEN: '', MODE: 'a-word' }, [])).toBeNull();
});

describe('masks', () => {
  const drawn = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
  const pair = Buffer.from(`us:${HUSH}`).toString('base64');

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['a token', TOKEN, `a ${HUSH} b`, 'a … b'],
    ['in Base64', TOKEN, `a ${Buffer.from(HUSH).toString('base64')} b`, 'a … b'],
    ['escaped by number', TOKEN, 'a \\u0068unter2-hush b', 'a … b'],
    ['in a URL', { PACT_BROKER_TOKEN: 'hunter2/hush' }, 'a hunter2%2fhush b', 'a … b'],
    [
      'a password, and its pair',
      { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: HUSH },
      `${HUSH} ${pair}`,
      '… …',
    ],
    [
      'of the URL',
      { PACT_BROKER_BASE_URL: `https://us:${HUSH}@broker.example` },
      `${HUSH} ${pair} broker.example`,
      '… … broker.example',
    ],
    ['what else looks drawn', { MY_TOKEN: drawn }, `c-${drawn}`, 'c-…'],
    ['the beginning of one that was cut', { MY_TOKEN: drawn }, `"${drawn.slice(0, 20)}…"`, '"…"'],
  ])('%s', (_what, env, text, said) => {
    expect(masked(text, env)).toBe(said);
  });
});

describe('leaves common words as they are', () => {
  const basic = (username: string, password: string) => ({
    ...{ PACT_BROKER_USERNAME: username, PACT_BROKER_PASSWORD: password },
  });

  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ['a short password', basic('us', 'pact'), 'a pact', []],
    ['that of a user of its name', basic('webshops', 'webshops'), 'webshops-x', []],
    ['the host', basic('us', 'localhost'), 'at localhost:1', ['--x', 'http://localhost:1/']],
    ['the path', basic('us', 'our-broker'), 'at our-broker', ['--x=https://h/our-broker/']],
    ['what is not drawn, of others', { MY_TOKEN: 'link-token' }, 'a link-token', []],
    ['too little of what was cut', TOKEN, 'a hunter… b', []],
  ])('%s', (_what, env, text, args) => {
    expect(masked(text, env, args)).toBe(text);
  });
});

test('JSON keeps its form and its member names; what only looks like JSON is masked as text', () => {
  const verdict = { PACT_BROKER_USERNAME: 'us', PACT_BROKER_PASSWORD: 'verdicts' };
  expect(masked('{"verdicts":"verdicts"}\n', verdict)).toBe('{"verdicts":"…"}\n');
  expect(masked('{"a":12345678}', { PACT_BROKER_TOKEN: '12345678' })).toBe('{"a":12345678}');
  expect(masked(`[${HUSH}] "no"`, TOKEN)).toBe('[…] "no"');
  expect(masked('["\\nunter2-hush"]', { PACT_BROKER_TOKEN: 'nunter2-hush' })).toBe(
    '["\\nunter2-hush"]',
  );
  expect(masked('["\\nunter2-…"]', { PACT_BROKER_TOKEN: 'nunter2-hush' })).toBe('["\\nunter2-…"]');
});

test('law: no form of a credential is left, and JSON stays JSON, wherever the text is cut', () => {
  const token = fc.string({
    minLength: 10,
    maxLength: 40,
    unit: fc.constantFrom(...'ab01/+-_."\\'),
  });
  fc.assert(
    fc.property(token, fc.string(), fc.nat(9), fc.nat(60), (secret, around, which, kept) => {
      const env = { PACT_BROKER_TOKEN: secret };
      const forms = encodedVariants(secret);
      const form = forms[which % forms.length] ?? '';
      const told = `${around}${form}${around}${form.slice(0, kept)}…`;
      const text = masked(told, env);
      if (secret.length >= 8) expect(text.includes(form)).toBe(false);
      const json = masked(JSON.stringify({ [told]: [told] }), env);
      expect(JSON.stringify(JSON.parse(json)).includes(secret)).toBe(false);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('finds a credential at the end of a long value', () => {
  const long = `https://ci.example/?names=${'a,'.repeat(20_000)}&token=ghs_16C7e42F292c6912E7710c83`;
  expect(masked('a ghs_16C7e42F292c6912E7710c83 b', { SETTINGS: long })).toBe('a … b');
});

test('takes one pass, however long the text and the credentials are', () => {
  const long = 'Ab3/'.repeat(30_000);
  const mask = environmentRedaction({ A_TOKEN: long, PACT_BROKER_TOKEN: long }, []);
  const start = performance.now();
  mask?.(`${long}…`.repeat(10));
  expect(performance.now() - start).toBeLessThan(10_000);
});
