import { expect, test } from 'vitest';
import { registrySource, schemaRegistrySource, versionsSource } from './derive.ts';

const OLD = { version: '1.5.0', hasPlaidError: false };
const MIDDLE = { version: '1.15.1', hasPlaidError: true };
const NEW = { version: '2.0.0', hasPlaidError: true };

test('the last revision is the default, and gives its types', () => {
  const source = registrySource([OLD, MIDDLE, NEW], 'LinkTokenGetResponse', '// banner');
  expect(source.startsWith('// banner\n')).toBe(true);
  expect(source).toContain("export type * from './2.0.0.types.ts';");
});

test('each revision brings its verdict, its findings and its type', () => {
  const source = registrySource([OLD, MIDDLE], 'LinkTokenGetResponse', '// banner');
  for (const line of [
    "import { LinkTokenGetResponse as is1_5_0 } from './1.5.0.verdict.ts';",
    "import { LinkTokenGetResponse as faultsOf1_5_0 } from './1.5.0.findings.ts';",
    "import type { LinkTokenGetResponse as Response1_5_0 } from './1.5.0.types.ts';",
    "  '1.5.0': { isResponse: is1_5_0, faultsOfResponse: faultsOf1_5_0 },",
    "  '1.15.1': { isResponse: is1_15_1, faultsOfResponse: faultsOf1_15_1 },",
    "  '1.5.0': Response1_5_0;",
  ]) {
    expect(source.split('\n')).toContain(line);
  }
});

test('the error body comes from the newest revision that documents it', () => {
  const from = (...revisions: (typeof OLD)[]) =>
    /faultsOfPlaidError \} from '(.*)';/.exec(
      registrySource(revisions, 'LinkTokenGetResponse', '// banner'),
    )?.[1];
  expect(from(OLD, MIDDLE, NEW)).toBe('./2.0.0.findings.ts');
  expect(from(MIDDLE, { ...NEW, hasPlaidError: false })).toBe('./1.15.1.findings.ts');
});

test.each([
  ['no revision', []],
  ['none that documents the error body', [OLD]],
])('no registry is made of %s', (_name, revisions) => {
  expect(() => registrySource(revisions, 'LinkTokenGetResponse', '// banner')).toThrow(
    'a registry needs a revision, and one that documents PlaidError',
  );
});

test('the registry of the schemas names each file once', () => {
  expect(schemaRegistrySource(['1.5.0', '1.15.1'], '// banner')).toBe(
    [
      '// banner',
      "import schema1_5_0 from './1.5.0.schema.json' with { type: 'json' };",
      "import schema1_15_1 from './1.15.1.schema.json' with { type: 'json' };",
      '',
      'export const schemas = {',
      "  '1.5.0': schema1_5_0,",
      "  '1.15.1': schema1_15_1,",
      '} as const;',
      '',
    ].join('\n'),
  );
});

test('the names are in a file of their own, oldest first, and the last is the default', () => {
  const source = versionsSource(['1.5.0', '1.15.1'], '// banner');
  expect(source.startsWith('// banner\n')).toBe(true);
  expect(source).toContain("export const REVISIONS = ['1.5.0', '1.15.1'] as const;");
  expect(source).toContain("export const DEFAULT_REVISION = '1.15.1';");
  expect(source).not.toContain('import');
});
