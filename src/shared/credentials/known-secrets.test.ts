import { expect, test } from 'vitest';
import type { Environment } from '../process/environment.ts';
import { holderIn, knownSecrets } from './known-secrets.ts';

const held = (env: Environment) => knownSecrets(env).map(({ name, value }) => [name, value]);

test('a value is a secret where its name says so and it is long enough to be told from a word', () => {
  expect(
    held({
      ...{
        PLAID_SECRET: 'hush-hush',
        A_TOKEN: ' spaced-hush\n',
        B_TOKEN: 'short',
        C_TOKEN: undefined,
      },
      ...{ HOME: '/home/somebody', PLAID_CLIENT_ID: '5f49c5d1f1b0', DB_PASSWORD: '' },
      ...{ PWD: '/home/somebody', AUTH_MODE: 'password', DB_PASS: 'hush-pass' },
    }),
  ).toEqual([
    ['PLAID_SECRET', 'hush-hush'],
    ['A_TOKEN', 'spaced-hush'],
    ['PLAID_CLIENT_ID', '5f49c5d1f1b0'],
    ['DB_PASS', 'hush-pass'],
  ]);
});

test.each([
  ['https://u:hush%20hush@h/a', ['hush%20hush', 'hush hush']],
  ['https://u:hush@hush:hush@h', ['hush@hush:hush']],
  ['https://0123456789abcdef@h', ['0123456789abcdef']],
  ['amqp://u:hush-one@a,amqp://u:hush-two@b', ['hush-one', 'hush-two']],
  ['Server=h;Password=hush-word;Database=shop', ['hush-word']],
  ['jdbc:postgresql://h/shop?user=u&password=hush-word', ['hush-word']],
])('the password in %s', (url, passwords) => {
  expect(held({ A_URL: url })).toEqual(passwords.map((password) => ['A_URL', password]));
});

test.each([
  'https://h/a@b:somebody',
  'git://git-user@h',
  'http://[::1]:8080/',
  'https://u:short@h',
  // The default passwords of databases in CI.
  'postgres://postgres:postgres@localhost',
])('no password in %s', (url) => {
  expect(held({ A_URL: url })).toEqual([]);
});

test('the first variable that holds a secret is named', () => {
  const env = { A_URL: 'https://u:hush-hush@h', B_TOKEN: 'hush-hush', C_TOKEN: 'hush-hush-hush' };
  expect(held(env)).toEqual([
    ['A_URL', 'hush-hush'],
    ['C_TOKEN', 'hush-hush-hush'],
  ]);
  const holderOf = holderIn(knownSecrets(env));
  expect([holderOf('is hush-hush!'), holderOf('hush')]).toEqual(['A_URL', null]);
});

test.each<Environment>([
  { PLAID_SECRET_SANDBOX: '3f2a9c8b7d6e5f4a9b0c3d1e5f6a7b' },
  { GITHUB_TOKEN_2: 'hush-hush' },
  { 'npm_config_//registry.npmjs.org/:_authToken': 'hush-hush' },
  { DJANGO_SECRET_KEY: 'hush-hush' },
  { A_TOKEN: 'test-3f2a9c8b7d6e5f4a9b0c3d1e5f6a7b' },
])('%j holds one', (env) => {
  expect(held(env)).toHaveLength(1);
});

test.each<Environment>([
  { DB_PASSWORD: 'password' },
  { A_TOKEN: 'my-access-token' },
  { PLAID_SECRET: 'your_plaid_secret_1' },
  { API_KEY_HEADER: 'X-Functions-Key' },
  { A_URL: 'https://user:password@h' },
])('%j holds none', (env) => {
  expect(held(env)).toEqual([]);
});
