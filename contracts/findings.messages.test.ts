import { expect, test } from 'vitest';
import type { CompiledValidator } from './compiled-validator.ts';
import { findingsOf } from './findings.ts';
import type { RawError, SchemaError } from './schema-error.ts';

/** A compiled validator that refuses everything with these errors. */
function reporting(...errors: readonly RawError[]): CompiledValidator {
  return Object.assign(() => false, { errors });
}

function messagesOf(...errors: readonly RawError[]): readonly string[] {
  return findingsOf(reporting(...errors), {}).map(({ code, message }) => `${code}: ${message}`);
}

const AT = { instancePath: '/a', schemaPath: 'A/x' };

test.each<[SchemaError, string]>([
  [
    { ...AT, data: {}, keyword: 'dependentRequired', params: { missingProperty: 'b' } },
    'missing-key: expected the required key "b", received nothing',
  ],
  [
    { ...AT, data: { 'b c': 1 }, keyword: 'propertyNames', params: { propertyName: 'b c' } },
    'bad-key: expected a key that the names of keys allow, received "b c"',
  ],
  [
    { ...AT, data: 1, keyword: 'const', params: { allowedValue: 'x\u001b' } },
    'wrong-constant: expected "x\\u001b", received number 1',
  ],
  [
    { ...AT, data: 1, keyword: 'const', params: { allowedValue: { a: [1] } } },
    'wrong-constant: expected {"a":[1]}, received number 1',
  ],
  [
    { ...AT, data: 'x', keyword: 'pattern', params: { pattern: '^\\d+$' } },
    'bad-pattern: expected a text that matches /^\\d+$/, received string "x"',
  ],
  [
    { ...AT, data: 'x', keyword: 'minLength', params: { limit: 2 } },
    'wrong-length: expected at least 2 characters, received string "x"',
  ],
  [
    { ...AT, data: 'xy', keyword: 'maxLength', params: { limit: 1 } },
    'wrong-length: expected at most 1 character, received string "xy"',
  ],
  [
    { ...AT, data: 1, keyword: 'minimum', params: { limit: 2 } },
    'out-of-range: expected at least 2, received number 1',
  ],
  [
    { ...AT, data: 3, keyword: 'maximum', params: { limit: 2 } },
    'out-of-range: expected at most 2, received number 3',
  ],
  [
    { ...AT, data: 2, keyword: 'exclusiveMinimum', params: { limit: 2 } },
    'out-of-range: expected more than 2, received number 2',
  ],
  [
    { ...AT, data: 2, keyword: 'exclusiveMaximum', params: { limit: 2 } },
    'out-of-range: expected less than 2, received number 2',
  ],
  [
    { ...AT, data: 0.25, keyword: 'multipleOf', params: { multipleOf: 0.1 } },
    'not-a-multiple: expected a multiple of 0.1, received number 0.25',
  ],
  [
    { ...AT, data: [], keyword: 'minItems', params: { limit: 1 } },
    'wrong-count: expected at least 1 item, received array of 0 items',
  ],
  [
    { ...AT, data: [1], keyword: 'maxItems', params: { limit: 0 } },
    'wrong-count: expected at most 0 items, received array of 1 item',
  ],
  [
    { ...AT, data: {}, keyword: 'minProperties', params: { limit: 1 } },
    'wrong-count: expected at least 1 key, received object with 0 keys',
  ],
  [
    { ...AT, data: { b: 1 }, keyword: 'maxProperties', params: { limit: 0 } },
    'wrong-count: expected at most 0 keys, received object with 1 key',
  ],
  [
    { ...AT, data: [1], keyword: 'contains', params: { minContains: 2 } },
    'wrong-count: expected at least 2 items such as the list has to contain, received array of 1 item',
  ],
  [
    { ...AT, data: [1], keyword: 'contains', params: { minContains: 2, maxContains: 3 } },
    'wrong-count: expected 2 to 3 items such as the list has to contain, received array of 1 item',
  ],
  [
    { ...AT, data: [1, 2, 1], keyword: 'uniqueItems', params: { i: 2, j: 0 } },
    'repeated-item: expected items that differ, received array of 3 items of which 0 and 2 are equal',
  ],
  [
    { ...AT, data: 1, keyword: 'not', params: {} },
    'forbidden-value: expected a value that is not forbidden, received number 1',
  ],
  [
    { ...AT, data: 1, keyword: 'anyOf', params: { kind: 'types', types: ['string', 'null'] } },
    'wrong-type: expected string or null, received number 1',
  ],
  [
    { ...AT, data: null, keyword: 'oneOf', params: { kind: 'types', types: ['string'] } },
    'unexpected-null: expected string, received null',
  ],
  [
    { ...AT, data: 1, keyword: 'oneOf', params: { kind: 'several', count: 3, taken: 2 } },
    'several-alternatives: expected exactly one of 3 alternatives, received number 1, which 2 of them take',
  ],
])('the message of %j', (error, message) => {
  expect(messagesOf(error)).toEqual([message]);
});

const WRONG_TYPE: SchemaError = {
  ...{ instancePath: '/b', schemaPath: 'B/type', data: 1 },
  ...{ keyword: 'type', params: { type: 'string' } },
};

test('a union names the nearest alternative’s first finding, and where it is', () => {
  const union = (nearest: SchemaError): SchemaError => ({
    ...{ ...AT, data: { b: 1 }, keyword: 'anyOf' },
    params: { kind: 'none', count: 3, nearest },
  });
  const message =
    'no-alternative: expected one of 3 alternatives, received object with 1 key; nearest: expected string, received number 1';
  expect(messagesOf(union(WRONG_TYPE))).toEqual([`${message} at "/a/b"`]);
  expect(messagesOf(union({ ...WRONG_TYPE, instancePath: '' }))).toEqual([message]);
  // Of a union within, its nearest.
  expect(messagesOf(union({ ...union(WRONG_TYPE), instancePath: '/c' }))).toEqual([
    `${message} at "/a/c/b"`,
  ]);
});

test('the alternative that was meant says what is wrong with it', () => {
  const meant: RawError = {
    ...{ ...AT, data: { b: 1 }, keyword: 'alternative' },
    params: { errors: [WRONG_TYPE, { ...WRONG_TYPE, instancePath: '/c' }] },
  };
  expect(findingsOf(reporting(meant), {}).map(({ path }) => path)).toEqual(['/a/b', '/a/c']);
});
