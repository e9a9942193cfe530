import { describe, expect, test } from 'vitest';
import { knownEnums, knownRevision } from './known-options.ts';
import { LinkTokenGetResponse } from './response.ts';
import { componentsOf } from './revision-schema.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from './validator.ts';

/** What JavaScript may give in the place of an option, past its type. */
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
  'an unknown revision, %j, is told, and which there are',
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
  'an unknown way to read enumerations, %j, is told, and which there are',
  (enums) => {
    for (const [name, call] of Object.entries(FUNCTIONS)) {
      if (name === 'isLinkTokenGetResponse') continue;
      expect(() => call({ enums })).toThrow(/^enums is .+; expected one of closed, open$/);
    }
  },
);

test('an unknown option is told, whatever is read', () => {
  const options = given<object>({ enums: 'ajar' });
  const symbol = { a: Symbol('a') };
  expect(() => LinkTokenGetResponse.fromJson('no JSON', options)).toThrow(TypeError);
  expect(() => LinkTokenGetResponse.from(symbol, options)).toThrow(TypeError);
  expect(() => LinkTokenGetResponse.from(() => 1, options)).toThrow(TypeError);
});

describe('what is known', () => {
  test('is given back, and the default where nothing is given', () => {
    expect(['1.394.0', '1.697.4', undefined].map(knownRevision)).toEqual([
      ...['1.394.0', '1.697.4', '1.697.4'],
    ]);
    expect([knownEnums('open'), knownEnums('closed'), knownEnums()]).toEqual([
      ...['open', 'closed', 'closed'],
    ]);
  });

  test('is named in one line', () => {
    expect(() => knownRevision('2.0.0\n')).toThrow(
      'revision is string "2.0.0\\n"; expected one of 1.394.0, 1.697.4',
    );
  });
});
