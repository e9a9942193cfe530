import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json-value.ts';
import { dialectOf, partsOf, readPart } from './read-document.ts';
import { readSchema } from './read-schema.ts';
import type { Definitions } from './schema.ts';
import { UnsupportedSchemaError } from './unsupported-schema-error.ts';

/** The definitions of the component `A`, or what refuses it. */
function outcomeOf(schemas: JsonObject): Definitions | string {
  try {
    return readSchema({ components: { schemas } }, '/components/schemas/A', {
      ...{ dialect: 'openapi-3.1', side: 'response', name: 'A' },
    }).definitions;
  } catch (error) {
    if (error instanceof UnsupportedSchemaError) return error.message;
    throw error;
  }
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** `A`, `C1`, `C2`, ..., each made of those after it. */
function row(count: number, make: (next: JsonObject, index: number) => JsonObject): JsonObject {
  const last = { minLength: 1 };
  return Object.fromEntries(
    many(count, (index) => [
      index === 0 ? 'A' : `C${index}`,
      index === count - 1 ? last : make(ref(`C${index + 1}`), index),
    ]),
  );
}

/** The component there of a count of them, whose keys are each made of two others. */
function crossed(at: number, count: number): JsonObject {
  const next = (step: number) => ref(`C${((at + step) % (count - 1)) + 1}`);
  return {
    properties: Object.fromEntries(
      many(count, (key) => [key, { allOf: [next(key), next(key * key)] }]),
    ),
  };
}

/** A value within many others. */
function nested(levels: number, around: (inner: JsonValue) => JsonValue): JsonValue {
  return many(levels, () => around).reduce<JsonValue>((inner, wrap) => wrap(inner), {});
}

const DEEP = nested(100_000, (items) => ({ items }));
const DEEP_LIST = nested(100_000, (inner) => [inner]);

describe('what is too much is refused by name', () => {
  test.each<[string, JsonObject, RegExp]>([
    ['deep schemas', { A: DEEP }, /more than 200 levels/],
    ['a deep constant', { A: { const: DEEP_LIST } }, /more than 200 levels at .*\/const/],
    ['a deep listed value', { A: { enum: [1, DEEP_LIST] } }, /more than 200 levels at .*\/enum\/1/],
    ['a deep default', { A: { default: DEEP } }, /more than 200 levels at .*\/default/],
    ['a deep type', { A: { type: [DEEP_LIST] } }, /no type at .*\/type/],
    ['a deep reference', { A: { $ref: DEEP } }, /a \$ref that is no string/],
    ['a deep pattern', { A: { pattern: '('.repeat(1e5) + ')'.repeat(1e5) } }, /a pattern that is/],
    ['a row of references', row(20_000, (next) => next), /more than 200 components that lead/],
    [
      'a row of references that is entered in its middle',
      { ...row(250, (next) => next), A: { properties: { a: ref('C100'), b: ref('C1') } } },
      /more than 200 components that lead to each other at #\/components\/schemas\/C/,
    ],
    [
      'a row of nulls',
      row(1000, (next) => ({ oneOf: [next, { type: 'null' }] })),
      /more than 200 c/,
    ],
    [
      'parts with a key each',
      { A: { allOf: many(10_000, (key) => ({ properties: { [`p${key}`]: {} } })) } },
      /more schemas to merge than are ever meant/,
    ],
    [
      'parts with a pattern each',
      { A: { allOf: many(10_000, (index) => ({ pattern: `p${index}` })) } },
      /more schemas to merge than are ever meant/,
    ],
    [
      'many alternatives beside others',
      { A: { anyOf: many(300_000, () => true), oneOf: [{ minLength: 1 }, { maxLength: 2 }] } },
      /more schemas to merge than are ever meant at #\/components\/schemas\/A,/,
    ],
    [
      'keys merged with each other',
      Object.fromEntries(many(14, (at) => [at === 0 ? 'A' : `C${at}`, crossed(at, 14)])),
      /an allOf that leads to more than 2000 others/,
    ],
  ])('%s', (_name, schemas, what) => {
    expect(outcomeOf(schemas)).toMatch(what);
  });
});

describe('what only looks like too much is read', () => {
  test.each<[string, JsonObject]>([
    ['a deep example', { A: { example: DEEP } }],
    ['many bounds', { A: { allOf: many(10_000, (minLength) => ({ minLength })) } }],
    ['many alternatives', { A: { anyOf: many(10_000, (maximum) => ({ maximum })) } }],
    [
      'many listed values',
      { A: { allOf: [{ enum: many(2e4, (x) => x) }, { enum: many(2e4, (x) => -x) }] } },
    ],
    ['a pattern that hangs when it runs', { A: { pattern: '^(a+)+$' } }],
    ['a long row of components', row(1000, (next) => ({ properties: { next } }))],
    ['a part twice', row(60, (next) => ({ allOf: [next, next] }))],
    ['a key twice', row(60, (next) => ({ properties: { a: next, b: next } }))],
    ['an alternative twice', row(60, (next) => ({ anyOf: [next, next] }))],
    [
      'a part twice and a pattern',
      row(40, (next, at) => ({ allOf: [next, { pattern: `p${at}` }, next] })),
    ],
  ])('%s', (_name, schemas) => {
    expect(outcomeOf(schemas)).toBeTypeOf('object');
  });
});

test('a part that is repeated is said once', () => {
  const patterns = ['a', 'b', 'a', 'b', 'c'].map((pattern) => ({ pattern }));
  expect(outcomeOf({ A: { allOf: patterns } })).toEqual({
    A: { pattern: 'a', allOf: [{ pattern: 'b' }, { pattern: 'c' }] },
  });
});

describe('a component that is a part of itself is refused', () => {
  test.each<[string, JsonObject]>([
    ['a reference', ref('A')],
    ['a reference and more', { ...ref('A'), minLength: 1 }],
    ['allOf', { allOf: [ref('A')] }],
    ['allOf of another', { allOf: [{ minLength: 1 }, ref('B')] }],
    ['anyOf', { anyOf: [ref('A'), { type: 'string' }] }],
    ['oneOf with null', { oneOf: [ref('B'), { type: 'null' }] }],
    ['not', { not: ref('B') }],
    ['if', { if: ref('A'), else: { type: 'string' } }],
    ['else', { if: {}, else: ref('A') }],
  ])('%s', (_name, schema) => {
    expect(outcomeOf({ A: schema, B: { allOf: [ref('A'), { maxLength: 9 }] } })).toMatch(
      /a reference that leads back to itself at #\/components\/schemas\//,
    );
  });

  test('when another one is made of it', () => {
    const A = { allOf: [ref('B'), { minLength: 1 }] };
    expect(outcomeOf({ A, B: ref('C'), C: ref('B') })).toMatch(/back to itself at .*\/B,/);
  });

  test('when it is merged into itself', () => {
    const A = { anyOf: [{ allOf: [ref('A'), ref('B')] }, { type: 'string' }] };
    expect(outcomeOf({ A, B: { maxLength: 9 } })).toMatch(/back to itself/);
  });

  test('but not where it holds itself', () => {
    const A = { items: ref('A'), contains: ref('A'), propertyNames: ref('A') };
    const own = { $ref: '#/$defs/A' };
    expect(outcomeOf({ A })).toEqual({ A: { items: own, contains: own, propertyNames: own } });
  });
});

describe('a name is only a name', () => {
  test('a component and a key may be called as members of every JavaScript object are', () => {
    const text = `{
      "A": {"allOf": [
        {"properties": {"__proto__": {"$ref": "#/components/schemas/__proto__"}},
         "required": ["__proto__"],
         "dependentRequired": {"__proto__": ["a"]},
         "patternProperties": {"__proto__": {"minLength": 1}}},
        {"properties": {"constructor": {"$ref": "#/components/schemas/constructor"}},
         "dependentRequired": {"__proto__": ["b"], "constructor": ["c"]},
         "patternProperties": {"__proto__": {"minLength": 2}, "toString": {}}}]},
      "__proto__": {"type": "string"},
      "constructor": {"type": "null"}}`;
    const read = outcomeOf(JSON.parse(text));
    expect(JSON.parse(JSON.stringify(read))).toEqual(
      JSON.parse(`{
        "A": {"type": "object",
          "required": ["__proto__"],
          "properties": {"__proto__": {"$ref": "#/$defs/__proto__"},
            "constructor": {"$ref": "#/$defs/constructor"}},
          "patternProperties": {"__proto__": {"minLength": 2}, "toString": {}},
          "dependentRequired": {"__proto__": ["a", "b"], "constructor": ["c"]}},
        "__proto__": {"type": "string"},
        "constructor": {"type": "null"}}`),
    );
  });

  test('components that are alike in plain letters are told apart', () => {
    const names = ['a b', 'a_b', 'a/b', 'a~b', 'a%b', 'a_b_2', ''];
    const links = ['a b', 'a_b', 'a~1b', 'a~0b', 'a%25b', 'a_b_2', ''].map(ref);
    const read = outcomeOf({
      A: { prefixItems: links },
      ...Object.fromEntries(names.map((name, minLength) => [name, { minLength }])),
    });
    expect(Object.entries(read).slice(1)).toEqual([
      ['a_b', { minLength: 0 }],
      ['a_b_2', { minLength: 1 }],
      ['a_b_3', { minLength: 2 }],
      ['a_b_4', { minLength: 3 }],
      ['a_b_5', { minLength: 4 }],
      ['a_b_2_2', { minLength: 5 }],
      ['', { minLength: 6 }],
    ]);
  });

  test.each([
    ['a%20b', 'a b'],
    ['a%2Fb/minLength', null],
    ['a~01', 'a~1'],
    ['allOf/length', null],
    ['__proto__', null],
    ['A/__proto__', null],
  ])('a reference to %s leads to %j', (link, name) => {
    const read = outcomeOf({ A: { items: ref(link) }, 'a b': {}, 'a~1': {}, allOf: [] });
    if (name === null) expect(read).toMatch(/a \$ref to what is not there/);
    else expect(Object.keys(read)).toEqual(['A', name.replace(/[ ~]/, '_')]);
  });

  test.each<[string, RegExp]>([
    ['B/description', /something in place of a schema at #\/components\/schemas\/B\/description/],
    ['B/properties', /no type at #\/components\/schemas\/B\/properties\/type/],
  ])('what a reference to %s leads to is no schema', (link, what) => {
    const B = { description: 'b', properties: { type: { type: 'string' } } };
    expect(outcomeOf({ A: { items: ref(link) }, B })).toMatch(what);
  });
});

test.each<[JsonObject]>([
  [{ $recursiveRef: '#/components' }],
  [{ $recursiveRef: '#', ...ref('B') }],
])('a recursive reference %j is not dropped', (A) => {
  expect(outcomeOf({ A, B: {} })).toMatch(/the keyword "\$recursiveRef" elsewhere/);
});

test.each<[JsonValue]>([
  [{ openapi: DEEP }],
  [{ swagger: DEEP }],
  [{ $schema: DEEP_LIST }],
  [{ $schema: { toString: 1 } }],
])('a version that is no text is refused', (document) => {
  expect(() => dialectOf(document)).toThrow(/the version that is no text \(expected/);
});

const ODD_PARTS: JsonObject = {
  openapi: '3.0.0',
  paths: {
    '/a': 1,
    '/b': { get: 1 },
    '/c': { get: { responses: [], requestBody: 1, parameters: {} } },
    '/d': { get: { responses: { 200: { content: { 'application/json': 1 } }, 201: null } } },
    '/e': { get: { responses: { 200: { content: { 'application/json': { schema: 1 } } } } } },
    '/f': { get: { parameters: [1, { in: 'body' }], responses: { 200: { content: [] } } } },
  },
};

test.each<[JsonValue, number]>([
  ...([null, 1, 'x', [], true, {}, { paths: 1 }, { paths: [] }] as const).map(
    (document): [JsonValue, number] => [document, 0],
  ),
  [ODD_PARTS, 1],
])('%j has %i parts', (document, count) => {
  const parts = partsOf(document);
  expect(parts).toHaveLength(count);
  for (const part of parts) {
    expect(() => readPart(document, part)).toThrow(/something in place of a schema/);
  }
});

test('a path that leads to itself is refused', () => {
  const paths = { '/a': { $ref: '#/paths/~1b' }, '/b': { $ref: '#/paths/~1a' } };
  expect(() => partsOf({ openapi: '3.1.0', paths })).toThrow(
    /a reference that leads back to itself/,
  );
});
