import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import {
  changesBetween,
  documentOf,
  lineOf,
  sampleDocument,
} from '../../test/drift/sample-documents.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { compareDocuments, compared } from './compare-documents.ts';
import { readResponse } from './read-response.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, ...required: string[]) => ({
  type: 'object',
  properties,
  required,
});
const TEXT = { type: 'string' };

/** The changes between two sets of components, the first of which is the response. */
function changed(from: JsonObject, to: JsonObject, openapi = '3.0.0'): string[] {
  return changesBetween(sampleDocument(from, openapi), sampleDocument(to, openapi)).map(lineOf);
}

/** The changes between two schemas of the key `a`, in short form. */
function changedAt(from: JsonValue, to: JsonValue, schemas: JsonObject = {}, openapi = '3.0.0') {
  return changed(
    { Root: object({ a: from }), ...schemas },
    { Root: object({ a: to }), ...schemas },
    openapi,
  );
}

/** The moved places between two sets of components. */
function movedBetween(from: JsonObject, to: JsonObject) {
  const [old, now] = [from, to].map((schemas) =>
    readResponse(JSON.stringify(sampleDocument(schemas)), 'x.json'),
  );
  if (old === undefined || now === undefined) throw new Error('two documents');
  return compared(old, now).moved;
}

describe('a component', () => {
  test('is compared once, under its name, however many keys refer to it', () => {
    const root = object({ a: ref('Part'), b: { type: 'array', items: ref('Part') } });
    expect(
      changed({ Root: root, Part: TEXT }, { Root: root, Part: { ...TEXT, nullable: true } }),
    ).toEqual(['breaking became-nullable Part "" null']);
  });

  test('is compared where both documents reach it, even by different keys', () => {
    expect(
      changed(
        { Root: object({ a: ref('Part') }), Part: TEXT },
        { Root: object({ b: ref('Part') }), Part: { ...TEXT, nullable: true } },
      ),
    ).toEqual([
      'breaking became-nullable Part "" null',
      'warning property-removed Root "a" null',
      'info property-added Root "b" null',
    ]);
  });

  test('is ignored where nothing refers to it', () => {
    const root = object({ a: TEXT });
    expect(changed({ Root: root, Part: TEXT }, { Root: root, Part: { type: 7 } })).toEqual([]);
  });

  test('that only one side reaches is reported by the key that was added or removed', () => {
    const [old, now] = [
      { Root: object({}) },
      { Root: object({ a: ref('Part') }), Part: object({ b: TEXT }) },
    ];
    expect(changed(old, now)).toEqual(['info property-added Root "a" null']);
    expect(changed(now, old)).toEqual(['warning property-removed Root "a" null']);
  });

  test('may contain itself', () => {
    const root = object({ self: ref('Root'), all: { type: 'array', items: ref('Root') } }, 'self');
    expect(changed({ Root: root }, { Root: { ...root, required: [] } })).toEqual([
      'breaking property-became-optional Root "self" null',
    ]);
  });
});

