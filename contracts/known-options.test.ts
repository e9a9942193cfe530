import { describe, expect, test } from 'vitest';
import { knownEnums, knownRevision } from './known-options.ts';
import { LinkTokenGetResponse } from './response.ts';
import { componentsOf } from './revision-schema.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from './validator.ts';

/** An option as JavaScript may give it, against its type. */
function given<T>(option: unknown): T {
  return JSON.parse(JSON.stringify(option));
}

const FUNCTIONS: Readonly<Record<string, (options: object) => unknown>> = {
  isLinkTokenGetResponse: (options) => isLinkTokenGetResponse({}, options),
  validateLinkTokenGetResponse: (options) => validateLinkTokenGetResponse({}, options),
  from: (options) => LinkTokenGetResponse.from({}, options),
  fromJson: (options) => LinkTokenGetResponse.fromJson('{}', options),
};

test.each(['1.0.0', '', '__proto__', 'constructor', 'toString', '1.697.4 ', 1, null, {}, []])(
  'an unknown revision, %j, is refused, and the known ones are named',
  (revision) => {
    const told = /^revision is .+; expected one of 1\.394\.0, 1\.697\.4$/;
    for (const call of Object.values(FUNCTIONS)) {
      const options = given<object>({ revision });
      expect(() => call(options)).toThrow(TypeError);
      expect(() => call(options)).toThrow(told);
    }
    expect(() => componentsOf(given(revision))).toThrow(told);
  },
);

test.each(['ajar', 'Open', '', '__proto__', true, null])(
  'an unknown value of enums, %j, is refused, and the known ones are named',
  (enums) => {
    for (const [name, call] of Object.entries(FUNCTIONS)) {
      if (name === 'isLinkTokenGetResponse') continue;
      expect(() => call({ enums })).toThrow(/^enums is .+; expected one of closed, open$/);
    }
  },
);

test('an unknown option is refused, whatever value is read', () => {
  const options = given<object>({ enums: 'ajar' });
  const symbol = { a: Symbol('a') };
  expect(() => LinkTokenGetResponse.fromJson('no JSON', options)).toThrow(TypeError);
  expect(() => LinkTokenGetResponse.from(symbol, options)).toThrow(TypeError);
  expect(() => LinkTokenGetResponse.from(() => 1, options)).toThrow(TypeError);
});

describe('a known option', () => {
  test('is given back, or the default where none is given', () => {
    expect(['1.394.0', '1.697.4', undefined].map(knownRevision)).toEqual([
      ...['1.394.0', '1.697.4', '1.697.4'],
    ]);
    expect([knownEnums('open'), knownEnums('closed'), knownEnums()]).toEqual([
      ...['open', 'closed', 'closed'],
    ]);
  });

  test('is listed on one line', () => {
    expect(() => knownRevision('2.0.0\n')).toThrow(
      'revision is string "2.0.0\\n"; expected one of 1.394.0, 1.697.4',
    );
  });
});
