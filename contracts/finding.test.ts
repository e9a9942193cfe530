import { describe, expect, test } from 'vitest';
import {
  EXPECTED_OF_FORMAT,
  type FaultFacts,
  isSchemaFindingCode,
  MESSAGE_OF,
  readingFinding,
  type SchemaFindingCode,
} from './finding.ts';
import { formats, isFormat } from './formats/formats.ts';

const FACTS: FaultFacts = {
  key: 'language',
  value: 7,
  received: 'number 7',
  types: ['string', 'null'],
  known: [],
  expected: 'a date such as 2024-01-31',
  remark: ' today',
};

test.each<[SchemaFindingCode, string]>([
  ['missing-key', 'expected the required key "language", received nothing'],
  ['unexpected-key', 'expected no key but the documented ones, received "language"'],
  ['wrong-type', 'expected string or null, received number 7'],
  ['unexpected-null', 'expected string or null, received null'],
  ['unknown-enum-value', 'expected one of 0 known values, received number 7'],
  ['bad-date-time', 'expected a date such as 2024-01-31, received number 7 today'],
  ['bad-uri', 'expected a date such as 2024-01-31, received number 7 today'],
  ['bad-format', 'expected a date such as 2024-01-31, received number 7 today'],
  ['bad-key', 'expected a key that the names of keys allow, received "language"'],
  ['no-alternative', 'expected a date such as 2024-01-31, received number 7 today'],
])('the message of %s', (code, message) => {
  expect(MESSAGE_OF[code](FACTS)).toBe(message);
});

test('a key is quoted so that a terminal does not act on it', () => {
  const facts = { ...FACTS, key: 'a\u001b[2J\nb' };
  expect(MESSAGE_OF['missing-key'](facts)).toContain('"a\\u001b[2J\\nb"');
  expect(MESSAGE_OF['unexpected-key'](facts)).toContain('"a\\u001b[2J\\nb"');
});

describe('an unknown enum value', () => {
  const known = ['auth', 'assets', 'income_verification', 'NO', '403B'];
  const messageFor = (value: unknown) =>
    MESSAGE_OF['unknown-enum-value']({ ...FACTS, value, received: 'what came', known });

  test.each([
    ['a letter too many', 'authh', 'auth'],
    ['another separator', 'income-verification', 'income_verification'],
    ['other case, though another value is fewer edits away', 'AUTH', 'auth'],
    ['a lower-case country', 'no', 'NO'],
    ['nothing', '', 'NO'],
  ])('gets the nearest known one: %s', (_name, value, nearest) => {
    expect(messageFor(value)).toBe(
      `expected one of 5 known values, received what came; the nearest known value is "${nearest}"`,
    );
  });

  test.each([
    ['a value that is no text', null],
    ['a text longer than any misspelling', 'a'.repeat(201)],
  ])('gets none: %s', (_name, value) => {
    expect(messageFor(value)).toBe('expected one of 5 known values, received what came');
  });

  test('gets the only known one', () => {
    const facts = { ...FACTS, value: 'rent', received: 'string "rent"', known: ['RENT_MORTGAGE'] };
    expect(MESSAGE_OF['unknown-enum-value'](facts)).toContain('known value is "RENT_MORTGAGE"');
  });

  test.each([
    ['AUTH', ['AUT', 'auth'], 'auth'],
    ['auth', ['aut', 'AUTH'], 'AUTH'],
  ])('in another case gets that one, however near others are: %s', (value, others, nearest) => {
    const message = MESSAGE_OF['unknown-enum-value']({ ...FACTS, value, known: others });
    expect(message).toMatch(new RegExp(`the nearest known value is "${nearest}"$`));
  });

  test('gets none where none is known', () => {
    expect(MESSAGE_OF['unknown-enum-value']({ ...FACTS, value: 'x' })).toBe(
      'expected one of 0 known values, received number 7',
    );
  });

  test('of 60 characters is still compared', () => {
    expect(messageFor('a'.repeat(60))).toContain('the nearest known value');
  });
});

test('what cannot be read is the fault of JSON, of a type or of a format', () => {
  const keywordOf = (code: 'not-json' | 'wrong-type' | 'bad-date-time') =>
    readingFinding(code, '', '#', 'this', 'that').keyword;
  expect(keywordOf('not-json')).toBe('json');
  expect(keywordOf('wrong-type')).toBe('type');
  expect(keywordOf('bad-date-time')).toBe('format');
});

test.each(Object.keys(formats).filter(isFormat))(
  'what a %s is names an example of it',
  (format) => {
    const [, name, example = ''] = /^(.+) such as (\S+)$/.exec(EXPECTED_OF_FORMAT[format]) ?? [];
    expect(name).toMatch(/^[a-z]/i);
    expect(formats[format](example)).toBe(true);
  },
);

test('a code is of the schema, or of JSON itself', () => {
  expect(isSchemaFindingCode('missing-key')).toBe(true);
  expect(isSchemaFindingCode('not-json')).toBe(false);
});
