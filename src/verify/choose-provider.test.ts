import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { bodyFields, chosenEnums, keyedTarget, providerTarget } from './choose-provider.ts';

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

describe('bodyFields', () => {
  test('what the environment holds, by name', () => {
    const env = { ID: ' 5f0c ', SECRET: 'hush=hush' };

    expect(bodyFields(['client_id=ID', ' secret = SECRET ', '__proto__=ID'], env)).toEqual(
      Object.fromEntries([
        ['client_id', '5f0c'],
        ['secret', 'hush=hush'],
        ['__proto__', '5f0c'],
      ]),
    );
  });

  test.each(['hush-hush', '=hush-hush', ' =HUSH', 'hush-hush=', 'hush-hush= '])(
    'refused, and not quoted: %j',
    (text) => {
      const read = () => bodyFields([text], {});

      expect(read).toThrow(InputError);
      expect(read).toThrow("--body-env takes 'name=VARIABLE'");
      expect(read).not.toThrow(/hush/i);
    },
  );

  test.each([{}, { ID: '' }, { ID: ' ' }])('a variable that is not set is named: %j', (env) => {
    expect(() => bodyFields(['client_id=ID'], env)).toThrow(
      '--body-env "client_id": the variable "ID" is not set',
    );
  });
});

test.each([
  [{}, 'closed'],
  [{ plaidEnvironment: 'sandbox' }, 'open'],
  [{ enums: 'open' }, 'open'],
  [{ enums: 'closed', plaidEnvironment: 'sandbox' }, 'closed'],
] as const)('of %j enumerations are %s', (choice, enums) => {
  expect(chosenEnums(choice)).toBe(enums);
});
