import { LosslessNumber } from 'lossless-json';
import { describe, expect, test } from 'vitest';
import { ANYTHING, type Schema } from '../schema/schema.ts';
import { Bytes } from './member.ts';
import { objectReading } from './object-reading.ts';

const EXTRA = ANYTHING;
const TEXT: Schema = { type: 'string' };
const DATE_TIME: Schema = { type: ['string', 'null'], format: 'date-time' };
const URI: Schema = { type: ['string', 'null'], format: 'uri' };
const LIST: Schema = { type: 'array' };

const date = new Date(0);
const written = { kind: 'value', value: '1970-01-01T00:00:00.000Z' };
const file = new Blob(['x']);

describe('an object is read as', () => {
  test.each<[string, object, Schema, unknown]>([
    ['members, whatever is expected', {}, TEXT, { kind: 'members' }],
    ['a list, whatever is expected', [], TEXT, { kind: 'list' }],
    ['a date where a date-time may stand', date, DATE_TIME, written],
    ['a date as an extra', date, EXTRA, written],
    [
      'bytes as an extra',
      Uint8Array.of(1),
      EXTRA,
      {
        ...{ kind: 'value', value: new Bytes(Uint8Array.of(1)) },
      },
    ],
    ['a file as an extra', file, EXTRA, { kind: 'value', value: file }],
    [
      'digits',
      new LosslessNumber('1.5'),
      EXTRA,
      {
        ...{ kind: 'number', number: new LosslessNumber('1.5') },
      },
    ],
  ])('%s', (_what, value, schema, reading) => {
    expect(objectReading(value, schema)).toEqual(reading);
  });

  test.each<[string, object, Schema, string, string]>([
    ['a date where a string stands', date, TEXT, 'wrong-type', 'a Date'],
    ['a date where a URI stands', date, URI, 'wrong-type', 'a Date'],
    ['a date where a list stands', date, LIST, 'wrong-type', 'a Date'],
    ['bytes where a string stands', new Uint8Array(1), TEXT, 'wrong-type', 'bytes'],
    ['bytes where a list stands', new Uint8Array(1), LIST, 'wrong-type', 'bytes'],
    ['a file where a date-time stands', file, DATE_TIME, 'wrong-type', 'a file'],
    ['a Map', new Map(), EXTRA, 'unsupported-value', 'a Map'],
    ...[DATE_TIME, EXTRA].map((schema): [string, object, Schema, string, string] => [
      ...(['no date', new Date(Number.NaN), schema, 'bad-date-time'] as const),
      'a Date that has no date-time of four-digit years',
    ]),
  ])('refused: %s', (_what, value, schema, code, received) => {
    expect(objectReading(value, schema)).toEqual({ kind: 'refused', code, received });
  });
});