describe('a place that leads to different components in the two documents', () => {
  const old = { Root: object({ a: ref('Old'), b: ref('Old') }), Old: object({ c: TEXT }, 'c') };
  const root = object({ a: ref('New'), b: ref('New') });

  test('is reported as moved, without its content', () => {
    const to = { Root: root, New: object({ d: TEXT }) };
    expect(changed(old, to)).toEqual([]);
    expect(movedBetween(old, to)).toEqual([
      { schema: 'Root', property: 'a', from: 'Old', to: 'New' },
      { schema: 'Root', property: 'b', from: 'Old', to: 'New' },
    ]);
  });

  test('is reported with its type, where that differs', () => {
    const to = { Root: root, New: { type: 'array', items: TEXT } };
    const line = (key: string) =>
      `breaking type-changed Root "${key}" {"from":"object","to":"array"}`;
    expect(changed(old, to)).toEqual([line('a'), line('b')]);
    expect(movedBetween(old, to)).toEqual([]);
  });

  test('is not reported with what both refer to, which has a name of its own', () => {
    const items = { type: 'array', items: ref('Part') };
    expect(
      changed(
        { Root: object({ a: ref('Old') }), Old: items, Part: TEXT },
        { Root: object({ a: ref('New') }), New: items, Part: { ...TEXT, format: 'uuid' } },
      ),
    ).toEqual(['breaking format-changed Part "" {"from":null,"to":"uuid"}']);
  });

  test('has moved also where one schema is inline', () => {
    const inline = { Root: object({ a: old.Old, b: ref('Old') }), Old: old.Old };
    expect(changed(old, inline)).toEqual([]);
    expect(changed(inline, old)).toEqual([]);
    expect(movedBetween(old, inline)).toEqual([
      { schema: 'Root', property: 'a', from: 'Old', to: null },
    ]);
  });

  test('is the same component where a name only refers to another', () => {
    const part = { ...TEXT, nullable: true };
    expect(
      changed(
        { Root: object({ a: ref('Alias') }), Alias: ref('Part'), Part: TEXT },
        { Root: object({ a: ref('Part') }), Part: part },
      ),
    ).toEqual(['breaking became-nullable Part "" null']);
  });

  test('has no name where the reference leads to a part of something', () => {
    const part = '#/components/schemas/Root/properties/b';
    const document = (type: string, $ref: string) => ({
      ...sampleDocument({ Root: object({ a: { $ref }, b: { type } }) }),
      x: { schemas: { y: { type } }, 'x-schemas': { y: { type } } },
    });
    const line = (place: string) =>
      `breaking type-changed Root "${place}" {"from":"string","to":"integer"}`;
    for (const $ref of [part, '#/x/schemas/y', '#/x/x-schemas/y']) {
      const [from, to] = [document('string', $ref), document('integer', $ref)];
      expect(changesBetween(from, to).map(lineOf)).toEqual([line('a'), line('b')]);
    }
  });

  test('has its name in whatever form the reference is written', () => {
    const root = object({ a: ref('Part'), b: ref('%50art') });
    expect(changed({ Root: root, Part: TEXT }, { Root: root, Part: {} })).toEqual([
      'breaking type-changed Part "" {"from":"string","to":null}',
    ]);
  });

  test('is reported under the component of the response, where it is that', () => {
    const [from, to] = [object({ a: TEXT }), object({})];
    const line = 'warning property-removed LinkTokenGetResponse "a" null';
    expect(changed({ V1: from }, { V2: to })).toEqual([line]);
    expect(changesBetween(documentOf(from, {}), documentOf(to, {})).map(lineOf)).toEqual([line]);
  });
});

