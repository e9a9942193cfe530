import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Definitions } from '../../contracts/schema/schema.ts';
import { compiledValidators } from './compiled-validators.ts';

const BANNER = '// banner';
const folder = folderLikeContracts();
afterAll(() => rmSync(folder, { recursive: true }));

describe('the source of a module', () => {
  test.each(['verdict', 'findings'] as const)('of %s is ESM, typed at its exports', (purpose) => {
    const source = compiledValidators(
      schemaOf('1.697.4').definitions,
      purpose,
      ['LinkTokenGetResponse', 'PlaidError'],
      BANNER,
    );
    expect(source.startsWith(`${BANNER}\n// @ts-nocheck`)).toBe(true);
    expect(source).not.toMatch(/require\(|module\.exports|"use strict"/);
    expect(source.match(/^export .*/gm)).toEqual([
      expect.stringMatching(
        /^export const LinkTokenGetResponse: CompiledValidator = validate\d+;$/,
      ),
      expect.stringMatching(/^export const PlaidError: CompiledValidator = validate\d+;$/),
    ]);
    expect(source.match(/^import .*/gm)).toEqual([
      purpose === 'verdict'
        ? "import type { CompiledValidator } from '../compiled-validator.ts';"
        : "import { type CompiledValidator, collected } from '../compiled-validator.ts';",
      "import { formats } from '../formats/formats.ts';",
    ]);
  });

  test('is the same each time, and leaves the schema as it was', () => {
    const before = JSON.stringify(schemaOf('1.394.0'));
    const [once, again] = [1, 2].map(() =>
      compiledValidators(
        schemaOf('1.394.0').definitions,
        'findings',
        ['LinkTokenGetResponse'],
        BANNER,
      ),
    );
    expect(again).toBe(once);
    expect(JSON.stringify(schemaOf('1.394.0'))).toBe(before);
  });

  test('imports the helpers of ajv that a keyword needs, and runs with them', () => {
    const schema: Definitions = { Short: { type: 'array', items: { maxLength: 1 } } };
    const source = compiledValidators(schema, 'findings', ['Short'], BANNER);
    expect(source).not.toContain('require(');
    expect(source).toMatch(/^import \w+ from 'ajv\/dist\/runtime\/ucs2length\.js';$/m);
    // One character of two UTF-16 units.
    expect(run(source, 'Short', [['\u{1f3e6}'], ['ab']])).toMatchObject([
      { valid: true },
      { valid: false, errors: [{ keyword: 'maxLength' }] },
    ]);
  });

  test('no schema is compiled that ajv would half understand', () => {
    const missing = { A: { $ref: '#/$defs/Missing' } };
    expect(() => compiledValidators(missing, 'verdict', ['A'], BANNER)).toThrow('Missing');
  });
});

describe('what the module says', () => {
  const schema: Definitions = {
    Whole: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { $ref: '#/$defs/Id' },
        at: { type: ['string', 'null'], format: 'date-time' },
        part: { $ref: '#/$defs/Part' },
        parts: { type: 'array', items: { $ref: '#/$defs/Part' } },
        whole: { $ref: '#/$defs/Whole' },
        $ref: { type: 'boolean' },
      },
    },
    Part: {
      type: ['object', 'null'],
      required: ['id'],
      properties: { id: { $ref: '#/$defs/Id' }, kind: { $ref: '#/$defs/Kind' } },
    },
    Id: { type: 'string' },
    Kind: { type: 'string', enum: ['a', 'b'] },
  };
  const faulty = {
    at: '2020-01-01 00:00:00Z',
    part: { id: 1, kind: 'c' },
    parts: [null, {}, 'text'],
    whole: { id: 2, $ref: 'no' },
  };

  test('is the verdict, and for the findings every error, at the component that it breaks', () => {
    const source = compiledValidators(schema, 'findings', ['Whole'], BANNER);
    const [valid, invalid] = run(source, 'Whole', [{ id: 'x', part: null, extra: 1 }, faulty]);
    expect(valid).toEqual({ valid: true, errors: null });
    expect(invalid?.valid).toBe(false);
    expect(
      invalid?.errors?.map(({ instancePath, schemaPath }) => [instancePath, schemaPath]),
    ).toEqual([
      ['', 'Whole/required'],
      ['/at', 'Whole/properties/at/format'],
      ['/part/id', 'Id/type'],
      ['/part/kind', 'Kind/enum'],
      ['/parts/1', 'Part/required'],
      ['/parts/2', 'Part/type'],
      ['/whole/id', 'Id/type'],
      ['/whole/$ref', 'Whole/properties/%24ref/type'],
    ]);
    // What stands there, of a missing key the object, and nothing else of what ajv has.
    expect(invalid?.errors?.map(({ data }) => data)).toEqual([
      ...[faulty, faulty.at, 1, 'c', {}, 'text', 2, 'no'],
    ]);
    for (const error of invalid?.errors ?? []) {
      expect(Object.keys(error)).toEqual([
        ...['instancePath', 'schemaPath', 'keyword', 'params', 'data'],
      ]);
    }
  });

  test('is for a verdict yes or no, and no more', () => {
    const source = compiledValidators(schema, 'verdict', ['Whole'], BANNER);
    const [valid, invalid] = run(source, 'Whole', [{ id: 'x', whole: { id: 'y' } }, faulty]);
    expect([valid, invalid]).toEqual([{ valid: true }, { valid: false }]);
    expect(source).not.toMatch(/instancePath|errors = \[|Whole\/properties/);
  });

  test('is found for a verdict in the order of what it costs to look', () => {
    const source = compiledValidators(schema, 'verdict', ['Whole'], BANNER);
    const properties = ['whole', 'part', 'parts', 'at', '$ref'];
    const lookedAt = (key: string) =>
      source.search(new RegExp(`data\\.${key.replace('$', '\\$')}(?!\\w)`));
    const order = properties.toSorted((a, b) => lookedAt(a) - lookedAt(b));
    expect(properties.filter((key) => lookedAt(key) === -1)).toEqual([]);
    expect(order).toEqual(['at', '$ref', 'part', 'parts', 'whole']);
  });

  test('is for each exported component what it is inside the whole', () => {
    const source = compiledValidators(schema, 'findings', ['Whole', 'Part'], BANNER);
    expect(run(source, 'Part', [null, {}])).toMatchObject([
      { valid: true },
      { valid: false, errors: [{ instancePath: '', schemaPath: 'Part/required' }] },
    ]);
  });
});

