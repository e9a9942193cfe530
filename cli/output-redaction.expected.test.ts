import fc from 'fast-check';
import { expect, test } from 'vitest';
import { environmentRedaction } from './environment-redaction.ts';
import { mayHoldCredential } from './output-redaction.ts';

const WORDS = [
  ...['secret', 'passwd', 'password', 'passphrase', 'token', 'credentials', 'authorization', 'jwt'],
  ...['cookie', 'api_key', 'apiKey', 'client_id', 'clientid', 'pass', 'pat', 'pw', 'pwd', 'auth'],
  ...['sig', 'signing-key', 'path', 'url', 'mode', 'PACT_BROKER', 'USERNAME', '7', 'x', 'OLD'],
];
const name = fc
  .tuple(fc.subarray(WORDS, { minLength: 1, maxLength: 3 }), fc.constantFrom('_', '-', '', '.'))
  .chain(([words, joint]) =>
    fc.constantFrom(words.join(joint), words.join(joint).toUpperCase(), words.join(joint)),
  );
const drawn = fc.constantFrom(
  'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
  'hunter2-Hush99x',
  'short',
);
const value = fc.oneof(
  drawn,
  fc
    .tuple(name, drawn, fc.constantFrom('', ';', '&x=1'))
    .map(([key, one, end]) => `${key}=${one}${end}`),
  drawn.map((one) => `postgres://us:${one}@db.example/x`),
  drawn.map((one) => `https://${one}@git.example`),
  drawn.map((one) => `a=b&%70assword=${one}`),
);

/** URLs as `new URL` accepts them, with typical mistakes in them. */
const odd = fc
  .tuple(
    fc.constantFrom(':', ':/', '://', ':\\\\', ':///'),
    drawn,
    fc.constantFrom('', ' ', '\n', '/'),
  )
  .map(([colon, one, end]) => `https${colon}us:${one}${end}@broker.example`);
const folder = drawn.map((one) => `/builds/${one}/x`);
const variable = fc.oneof(
  name,
  fc.constantFrom('PACT_BROKER_BASE_URL', 'PWD', 'OLDPWD', 'pwd', 'HOME'),
);
const held = fc.oneof(
  value,
  odd,
  folder,
  drawn.map((one) => `Server=h;UID=sa;PWD=${one}`),
);

test('whatever is masked as a credential was expected to be one', () => {
  let masked = 0;
  fc.assert(
    fc.property(fc.dictionary(variable, held, { minKeys: 1, maxKeys: 3 }), (env) => {
      if (environmentRedaction(env, []) === null) return;
      masked++;
      expect(mayHoldCredential(env)).toBe(true);
    }),
    { seed: 1, numRuns: 10_000 },
  );
  expect(masked).toBeGreaterThan(3000);
});

test('the variables of every shell are not expected to hold one', () => {
  const env = { PATH: '/bin', PWD: '/', OLDPWD: '/tmp', HOME: '/root', CURL_CA_BUNDLE: '/ca.pem' };
  expect(mayHoldCredential({ ...env, LS_COLORS: 'di=01;34:*.tar=01;31', TERM: 'xterm' })).toBe(
    false,
  );
});