describe('null', () => {
  test.each([
    ['nullable', { ...TEXT, nullable: true }],
    ['in a list of types', { type: ['string', 'null'] }],
    ['among the alternatives', { oneOf: [TEXT, { type: 'null' }] }],
    ['among the alternatives, by its value', { anyOf: [{ enum: [null] }, TEXT] }],
    ['beside an allOf', { allOf: [TEXT], nullable: true }],
    ['in an allOf that does not refuse it', { allOf: [{ ...TEXT, nullable: true }, {}] }],
    ['in one of the alternatives', { oneOf: [TEXT, { ...TEXT, nullable: true }] }],
  ])('%s', (_name, schema) => {
    expect(changedAt(TEXT, schema)).toEqual(['breaking became-nullable Root "a" null']);
    expect(changedAt(schema, TEXT)).toEqual(['info became-not-nullable Root "a" null']);
    expect(changedAt(schema, { ...TEXT, nullable: true })).toEqual([]);
  });

  test('in an enumeration is not a value of it', () => {
    const listed = { ...TEXT, enum: ['x'] };
    expect(changedAt(listed, { ...TEXT, enum: ['x', null] })).toEqual([
      'breaking became-nullable Root "a" null',
    ]);
    expect(changedAt({ ...TEXT, enum: ['x', null] }, { ...listed, nullable: true })).toEqual([]);
  });

  test('is not allowed by `nullable: false`', () => {
    expect(changedAt(TEXT, { ...TEXT, nullable: false })).toEqual([]);
  });

  test('in one of several alternatives leaves the others unchanged', () => {
    expect(changedAt(TEXT, { oneOf: [{ ...TEXT, nullable: true }, { type: 'integer' }] })).toEqual([
      'breaking became-nullable Root "a" null',
      'breaking type-changed Root "a" {"from":"string","to":["integer","string"]}',
    ]);
  });

  test('in an allOf that refuses it is not allowed', () => {
    expect(changedAt({ enum: ['x'] }, { allOf: [{ nullable: true }, { enum: ['x'] }] })).toEqual(
      [],
    );
    expect(changedAt(TEXT, { allOf: [{ ...TEXT, nullable: true }, TEXT] })).toEqual([]);
  });

  test('around a reference belongs to the key, in it to the component', () => {
    const around = { allOf: [ref('Part')], nullable: true };
    expect(changedAt(ref('Part'), around, { Part: TEXT })).toEqual([
      'breaking became-nullable Root "a" null',
    ]);
    expect(changedAt(around, ref('Part'), { Part: TEXT })).toEqual([
      'info became-not-nullable Root "a" null',
    ]);
    const root = object({ a: around });
    const nullable = { ...TEXT, nullable: true };
    expect(changed({ Root: root, Part: TEXT }, { Root: root, Part: nullable })).toEqual([
      'breaking became-nullable Part "" null',
    ]);
    expect(changedAt(ref('Part'), around, { Part: nullable })).toEqual([]);
  });

  test('alone is a type', () => {
    expect(changedAt({ type: 'null' }, { type: ['null', 'string'] })).toEqual([
      'breaking type-changed Root "a" {"from":"null","to":"string"}',
    ]);
  });
});

describe('keywords beside a $ref', () => {
  const beside = { ...ref('Part'), nullable: true };

  test('mean nothing in OpenAPI 3.0, but for null, which is meant', () => {
    const described = { ...ref('Part'), description: 'prose', format: 'uuid' };
    expect(changedAt(ref('Part'), described, { Part: TEXT })).toEqual([]);
    expect(changedAt(ref('Part'), beside, { Part: TEXT })).toEqual([
      'breaking became-nullable Root "a" null',
    ]);
  });

  test('and its target both hold in OpenAPI 3.1', () => {
    const described = { ...ref('Part'), description: 'prose', format: 'uuid' };
    expect(changedAt({ ...TEXT, format: 'uuid' }, described, { Part: TEXT }, '3.1.0')).toEqual([]);
  });

  test('count in OpenAPI 3.1', () => {
    expect(changedAt(ref('Part'), beside, { Part: TEXT }, '3.1.0')).toEqual([
      'breaking became-nullable Root "a" null',
    ]);
  });
});

