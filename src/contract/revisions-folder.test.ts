import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { CARRIED_CONTRACT } from './carried-contract.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import {
  parseExcerpt,
  readExcerptTexts,
  revisionsFolder,
  writeRevisions,
} from './revisions-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OLDER = '1.394.0.openapi.json';
const NEWER = '1.697.4.openapi.json';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'revisions-'));
  await cp(revisionsFolder(ROOT), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

test('the excerpts of a checkout are read by name, in the order of their names', async () => {
  const texts = await readExcerptTexts(folder);
  expect([...texts.keys()]).toEqual([OLDER, NEWER]);
  for (const [name, text] of texts) expect(text).toBe(await readFile(join(folder, name), 'utf8'));
});

describe('an excerpt', () => {
  test('is accepted as the import wrote it', async () => {
    const text = await textOf(NEWER);
    expect(parseExcerpt(NEWER, text)).toEqual(JSON.parse(text));
  });

  test.each<[string, (text: string) => string]>([
    ['a lost required key', (text) => text.replace('"request_id"', '"user_id"')],
    ['one enum value more', (text) => text.replace('"assets",', '"assets", "assets2",')],
    ['a null less', (text) => text.replace(/,\s*"null"/, '')],
    ['another digest', (text) => text.replace(/sha256-./, 'sha256-g')],
    ['no digest', (text) => text.replace(/ *"x-digest".*\n/, '')],
    [
      'its digest at another place',
      (text) => {
        const { 'x-digest': digest, ...facts } = JSON.parse(text);
        return `${JSON.stringify({ ...facts, 'x-digest': digest }, null, 2)}\n`;
      },
    ],
    ['a key that comes twice', (text) => text.replace('{', '{\n  "openapi": "3.1.0",')],
    ['no newline at the end', (text) => text.trimEnd()],
    ['four spaces', (text) => `${JSON.stringify(JSON.parse(text), null, 4)}\n`],
    ['the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    [
      'a component that no import would write, with its own digest',
      (text) => {
        const { 'x-digest': _, components, ...facts } = JSON.parse(text);
        const others = {
          ...facts,
          components: { schemas: { ...components.schemas, RequestID: { not: 7 } } },
        };
        return `${JSON.stringify(signed(others), null, 2)}\n`;
      },
    ],
    ['null in its place', () => 'null\n'],
    ['a list in its place', () => '[]\n'],
    ['an empty object in its place', () => '{}\n'],
  ])('that was edited by hand is refused: %s', async (_name, edit) => {
    const text = await textOf(NEWER);
    expect(edit(text)).not.toBe(text);
    const refused = () => parseExcerpt(NEWER, edit(text));
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(
      /^contracts\/revisions\/1\.697\.4\.openapi\.json was edited by hand: [^\n]*; restore it, or import [^\n]*$/,
    );
  });

  test('under the name of another revision is refused', async () => {
    const text = await textOf(NEWER);
    expect(() => parseExcerpt(OLDER, text)).toThrow(InputError);
  });

  test.each(['', '{', '<<<<<<< HEAD\n{}\n'])(
    'that is malformed is refused in one line: %j',
    (text) => {
      const refused = () => parseExcerpt(NEWER, text);
      expect(refused).toThrow(InputError);
      expect(refused).toThrow(
        /^contracts\/revisions\/1\.697\.4\.openapi\.json is not JSON; restore it, or import [^\n]*$/,
      );
    },
  );
});

describe('importing a revision', () => {
  test('adds its files, and makes it the default where it is the newest', async () => {
    const before = await snapshot();
    const excerpt = await renamed(NEWER, '2020-09-14_9.10.0');
    const derived = await writeRevisions(folder, excerpt);
    const after = await snapshot();

    const added = [...after.keys()].filter((name) => !before.has(name));
    expect(added).toEqual(
      ['findings.ts', 'openapi.json', 'schema.json', 'types.ts', 'verdict.ts'].map(
        (kind) => `9.10.0.${kind}`,
      ),
    );
    const changed = [...before].filter(([name, text]) => after.get(name) !== text);
    expect(changed.map(([name]) => name)).toEqual(['index.ts', 'schemas.ts', 'versions.ts']);
    expect(after.get('versions.ts')).toContain("export const DEFAULT_REVISION = '9.10.0';");
    expect(after.get('9.10.0.openapi.json')).toBe(`${JSON.stringify(excerpt, null, 2)}\n`);
    for (const [name, text] of derived) expect(after.get(name)).toBe(text);
  });

  test('again changes nothing', async () => {
    const before = await snapshot();
    await writeRevisions(folder, parseExcerpt(OLDER, await textOf(OLDER)));
    expect(await snapshot()).toEqual(before);
  });

  test('repairs its own excerpt that was edited by hand, as the error message says', async () => {
    const before = await snapshot();
    const excerpt = parseExcerpt(NEWER, await textOf(NEWER));
    await writeFile(join(folder, NEWER), '{"openapi": "3.0.0"}');
    await writeRevisions(folder, excerpt);
    expect(await snapshot()).toEqual(before);
  });

  test('writes nothing where another excerpt was edited by hand', async () => {
    const excerpt = await renamed(NEWER, '9.10.0');
    await writeFile(join(folder, OLDER), `${await textOf(OLDER)} `);
    const before = await snapshot();
    await expect(writeRevisions(folder, excerpt)).rejects.toThrow(InputError);
    expect(await snapshot()).toEqual(before);
  });
});

describe('deriving again', () => {
  test('repairs derived files, and leaves the excerpts', async () => {
    const before = await snapshot();
    await writeFile(join(folder, '1.697.4.schema.json'), '{}');
    await rm(join(folder, 'index.ts'));
    await writeRevisions(folder);
    expect(await snapshot()).toEqual(before);
  });

  test('refuses an excerpt that was edited by hand', async () => {
    await writeFile(join(folder, NEWER), (await textOf(NEWER)).replace('"NO"', '"XX"'));
    const before = await snapshot();
    await expect(writeRevisions(folder)).rejects.toThrow(InputError);
    expect(await snapshot()).toEqual(before);
  });
});

function textOf(name: string): Promise<string> {
  return readFile(join(revisionsFolder(ROOT), name), 'utf8');
}

async function renamed(name: string, version: string): Promise<Excerpt> {
  const { 'x-digest': _, ...facts } = parseExcerpt(name, await textOf(name));
  return excerptOf({ ...facts, info: { ...facts.info, version } }, CARRIED_CONTRACT);
}

/** An excerpt with these facts, its digest where an import has it. */
function signed({ openapi, info, ...rest }: Omit<Excerpt, 'x-digest'>): JsonObject {
  const facts = JSON.stringify({ openapi, info, ...rest });
  const digest = createHash('sha256').update(facts).digest('hex');
  return { openapi, info, 'x-digest': `sha256-${digest}`, ...rest };
}

/** All files of the folder, by name. */
async function snapshot(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}
