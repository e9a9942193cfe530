import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Definitions, SchemaDocument } from '../../contracts/schema/schema.ts';
import { violationsOf } from '../../contracts/schema/violations.ts';
import { anySchema, anyValue } from '../../test/schemas/any-schema.ts';
import { compiledValidators, exportNameOf } from './compiled-validators.ts';

const ours = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'compiled-validators-laws-'));
// `contracts` of its own, in which the modules find all that they import.
mkdirSync(join(folder, 'revisions'));
for (const name of ['formats', 'schema', 'compiled-validator.ts', 'judged.ts', 'findings.ts']) {
  symlinkSync(ours(`contracts/${name}`), join(folder, name));
}
symlinkSync(ours('node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  readonly document: SchemaDocument;
  readonly values: readonly JsonValue[];
}

interface Answer {
  readonly isValid: boolean;
  /** Code and place of each finding. */
  readonly found: readonly string[];
}

test('a module says of each value what the interpreted schema says, in stripped code', () => {
  const schemas = fc.tuple(anySchema, fc.array(anyValue, { minLength: 5, maxLength: 20 }));
  const many = fc.array(
    schemas.map(([document, values]): Case => ({ document, values })),
    { minLength: 60, maxLength: 60 },
  );
  fc.assert(
    fc.property(many, (cases) => expectAgreement(cases, true)),
    // One process asks all modules.
    { numRuns: 2, endOnFailure: true },
  );
});

test('a module is right where names and values look like code', () => {
  const inherited: Definitions = {
    Root: {
      properties: JSON.parse('{"__proto__":{"$ref":"#/$defs/A"},"constructor":{"type":"number"}}'),
      ...{ required: ['constructor', '__proto__'], additionalProperties: false },
    },
    A: { type: 'string' },
  };
  const names: Definitions = {
    'a b/c#%': { properties: { 'x"\n\u2028*/': { $ref: '#/$defs/.' } } },
    '.': { type: 'string' },
  };
  const code: Definitions = {
    Root: {
      properties: { instancePath: { $ref: '#/$defs/A' }, vErrors: { type: 'string' } },
      required: ['missing1', 'missing1'],
    },
    A: { enum: ['{instancePath:instancePath+x,schemaPath:', 'validate1'] },
  };
  const objects: Definitions = { Root: { const: { a: 1 } }, class: {} };
  const cases: readonly Case[] = [
    {
      document: { root: 'Root', definitions: inherited },
      values: [
        ...[{}, { constructor: 1 }, JSON.parse('{"__proto__":1,"constructor":2,"toString":1}')],
        JSON.parse('{"__proto__":"a","constructor":2}'),
      ],
    },
    {
      document: { root: 'a b/c#%', definitions: names },
      values: [{}, { 'x"\n\u2028*/': 1 }, { 'x"\n\u2028*/': 'a' }],
    },
    {
      document: { root: 'Root', definitions: code },
      values: [{ instancePath: '{instancePath:x,schemaPath:' }, { missing1: 1, vErrors: 1 }],
    },
    {
      document: { root: 'Root', definitions: objects },
      values: [{ a: 1 }, { a: 1, valueOf: 5 }, { constructor: 1 }],
    },
  ];
  expectAgreement(cases, false);
});

function expectAgreement(cases: readonly Case[], isStripped: boolean): void {
  const answers = asked(cases, isStripped);
  for (const [index, { document, values }] of cases.entries()) {
    const expected = values.map((value): Answer => {
      const found = violationsOf(document, value).map(
        ({ code, path, schemaPath }) => `${code} ${path} ${schemaPath}`,
      );
      return { isValid: found.length === 0, found };
    });
    expect(answers[index], JSON.stringify(document)).toEqual(expected);
  }
}

/** What the written modules answer, in a process as they are used in. */
function asked(cases: readonly Case[], isStripped: boolean): readonly (readonly Answer[])[] {
  const imports = cases.flatMap(({ document: { root, definitions } }, index) =>
    (['verdict', 'findings'] as const).map((purpose) => {
      const source = compiledValidators(definitions, purpose, [root], '// banner');
      if (isStripped) expect(source).not.toMatch(/function validate\d+\(data, /);
      const file = join(folder, 'revisions', `${index}-${purpose}.ts`);
      writeFileSync(file, source);
      return `import { ${exportNameOf(root)} as ${purpose}${index} } from ${address(file)};`;
    }),
  );
  const judges = cases.map((_, index) => `[verdict${index}, findings${index}]`);
  const script = `
    import { findingsOf } from ${address(join(folder, 'findings.ts'))};
    ${imports.join('\n')}
    const values = JSON.parse(${JSON.stringify(JSON.stringify(cases.map((one) => one.values)))});
    const answers = [${judges.join(', ')}].map(([verdict, faults], index) =>
      values[index].map((value) => ({
        isValid: verdict(value),
        found: findingsOf(faults, value).map(
          ({ code, path, schemaPath }) => code + ' ' + path + ' ' + schemaPath,
        ),
      })),
    );
    console.log(JSON.stringify(answers));
  `;
  const file = join(folder, 'ask.mjs');
  writeFileSync(file, script);
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }));
}

function address(file: string): string {
  return JSON.stringify(pathToFileURL(file).href);
}