describe('allOf is one schema that says what all its parts say', () => {
  const base = object({ x: TEXT, y: TEXT }, 'x');

  test('and equals the same schema written inline', () => {
    expect(
      changedAt(
        { allOf: [ref('Base'), object({ z: TEXT }, 'y')], description: 'prose' },
        object({ x: TEXT, y: TEXT, z: TEXT }, 'x', 'y'),
        { Base: base },
      ),
    ).toEqual([]);
  });

  test('a key in two parts is what both say of it', () => {
    expect(
      changedAt(
        { allOf: [ref('Base'), object({ x: { enum: ['p', 'q'] } })] },
        { allOf: [ref('Base'), object({ x: { enum: ['p'] } })] },
        { Base: base },
      ),
    ).toEqual(['info enum-value-removed Root "a.x" "q"']);
  });

  test('keywords beside a single part count', () => {
    expect(
      changedAt(ref('Base'), { allOf: [ref('Base')], required: ['y'] }, { Base: base }),
    ).toEqual(['info property-became-required Root "a.y" null']);
    const more = { allOf: [ref('Base')], properties: { z: TEXT } };
    expect(changedAt(ref('Base'), more, { Base: base })).toEqual([
      'info property-added Root "a.z" null',
    ]);
  });

  test('its types, values, formats and items are those that all parts allow', () => {
    const list = (items: JsonValue) => ({ type: 'array', items });
    expect(
      changedAt(
        {
          allOf: [
            object({
              t: { type: ['integer', 'string'] },
              v: { enum: ['p', 'q'] },
              f: TEXT,
              i: list(TEXT),
            }),
            object({ t: { type: ['string', 'array'] }, v: { enum: ['q', 'r'] } }),
            object({
              f: { format: 'uuid' },
              i: list({ nullable: true }),
            }),
          ],
        },
        object({
          t: TEXT,
          v: { enum: ['q'] },
          f: { ...TEXT, format: 'uuid' },
          i: list(TEXT),
        }),
      ),
    ).toEqual([]);
  });

  test('it may contain itself as a part, repeatedly', () => {
    const schemas = (leaf: JsonValue): JsonObject => ({
      Root: object({ x: { allOf: [ref('Root'), ref('Side')] } }),
      Side: object({ x: object({ x: ref('Loop') }) }),
      Loop: object({ x: ref('Loop'), leaf }),
    });
    expect(changed(schemas(TEXT), schemas(TEXT))).toEqual([]);
    // No place has a `Loop` alone.
    expect(changed(schemas(TEXT), schemas({ type: 'integer' }))).toContain(
      'breaking type-changed Root "x.x.x.leaf" {"from":"string","to":"integer"}',
    );
  });

  test('it may contain itself as a part', () => {
    const node = (...required: string[]) =>
      object({ next: { allOf: [ref('Node'), object({ next: object({}, ...required) })] } });
    expect(changed({ Node: node() }, { Node: node() })).toEqual([]);
    expect(changed({ Node: node() }, { Node: node('next') })).toEqual([
      'info property-became-required Node "next.next.next" null',
      'info property-became-required Node "next.next.next.next" null',
    ]);
  });

  test('it is closed where a part is', () => {
    const closed = { type: 'object', additionalProperties: false };
    const line = 'info additional-properties-changed Root "a" null';
    const closedBase = { ...closed, properties: { x: {}, y: {} } };
    expect(changedAt(ref('Base'), { allOf: [ref('Base'), closedBase] }, { Base: base })).toEqual([
      line,
    ]);
    // A part that is closed and names no key refuses those of the others.
    expect(changedAt(ref('Base'), { allOf: [ref('Base'), closed] }, { Base: base })).toEqual([
      line,
      'breaking property-removed Root "a.x" null',
      'warning property-removed Root "a.y" null',
    ]);
    const open = { type: 'object', additionalProperties: true };
    expect(changedAt(ref('Base'), { allOf: [open, ref('Base')] }, { Base: base })).toEqual([]);
    const map = { type: 'object', additionalProperties: TEXT };
    expect(changedAt(ref('Base'), { allOf: [open, map] }, { Base: { type: 'object' } })).toEqual([
      line,
    ]);
    expect(changedAt(map, { allOf: [open, map] })).toEqual([]);
    expect(changedAt(closed, { allOf: [map, closed, open] })).toEqual([]);
  });
});