interface Outcome {
  readonly valid: boolean;
  readonly errors:
    | readonly { instancePath: string; schemaPath: string; keyword: string; data: JsonValue }[]
    | null;
}

/** Runs the module as Node does where the package is used, without a test runner between. */
function run(source: string, component: string, values: readonly JsonValue[]): readonly Outcome[] {
  const file = join(folder, 'revisions', 'emitted.ts');
  writeFileSync(file, source);
  const script = `
    import { ${component} as validate } from ${JSON.stringify(pathToFileURL(file).href)};
    const outcomes = ${JSON.stringify(values)}.map((value) => {
      const valid = validate(value);
      return { valid, errors: validate.errors };
    });
    console.log(JSON.stringify(outcomes));
  `;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
}

/** A folder in which an emitted module finds all that it imports. */
function folderLikeContracts(): string {
  const root = mkdtempSync(join(tmpdir(), 'compiled-validators-'));
  const ours = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  mkdirSync(join(root, 'revisions'));
  symlinkSync(ours('contracts/formats'), join(root, 'formats'), 'dir');
  symlinkSync(ours('contracts/compiled-validator.ts'), join(root, 'compiled-validator.ts'));
  symlinkSync(ours('node_modules'), join(root, 'node_modules'), 'dir');
  return root;
}
