import { expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { keyedTarget, providerTarget } from './choose-provider.ts';

test.each(['http://localhost:3000', 'https://plaid.example/base/'])('%s', (url) => {
  expect(providerTarget(url).shown).toContain(url);
});

test.each(['localhost:3000', 'ftp://a', 'http://a/?key=hush-hush', 'http://a/#hush-hush'])(
  'is nothing to put a path behind: %s',
  (url) => {
    expect(() => providerTarget(url)).toThrow(InputError);
    expect(() => providerTarget(url)).not.toThrow('hush-hush');
  },
);

test.each([
  'https://sandbox.plaid.com',
  'http://127.0.0.1:1',
  'http://localhost',
  'http://[::1]:1',
])('keys may go to %s', (url) => {
  expect(() => keyedTarget(url)).not.toThrow();
});

test.each(['http://sandbox.plaid.com', 'http://127.0.0.1.example', 'http://10.0.0.1'])(
  'keys may not go to %s',
  (url) => {
    expect(() => keyedTarget(url)).toThrow(/^the API keys would cross the network in the clear/);
  },
);