describe('oneOf and anyOf promise what all alternatives promise', () => {
  const [x, xy] = [object({ x: TEXT }, 'x'), object({ x: TEXT, y: TEXT }, 'x', 'y')];

  test.each(['oneOf', 'anyOf'])('%s: a key is required where all require it', (keyword) => {
    expect(changedAt(xy, { [keyword]: [x, xy] })).toEqual([
      'breaking property-became-optional Root "a.y" null',
    ]);
  });

  test('another alternative may add a type, a value or a format', () => {
    expect(changedAt(TEXT, { oneOf: [TEXT, { type: 'integer' }] })).toEqual([
      'breaking type-changed Root "a" {"from":"string","to":["integer","string"]}',
    ]);
    expect(
      changedAt(
        { ...TEXT, enum: ['p'] },
        {
          oneOf: [
            { ...TEXT, enum: ['p'] },
            { ...TEXT, enum: ['q'] },
          ],
        },
      ),
    ).toEqual(['warning enum-value-added Root "a" "q"']);
    expect(
      changedAt({ ...TEXT, format: 'date' }, { oneOf: [{ ...TEXT, format: 'date' }, TEXT] }),
    ).toEqual(['breaking format-changed Root "a" {"from":"date","to":null}']);
  });

  test('a key of two alternatives is what either says of it', () => {
    expect(changedAt(x, { oneOf: [x, object({ x: { ...TEXT, nullable: true } }, 'x')] })).toEqual([
      'breaking became-nullable Root "a.x" null',
    ]);
  });

  test('an alternative that is not an object removes no key', () => {
    expect(changedAt({ oneOf: [x, TEXT] }, { oneOf: [xy, TEXT] })).toEqual([
      'info property-added Root "a.y" null',
    ]);
  });

  test('other keys are allowed where an object allows them', () => {
    const [open, closed] = [{ type: 'object' }, { type: 'object', additionalProperties: false }];
    const map = { type: 'object', additionalProperties: TEXT };
    const line = 'info additional-properties-changed Root "a" null';
    expect(changedAt({ oneOf: [closed, TEXT] }, { oneOf: [open, TEXT] })).toEqual([line]);
    expect(changedAt(closed, { oneOf: [closed, { ...closed, nullable: false }] })).toEqual([]);
    expect(changedAt(closed, { oneOf: [closed, open] })).toEqual([line]);
    expect(changedAt(open, { oneOf: [closed, { ...open, additionalProperties: true }] })).toEqual(
      [],
    );
    expect(changedAt(map, { oneOf: [closed, map] })).toEqual([]);
    expect(
      changedAt(map, { oneOf: [map, { ...map, additionalProperties: { type: 'integer' } }] }),
    ).toEqual(['breaking type-changed Root "a.*" {"from":"string","to":["integer","string"]}']);
  });

  test('an alternative without a type, a list or a format removes it', () => {
    const list = (items: JsonValue) => ({ type: 'array', items });
    expect(changedAt(TEXT, { oneOf: [TEXT, {}] })).toEqual([
      'breaking type-changed Root "a" {"from":"string","to":null}',
    ]);
    expect(
      changedAt({ ...TEXT, enum: ['p'] }, { oneOf: [{ ...TEXT, enum: ['p'] }, TEXT] }),
    ).toEqual(['warning enum-value-added Root "a" null']);
    expect(
      changedAt(
        { ...TEXT, format: 'uuid' },
        {
          oneOf: [
            { ...TEXT, format: 'uuid' },
            { ...TEXT, format: 'uuid', nullable: false },
          ],
        },
      ),
    ).toEqual([]);
    expect(
      changedAt(list(TEXT), { oneOf: [list(TEXT), list({ ...TEXT, format: 'uuid' })] }),
    ).toEqual([]);
  });

  test('of three, a key is required where all require it', () => {
    expect(changedAt(x, { oneOf: [xy, x, xy] })).toEqual(['info property-added Root "a.y" null']);
    expect(
      changedAt(xy, { oneOf: [xy, xy, x, TEXT].map((schema) => ({ allOf: [schema] })) }),
    ).toEqual(['breaking type-changed Root "a" {"from":"object","to":["object","string"]}']);
    expect(changedAt({ oneOf: [xy, TEXT] }, { oneOf: [xy, x, TEXT] })).toEqual([
      'breaking property-became-optional Root "a.y" null',
    ]);
  });

  test('two components are not one of them', () => {
    const schemas = { X: x, Y: object({ y: TEXT }) };
    expect(changedAt(ref('X'), { oneOf: [ref('X'), ref('Y')] }, schemas)).toEqual([
      'breaking property-became-optional Root "a.x" null',
      'info property-added Root "a.y" null',
    ]);
  });

  test('their order does not matter', () => {
    expect(changedAt({ oneOf: [x, xy] }, { oneOf: [xy, x] })).toEqual([]);
  });
});

