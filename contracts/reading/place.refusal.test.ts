import { expect, test } from 'vitest';
import { ANYTHING } from '../schema/schema.ts';
import { type ReadingPlace, type RefusalCode, refusal } from './place.ts';

const place = (schema: ReadingPlace['schema']): ReadingPlace => ({
  ...{ above: null, key: '', depth: 0, schema, schemaPath: '#/$defs/Component' },
});

test.each<[RefusalCode, ReadingPlace['schema'], string]>([
  ['unsupported-value', ANYTHING, 'a value that JSON can carry, a date, bytes or a file'],
  ['too-deep', ANYTHING, 'at most 1000 levels'],
  ['too-large', ANYTHING, 'at most 5000000 values'],
  ['bad-date-time', ANYTHING, 'a date object that RFC 3339 can write'],
  ['wrong-type', { type: 'integer' }, 'integer'],
  ['wrong-type', {}, ''],
  ['wrong-type', { type: ['string', 'null'] }, 'string or null'],
  ['wrong-type', { type: 'string', enum: ['a'] }, 'string'],
])('the finding of %s, where the schema has %j', (code, schema, expected) => {
  expect(refusal(place(schema), code, 'a surprise')).toEqual({
    code,
    keyword: { 'wrong-type': 'type', 'bad-date-time': 'format' }[String(code)] ?? 'json',
    path: '',
    schemaPath: '#/$defs/Component',
    message: `expected ${expected}, received a surprise`,
    received: 'a surprise',
  });
});
