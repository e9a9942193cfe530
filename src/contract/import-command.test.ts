import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withCheckoutCopy } from '../../test/checkout-copy.ts';
import { runNode } from '../shared/process/run-process.ts';

const OFFICIAL_EXAMPLE = 'test-utils/payloads/official-example.json';
const EXCERPT = 'contracts/revisions/1.394.0.openapi.json';

/** An OpenAPI document as upstream writes them: YAML, with prose, and with what is not ours to read. */
async function upstreamDocument(root: string, version: string): Promise<string> {
  const excerpt = JSON.parse(await readFile(join(root, EXCERPT), 'utf8'));
  const { Products, CountryCode, LinkTokenGetResponse, ...schemas } = excerpt.components.schemas;
  const texts = { type: 'string', enum: ['a', 'b'] };
  return stringify({
    openapi: excerpt.openapi,
    info: { title: 'An API', version, description: 'Prose.' },
    paths: { '/other': { get: { responses: {} } }, ...excerpt.paths },
    components: {
      schemas: {
        Unrelated: { type: 'string', pattern: '^a$' },
        ...schemas,
        LinkTokenGetResponse: {
          ...LinkTokenGetResponse,
          properties: {
            ...LinkTokenGetResponse.properties,
            nullable_and_null_listed: { ...texts, nullable: true, enum: [...texts.enum, null] },
            nullable: { ...texts, nullable: true },
            null_listed: { ...texts, enum: [...texts.enum, null] },
            in_a_list: { type: 'array', items: { $ref: '#/components/schemas/Half' } },
          },
        },
        // As Plaid writes 29 enumerations that no response of ours has, yet.
        Half: { ...texts, nullable: true },
        CountryCode: { description: 'More prose.', ...CountryCode },
        Products: { ...Products, enum: [...Products.enum, 'telepathy'], title: 'Products' },
      },
    },
  });
}

test('a document is taken in, and everything holds for the new revision without an edit', async () => {
  await withCheckoutCopy(async (root) => {
    await writeFile(join(root, 'new.yml'), await upstreamDocument(root, '2020-09-14_9.0.0'));
    const main = join(root, 'cli', 'main.cts');
    const imported = await runNode([main, 'revision-import', 'new.yml'], { cwd: root });
    expect(imported.stdout).toBe(
      'revision 9.0.0: 20 components; 15 derived files written\nnext: npm run conformance:update\n',
    );
    expect(imported.exitCode).toBe(0);

    const excerpt = await readFile(join(root, 'contracts/revisions/9.0.0.openapi.json'), 'utf8');
    expect(excerpt).toContain('"telepathy"');
    expect(excerpt).not.toContain('prose');
    expect(excerpt).not.toContain('Unrelated');
    // Made of the older revision, it lacks what came with the newer one.
    expect(await readFile(join(root, 'CHANGELOG.md'), 'utf8')).toMatch(
      /\n- Revision 9\.0\.0 of the contract, against 1\.697\.4: .*\n( {2}- .*\n)* {2}- `Products`: 2 values added: `"deposit_switch"`, `"telepathy"` \(warning\)\n/,
    );

    const gate = await runNode([main, 'gate', '--only', 'derived-files', 'laws'], {
      cwd: root,
      env: { LAW_RUNS: '20' },
    });
    expect(gate.stdout).toContain('The contract holds: 2 checks');
    const generated = await runNode([main, 'generate', '--revision', '9.0.0', '--count', '1'], {
      cwd: root,
    });
    expect(generated.exitCode).toBe(0);

    // Null is let in only by an enumeration that lists it, of a schema that is nullable.
    const types = await readFile(join(root, 'contracts/revisions/9.0.0.types.ts'), 'utf8');
    expect(types.match(/^ {2}null\w+\?: .*/gm)).toEqual([
      "  nullable_and_null_listed?: 'a' | 'b' | null;",
      "  nullable?: 'a' | 'b';",
      "  null_listed?: 'a' | 'b';",
    ]);
    const example = JSON.parse(await readFile(join(root, OFFICIAL_EXAMPLE), 'utf8'));
    const nulls = { nullable_and_null_listed: null, nullable: null, null_listed: null };
    await writeFile(
      join(root, 'nulls.json'),
      JSON.stringify({ ...example, ...nulls, in_a_list: ['a', null] }),
    );
    for (const enums of ['closed', 'open']) {
      const options = ['--revision', '9.0.0', '--enums', enums, '--format', 'json'];
      const validated = await runNode([main, 'validate', 'nulls.json', ...options], { cwd: root });
      const { findings, notes } = JSON.parse(validated.stdout);
      expect(notes).toEqual([]);
      expect(findings).toMatchObject([
        { code: 'unexpected-null', keyword: 'type', path: '/nullable' },
        { code: 'unexpected-null', keyword: 'type', path: '/null_listed' },
        { code: 'unexpected-null', keyword: 'type', path: '/in_a_list/1' },
      ]);
    }
    const mutants = await runNode([main, 'mutants', '--revision', '9.0.0'], { cwd: root });
    expect(mutants.stdout).toContain('score 100 %');
  });
}, 120_000);

test('what cannot be carried is refused in one line, and nothing is written', async () => {
  await withCheckoutCopy(async (root) => {
    const index = join(root, 'contracts/revisions/index.ts');
    const before = await readFile(index, 'utf8');
    await writeFile(join(root, 'no.yml'), 'openapi: 3.0.0\ninfo: { version: 1.2.3 }\npaths: {}\n');
    const { exitCode, stderr } = await runNode(
      [join(root, 'cli', 'main.cts'), 'revision-import', 'no.yml'],
      { cwd: root },
    );
    expect(stderr).toMatch(
      /^link-token-contract: the document has no response 200 of POST \/link\/token\/get[^\n]*\n$/,
    );
    expect(exitCode).toBe(2);
    expect(await readFile(index, 'utf8')).toBe(before);
  });
});
