import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { ANY, textsIn } from '../../contracts/schema/shape.ts';
import { shapeOf } from '../../test/shapes.ts';
import { type Place, schemaLocationsOf } from '../arbitraries/place.ts';
import type { FaultOperator } from './fault.ts';
import { faultOperators } from './fault-operators.ts';
import { badDateTime, badFormat, badUri } from './near-misses.ts';
import { wrongType } from './wrong-type.ts';

const { missingKey, unexpectedKey, unexpectedNull, unknownEnumValue } = faultOperators;
type Schema = Place['schema'];

const TEXT = shapeOf({ type: 'string' });
const DATE_TIME = shapeOf({ type: ['string', 'null'], format: 'date-time' });
const URI = shapeOf({ type: 'string', format: 'uri' });
const UUID = shapeOf({ type: 'string', format: 'uuid' });
const ENUM = shapeOf({ type: 'string', enum: ['add_auth', 'Identity match'] });
const INTEGER = shapeOf({ type: 'integer' });
const NUMBER = shapeOf({ type: ['number', 'null'] });
const BOOLEAN = shapeOf({ type: 'boolean' });
const LIST = shapeOf({ type: 'array', items: { type: 'string' } });
const OPEN = shapeOf({ type: ['object', 'null'] });
const CLOSED = shapeOf({ type: ['object', 'null'], additionalProperties: false });
const ALL = [ANY, TEXT, DATE_TIME, URI, UUID, ENUM, INTEGER, NUMBER, BOOLEAN, LIST, OPEN, CLOSED];

function place(schema: Schema, value?: JsonValue, path = '/key', required = false): Place {
  return { path, value, schema, required };
}

function afters(operate: FaultOperator, schema: Schema, value?: JsonValue) {
  return operate(place(schema, value)).map(({ after }) => after);
}

describe('an operator offers nothing where its mistake is impossible', () => {
  test.each<[string, FaultOperator, readonly Schema[]]>([
    ['bad date-time', badDateTime, [DATE_TIME]],
    ['bad uri', badUri, [URI]],
    ['bad format', badFormat, [UUID]],
    ['unknown enum value', unknownEnumValue, [ENUM]],
    ['unexpected null', unexpectedNull, ALL.filter((s) => s.kind !== 'any' && !s.nullable)],
    ['wrong type', wrongType, ALL.filter((s) => s.kind !== 'any')],
  ])('%s', (_name, operate, applicable) => {
    for (const schema of ALL) {
      expect(operate(place(schema)).length > 0).toBe(applicable.includes(schema));
    }
  });

  test('missing key: for an optional key, and for the whole payload', () => {
    expect(missingKey(place(TEXT, 'a', '/key', false))).toEqual([]);
    expect(missingKey(place(OPEN, {}, '', true))).toEqual([]);
    expect(missingKey(place(DATE_TIME, null, '/key', true))).toEqual([
      {
        code: 'missing-key',
        mistake: 'required key left out',
        path: '/key',
        before: null,
        after: undefined,
      },
    ]);
  });

  test('unexpected key: outside an object, and in an open one', () => {
    for (const schema of ALL) expect(unexpectedKey(place(schema))).toEqual([]);
    expect(unexpectedKey(place(CLOSED, null))).toEqual([]);
    expect(unexpectedKey(place(OPEN, {}))).toEqual([]);
    expect(unexpectedKey(place(CLOSED, {}))).toEqual([
      {
        code: 'unexpected-key',
        mistake: 'undocumented key in a closed object',
        path: '/key/undocumented_key',
        before: undefined,
        after: true,
      },
    ]);
  });
});

test('a fault records the earlier value and its place', () => {
  for (const operate of [badDateTime, wrongType]) {
    for (const fault of operate(place(DATE_TIME, '2024-01-31T23:59:59Z', '/a/b'))) {
      expect(fault).toMatchObject({ path: '/a/b', before: '2024-01-31T23:59:59Z' });
    }
  }
});

describe('near misses of the earlier value', () => {
  test('of a date-time', () => {
    expect(afters(badDateTime, DATE_TIME, '2024-01-31t23:59:59.5+01:00')).toEqual(
      expect.arrayContaining([
        '2024-01-31 23:59:59.5+01:00',
        '2024-01-31t23:59:59.5',
        '2024-01-31t23:59:59.5+01:00\n',
        ' 2024-01-31t23:59:59.5+01:00',
        '"2024-01-31t23:59:59.5+01:00"',
      ]),
    );
  });

  test('of a URI', () => {
    expect(afters(badUri, URI, 'https://a.example')).toEqual(
      expect.arrayContaining(['https://a.example ', 'https://a.example\n', ' https://a.example']),
    );
  });

  test('of an enum value: case, separators, white space, a letter more or less', () => {
    expect(afters(unknownEnumValue, ENUM, 'add_auth')).toEqual(
      expect.arrayContaining([
        ...['ADD_AUTH', 'Add_auth', 'add auth', 'add-auth', 'add_auths', 'add_aut', 'add_auth '],
        ...['', 'null', 'unknown', 'constructor', '__proto__'],
      ]),
    );
    expect(afters(unknownEnumValue, ENUM, 'Identity match')).toEqual(
      expect.arrayContaining(['identity match', 'IDENTITY MATCH', 'Identity-match']),
    );
  });

  test.for(REVISIONS)(
    'of an enum value are the same for any value there, revision %s',
    (revision) => {
      const unlettered = (value: string) => !/[a-z]{2}/i.test(value);
      for (const { schema } of schemaLocationsOf(componentsOf(revision))) {
        if (schema.kind !== 'enum') continue;
        const mistakes = schema.values.map((value) =>
          unknownEnumValue({ path: '/a', value, schema, required: true }).flatMap(({ mistake }) =>
            /case|capital/.test(mistake) ? [mistake] : [],
          ),
        );
        expect(new Set(mistakes.map((names) => names.join())).size).toBe(1);
        if (!textsIn(schema).every(unlettered)) expect(mistakes[0]).not.toEqual([]);
      }
    },
  );

  test('of an enum value are never known ones', () => {
    const values = ['US', 'us', 'Us', 'U'];
    const schema = shapeOf({ type: 'string', enum: values });
    for (const value of values) {
      expect(afters(unknownEnumValue, schema, value)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(US|us|Us|U)$/)]),
      );
    }
  });

  test.each<[Schema, JsonValue | undefined, unknown[]]>([
    [TEXT, 'a', [['a'], 0, true, {}, []]],
    [INTEGER, 7, ['1', 1.5, [7], true, 'null']],
    [NUMBER, 7.5, ['1.5', [7.5], false]],
    [BOOLEAN, true, ['true', 1, 0, [true]]],
    [LIST, ['a', 'b'], [{ 0: 'a', 1: 'b' }, '[]', 0]],
    [LIST, undefined, [{}]],
    [OPEN, { a: 1 }, [[{ a: 1 }], [], '{}', 1]],
  ])('of the type: %j', (schema, value, expected) => {
    expect(afters(wrongType, schema, value)).toEqual(expect.arrayContaining(expected));
  });

  test('of an absent value are none', () => {
    expect(afters(wrongType, TEXT)).not.toContainEqual([undefined]);
    expect(afters(badDateTime, DATE_TIME, null)).not.toContainEqual(
      expect.stringMatching(/^.+null|null.+$/s),
    );
    expect(afters(badUri, URI)).not.toContainEqual(expect.stringContaining('undefined'));
  });
});
