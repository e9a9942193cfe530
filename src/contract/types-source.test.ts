import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSchema } from '../../contracts/schema/read-schema.ts';
import type { Definitions, Schema, SchemaDocument } from '../../contracts/schema/schema.ts';
import { anySchema } from '../../test/schemas/any-schema.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { runNode } from '../shared/process/run-process.ts';
import { typesSource } from './types-source.ts';

const TEXT: Schema = { type: 'string' };
const NUMBER: Schema = { type: 'number' };
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

const DOCUMENT: SchemaDocument = {
  root: 'Response',
  definitions: {
    Response: {
      type: 'object',
      required: ['link_token', 'created_at', 'status'],
      properties: {
        link_token: TEXT,
        created_at: { type: ['string', 'null'], format: 'date-time' },
        status: ref('Status'),
        sessions: { type: 'array', items: ref('Session') },
        count: { type: 'integer' },
        anything: {},
      },
      additionalProperties: true,
    },
    Status: { type: ['string', 'null'], enum: ['OPEN', 'CLOSED', null] },
    Session: { type: ['object', 'null'], properties: { 'a-b': { type: 'boolean' } } },
  },
};

test('types have the names of the components, and say required, null and open', async () => {
  expect(await typesSource(DOCUMENT, '// banner')).toBe(
    [
      '// banner',
      '',
      "export type Status = 'OPEN' | 'CLOSED' | null;",
      'export type Session = {',
      "  'a-b'?: boolean;",
      '  [k: string]: unknown;',
      '} | null;',
      '',
      'export interface Response {',
      '  link_token: string;',
      '  created_at: string | null;',
      '  status: Status;',
      '  sessions?: Session[];',
      '  count?: number;',
      '  anything?: unknown;',
      '  [k: string]: unknown;',
      '}',
      '',
    ].join('\n'),
  );
});

test('the schema stays unchanged', async () => {
  const before = JSON.stringify(DOCUMENT);
  await typesSource(DOCUMENT, '// banner');
  expect(JSON.stringify(DOCUMENT)).toBe(before);
});

describe('the type of', () => {
  test.each<[string, Schema, string]>([
    ['a constant', { const: 'a' }, "'a'"],
    ['values of several types', { enum: ['529', 529, null, true] }, "'529' | 529 | null | true"],
    ['values of which the type takes some', { type: 'string', enum: ['529', 529] }, "'529'"],
    ['a constant that is an object', { type: 'object', const: { a: [1] } }, '{a: [1]}'],
    ['a map', { type: 'object', additionalProperties: TEXT }, '{ [k: string]: string; }'],
    [
      'a map with a key of its own',
      { type: 'object', properties: { a: NUMBER }, required: ['a'], additionalProperties: TEXT },
      '{ a: number; [k: string]: string | number; }',
    ],
    [
      'a map by patterns',
      { type: 'object', patternProperties: { '^a': TEXT }, additionalProperties: false },
      '{ [k: string]: string; }',
    ],
    [
      'patterns beside any other name',
      { type: 'object', patternProperties: { '^a': TEXT } },
      '{ [k: string]: unknown; }',
    ],
    [
      'a required key that is not documented',
      { type: 'object', required: ['z'], additionalProperties: TEXT },
      '{ z: string; [k: string]: string; }',
    ],
    ['a closed object', { type: 'object', additionalProperties: false }, '{}'],
    ['a tuple', { type: 'array', prefixItems: [TEXT], minItems: 1 }, '[string, ...unknown[]]'],
    [
      'a tuple with others',
      { type: 'array', prefixItems: [TEXT], items: NUMBER, minItems: 7 },
      '[string, ...number[]]',
    ],
    [
      'a closed tuple',
      { type: 'array', prefixItems: [TEXT, NUMBER], items: { not: {} } },
      '[] | [string] | [string, number]',
    ],
    [
      'a long tuple',
      { type: 'array', prefixItems: Array.from({ length: 500 }, () => TEXT), items: { not: {} } },
      'string[]',
    ],
    ['a list of any length', { type: 'array', items: TEXT, minItems: 1, maxItems: 9 }, 'string[]'],
    ['a union', { anyOf: [TEXT, ref('Pet'), { type: 'null' }] }, 'string | Pet | null'],
    ['a union with anything', { type: ['string'], oneOf: [{ minLength: 1 }, TEXT] }, 'string'],
    [
      'a union beside properties',
      { type: 'object', properties: { a: TEXT }, oneOf: [ref('Pet'), { required: ['b'] }] },
      '{ a?: string; [k: string]: unknown; }',
    ],
    ['what all say', { type: 'string', allOf: [{ pattern: 'a' }] }, 'string'],
    ['no type', { minLength: 1, default: 'x' }, 'unknown'],
    ['what no value fulfils', { not: {} }, 'never'],
    ['another name', ref('Alias'), 'Alias'],
  ])('%s', async (_name, schema, type) => {
    const definitions: Definitions = {
      Root: { type: 'object', required: ['key'], properties: { key: schema } },
      Pet: { type: 'object', properties: { name: TEXT } },
      Alias: ref('Pet'),
    };
    const commented = await typesSource({ root: 'Root', definitions }, '//');
    const source = commented.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s+/g, ' ');
    const found = /interface Root \{ key: (.*?); \[k: string\]: unknown; \} (?:ex|$)/.exec(source);
    expect(found?.[1]).toBe(type);
  });
});

test.each<[string, Schema, string]>([
  ['a list of itself', { type: 'array', items: ref('Root') }, 'export type Root = Root[];'],
  ['a scalar', TEXT, 'export type Root = string;'],
  ['anything', {}, 'export type Root = unknown;'],
  ['another component', ref('Other'), 'export type Root = Other;'],
])('the root may be %s', async (_name, Root, expected) => {
  const definitions = { Root, Other: { type: 'object' as const, properties: { a: TEXT } } };
  expect(await typesSource({ root: 'Root', definitions }, '//')).toContain(expected);
});

test('two names of one component are two types', async () => {
  const Root: Schema = { type: 'object', properties: { a: ref('A'), b: ref('B') } };
  const source = await typesSource(
    { root: 'Root', definitions: { Root, A: ref('B'), B: { type: 'number', deprecated: true } } },
    '//',
  );
  expect(source).toContain('export type A = B;\n/**\n * @deprecated\n */\nexport type B = number;');
});

test('the types of any schema are strict TypeScript', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'types-'));
  try {
    const files = await Promise.all(
      fc.sample(anySchema, { numRuns: 60 }).map(async ({ definitions }, index) => {
        const document = readingOf(definitions);
        const file = join(folder, `${index}.ts`);
        if (document !== null) await writeFile(file, await typesSource(document, '//'));
        return document === null ? [] : [file];
      }),
    );
    expect(files.flat().length).toBeGreaterThan(30);
    const tsc = join(packageRoot(), 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout, exitCode } = await runNode(
      [tsc, '--noEmit', '--strict', '--ignoreConfig', '--types', '', ...files.flat()],
      { cwd: folder },
    );
    expect(stdout).toBe('');
    expect(exitCode).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);

function readingOf(definitions: Definitions): SchemaDocument | null {
  try {
    return readSchema({ $defs: { ...definitions } }, '/$defs/Root', {
      ...{ dialect: 'json-schema', side: 'response', name: 'Root' },
    });
  } catch {
    return null;
  }
}
