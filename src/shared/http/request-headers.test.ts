import { describe, expect, test } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { requestHeaders } from './request-headers.ts';

describe('requestHeaders', () => {
  test('come from the command line and from the environment', () => {
    const env = { AUTH: 'Bearer a:b ', UNUSED: 'c' };

    expect(
      requestHeaders(['X-Tenant:  shop: 1 ', 'X-Tenant: other'], ['Authorization: AUTH'], env),
    ).toEqual({ 'X-Tenant': 'other', Authorization: 'Bearer a:b' });
  });

  test.each([
    ['no colon', ['hush-hush'], []],
    ['no name', [': hush-hush'], []],
    ['a name with a space', ['X Tenant: hush-hush'], []],
    ['no value', ['X-Tenant: '], []],
    ['a line end', ['X-Tenant: hush-hush\r\nX-Other: b'], []],
    ['a character beyond one byte', ['X-Tenant: hush-hush€'], []],
    ['a header of the connection', ['content-Length: 4'], []],
    ['a host', ['Host: hush-hush'], []],
    ['no colon before a variable', [], ['AUTH']],
    ['a line end in a variable', [], ['X-A: BROKEN']],
  ])('are refused and not quoted: %s', (_, plain, fromVariables) => {
    const read = () => requestHeaders(plain, fromVariables, { BROKEN: 'hush-hush\nb' });

    expect(read).toThrow(InputError);
    expect(read).not.toThrow('hush-hush');
  });

  test.each([{}, { AUTH: ' ' }])('name a variable that is not set', (env) => {
    expect(() => requestHeaders([], ['Authorization: AUTH'], env)).toThrow(
      '--header-env Authorization: the variable "AUTH" is not set',
    );
  });
});
