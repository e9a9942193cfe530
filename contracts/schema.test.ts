import { describe, expect, test } from 'vitest';
import type { JsonValue } from './json-value.ts';
import { schemas } from './revisions/schemas.ts';
import { RESPONSE_COMPONENT, readComponents, resolve, type SchemaNode } from './schema.ts';

describe('the carried revisions', () => {
  test.each([
    ['1.394.0', 19, 111, 0],
    ['1.697.4', 45, 175, 1],
  ] as const)('%s has %i components, %i enum values, and null in %i enums', (...row) => {
    const [revision, components, values, nullable] = row;
    const read = readComponents(schemas[revision]);
    const enums = [...read.values()].flatMap(enumsOf);
    expect(read.size).toBe(components);
    expect(enums.flatMap((node) => node.values)).toHaveLength(values);
    expect(enums.filter((node) => node.nullable)).toHaveLength(nullable);
  });

  test.each(['1.394.0', '1.697.4'] as const)('every reference of %s has a target', (revision) => {
    const read = readComponents(schemas[revision]);
    const refs = [...read.values()].flatMap(nodesOf).filter((node) => node.kind === 'ref');
    expect(refs.length).toBeGreaterThan(read.size / 2);
    for (const ref of refs) expect(resolve(read, ref).kind).not.toBe('ref');
  });
});

describe('a node of each kind', () => {
  test.each<[string, JsonValue, SchemaNode]>([
    ['a reference', { $ref: '#/$defs/Other' }, { kind: 'ref', component: 'Other' }],
    ['anything', {}, { kind: 'any' }],
    ['a string', { type: 'string' }, { kind: 'string', nullable: false, format: null }],
    [
      'null or a date-time',
      { type: ['string', 'null'], format: 'date-time' },
      { kind: 'string', nullable: true, format: 'date-time' },
    ],
    [
      'a uri',
      { type: 'string', format: 'uri' },
      { kind: 'string', nullable: false, format: 'uri' },
    ],
    [
      'a string with properties, which say nothing of it',
      { type: 'string', properties: { a: {} } },
      { kind: 'string', nullable: false, format: null },
    ],
    [
      'an enum',
      { type: 'string', enum: ['b', 'a'] },
      { kind: 'enum', nullable: false, values: ['b', 'a'] },
    ],
    [
      'an enum with null',
      { type: ['null', 'string'], enum: ['a', null] },
      { kind: 'enum', nullable: true, values: ['a'] },
    ],
    [
      'an enum whose values leave out the null that its type takes',
      { type: ['string', 'null'], enum: ['a'] },
      { kind: 'enum', nullable: false, values: ['a'] },
    ],
    [
      'an enum whose type leaves out the null that its values list',
      { type: 'string', enum: ['a', null] },
      { kind: 'enum', nullable: false, values: ['a'] },
    ],
    ['an integer', { type: 'integer', deprecated: true }, { kind: 'integer', nullable: false }],
    ['a number', { type: ['number', 'null'] }, { kind: 'number', nullable: true }],
    ['a boolean', { type: ['boolean'] }, { kind: 'boolean', nullable: false }],
    [
      'a list of anything',
      { type: 'array' },
      { kind: 'array', nullable: false, items: { kind: 'any' } },
    ],
    [
      'null or a list of references',
      { type: ['array', 'null'], items: { $ref: '#/$defs/Other' } },
      { kind: 'array', nullable: true, items: { kind: 'ref', component: 'Other' } },
    ],
    [
      'an object',
      { type: 'object' },
      { kind: 'object', nullable: false, open: true, properties: new Map() },
    ],
    [
      'a closed object with a required and an optional key',
      {
        type: ['object', 'null'],
        required: ['a'],
        properties: { b: {}, a: { type: 'boolean' } },
        additionalProperties: false,
      },
      {
        kind: 'object',
        nullable: true,
        open: false,
        properties: new Map([
          ['b', { required: false, schema: { kind: 'any' } }],
          ['a', { required: true, schema: { kind: 'boolean', nullable: false } }],
        ]),
      },
    ],
  ])('%s', (_name, raw, node) => {
    expect(readComponents(schemaOf(raw)).get(RESPONSE_COMPONENT)).toEqual(node);
  });
});

describe('a reference', () => {
  test('is followed to the end of its chain', () => {
    const read = readComponents({
      $defs: {
        LinkTokenGetResponse: { $ref: '#/$defs/A' },
        A: { $ref: '#/$defs/B' },
        B: { type: 'boolean' },
      },
    });
    const boolean: SchemaNode = { kind: 'boolean', nullable: false };
    expect(resolve(read, { kind: 'ref', component: RESPONSE_COMPONENT })).toEqual(boolean);
    expect(resolve(read, boolean)).toBe(boolean);
  });

  test('may lead back to its start through a key', () => {
    const read = readComponents(
      schemaOf({ type: 'object', properties: { child: { $ref: '#/$defs/LinkTokenGetResponse' } } }),
    );
    expect(resolve(read, { kind: 'ref', component: RESPONSE_COMPONENT }).kind).toBe('object');
  });
});

function schemaOf(response: JsonValue): JsonValue {
  return { $defs: { [RESPONSE_COMPONENT]: response } };
}

function nodesOf(node: SchemaNode): SchemaNode[] {
  switch (node.kind) {
    case 'array':
      return [node, ...nodesOf(node.items)];
    case 'object':
      return [node, ...[...node.properties.values()].flatMap(({ schema }) => nodesOf(schema))];
    default:
      return [node];
  }
}

function enumsOf(node: SchemaNode) {
  return nodesOf(node).filter((child) => child.kind === 'enum');
}
