import { expect, test } from 'vitest';
import {
  hasWord,
  hintsAtName,
  holdsCredential,
  mayNameCredential,
  namesCredential,
} from './credential-name.ts';

test.each([
  ...['secret', 'PLAID-SECRET', 'client_id', 'accessToken', 'X-API-Key', 'Set-Cookie', 'jwt'],
  ...['auth', 'X-Auth', 'basicAuth', 'DB_PASS', 'pwd', 'sig', 'GH_PAT', 'variables[TOKEN]'],
])('%s names a credential', (name) => {
  expect(namesCredential(name)).toBe(true);
});

test.each(['author', 'X-Author', 'compass', 'path', 'pattern', 'signal', 'key', 'client', ''])(
  '%s does not name one',
  (name) => {
    expect(namesCredential(name)).toBe(false);
  },
);

test('the variables that every shell sets, and names that end in auth, are not credentials', () => {
  const names = ['PLAID_SECRET', 'DB_PASS', 'DB_PWD', 'PWD', 'OLDPWD', 'AUTH_MODE', 'PATH'];
  expect(names.filter(holdsCredential)).toEqual(['PLAID_SECRET', 'DB_PASS', 'DB_PWD']);
});

test('a name is split into words', () => {
  expect(hasWord('xApiKey', ['key'])).toBe(true);
  expect(hasWord('X-API-KEY', ['key'])).toBe(true);
  expect(hasWord('monkey', ['key'])).toBe(false);
});

test('hintsAtName is true for every name that may name a credential', () => {
  for (const name of ['access_token', 'client_secret', 'password']) {
    expect(namesCredential(name)).toBe(true);
    expect(mayNameCredential(name)).toBe(true);
  }
  expect(mayNameCredential('country_codes')).toBe(false);
  for (const variable of ['PLAID_SECRET', 'GITHUB_TOKEN', 'DB_PASSWORD']) {
    expect(holdsCredential(variable)).toBe(true);
    expect(hintsAtName(variable)).toBe(true);
  }
  expect(hintsAtName('HOME')).toBe(false);
  for (const variable of ['', '_', '123', 'HOME']) expect(holdsCredential(variable)).toBe(false);
});