describe('below a place', () => {
  test('inline objects, items and the values of other keys are compared', () => {
    const nested = (leaf: JsonValue) =>
      object({ list: { type: 'array', items: { type: 'array', items: object({ leaf }) } } });
    expect(changedAt(nested(TEXT), nested({ type: 'integer' }))).toEqual([
      'breaking type-changed Root "a.list[][].leaf" {"from":"string","to":"integer"}',
    ]);
    const map = (value: JsonValue) => ({ type: 'object', additionalProperties: object({ value }) });
    const named = { type: 'object', additionalProperties: ref('Part') };
    expect(changedAt({ type: 'object' }, named, { Part: TEXT })).toEqual([
      'info additional-properties-changed Root "a" null',
    ]);
    expect(changedAt(map(TEXT), map({ ...TEXT, nullable: true }))).toEqual([
      'breaking became-nullable Root "a.*.value" null',
    ]);
  });

  test('nothing else is reported where the type differs', () => {
    expect(
      changedAt(object({ b: TEXT }, 'b'), { type: 'array', items: TEXT, nullable: true }),
    ).toEqual([
      'breaking became-nullable Root "a" null',
      'breaking type-changed Root "a" {"from":"object","to":"array"}',
    ]);
  });

  test('undescribed items are items of any type', () => {
    expect(changedAt({ type: 'array' }, { type: 'array', items: {} })).toEqual([]);
    expect(changedAt({ type: 'array' }, { type: 'array', items: TEXT })).toEqual([
      'breaking type-changed Root "a[]" {"from":null,"to":"string"}',
    ]);
  });
});

describe('prototype keys', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  // As text, since __proto__ in source would not be a key.
  const schemas = (type: string): JsonObject =>
    JSON.parse(
      `{"Root":{"properties":{${names.map((name) => `"${name}":{"$ref":"#/components/schemas/${name}"}`)}}},${names.map(
        (name) => `"${name}":{"type":"${type}"}`,
      )}}`,
    );

  test('are ordinary names', () => {
    expect(changed(schemas('string'), schemas('integer'))).toEqual(
      names
        .sort()
        .map((name) => `breaking type-changed ${name} "" {"from":"string","to":"integer"}`),
    );
  });
});

describe('documents that could take for ever', () => {
  test('very many changes of one place are reported', () => {
    const listed = (count: number) => ({ enum: Array.from({ length: count }, (_, at) => at) });
    expect(changed({ Root: listed(1) }, { Root: listed(150_001) })).toHaveLength(150_000);
  });

  test('very many places are refused in one line', () => {
    const keys = Array.from({ length: 101_000 }, (_, at) => [`p${at}`, true]);
    const root = { properties: Object.fromEntries(keys) };
    const document = readResponse(JSON.stringify(sampleDocument({ Root: root })), 'x.json');
    expect(() => compareDocuments(document, document)).toThrow(InputError);
  });

  test('nested alternatives are combined without multiplying them', () => {
    const choices = (name: (level: number) => string): JsonObject =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, level) => {
          const next = level === 59 ? object({ end: TEXT }) : ref(name(level + 1));
          return [
            name(level),
            {
              allOf: [
                { oneOf: [next, object({ [`p${level}`]: TEXT, same: TEXT })] },
                {
                  oneOf: [next, object({ [`q${level}`]: TEXT, same: { ...TEXT, format: 'uuid' } })],
                },
              ],
            },
          ];
        }),
      );
    expect(
      changed(
        choices((level) => `A${level}`),
        choices((level) => `B${level}`),
      ),
    ).toEqual([]);
  });
});
