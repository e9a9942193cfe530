import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { bodyFields, wrongBodyKeys } from './body-fields.ts';

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

test('wrong keys are the pact’s own, else a secret that is none', () => {
  const fields = { client_id: 'id', secret: 'hush', tenant: 'a' };

  expect(wrongBodyKeys(fields, {})).toEqual({ client_id: 'id', secret: '0000', tenant: 'a' });
  expect(wrongBodyKeys(fields, { client_id: 'x', secret: 'y' })).toEqual({ tenant: 'a' });
});
