import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../shared/files/package-root.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import type { CheckFinding } from './check.ts';
import { derivedFiles } from './derived-files.ts';

const FOLDER = 'contracts/revisions';
const EXCERPT = '1.394.0.openapi.json';
const SCHEMA = '1.394.0.schema.json';

/** What the check finds in a copy of the revisions that was changed by hand. */
function findingsAfter(
  change: (folder: string) => Promise<unknown>,
): Promise<readonly CheckFinding[]> {
  return withTemporaryFolder(async (root) => {
    const folder = join(root, FOLDER);
    await cp(join(packageRoot(), FOLDER), folder, { recursive: true });
    await change(folder);
    return derivedFiles.run({ root, runsFromBuild: false, seed: null });
  });
}

async function edit(file: string, before: string | RegExp, after: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = text.replace(before, after);
  expect(edited).not.toBe(text);
  await writeFile(file, edited);
}

function byFile(findings: readonly CheckFinding[]): readonly CheckFinding[] {
  return findings.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** The line of a committed file, from 1, on which a text stands first. */
async function lineOf(name: string, text: string): Promise<number> {
  const lines = (await readFile(join(packageRoot(), FOLDER, name), 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

test('what is committed is what the excerpts make', async () => {
  expect(await findingsAfter(async () => {})).toEqual([]);
});

test('every edited derived file is reported with the line', async () => {
  const edits = {
    '1.394.0.findings.ts': ['required', 'demanded'],
    '1.394.0.schema.json': ['"assets"', '"asset"'],
    '1.394.0.types.ts': ['link_token: string', 'link_token?: string'],
    '1.394.0.verdict.ts': ['typeof data0', 'typeof  data0'],
    '1.697.4.findings.ts': ['"date-time"', '"date"'],
    '1.697.4.schema.json': ['"request_id"', '"requestId"'],
    '1.697.4.types.ts': ['| null', ''],
    '1.697.4.verdict.ts': ['formats["date-time"]', 'formats.uri'],
    'index.ts': ['export', 'import'],
    'schemas.ts': ['as const', ''],
  } as const;
  const findings = await findingsAfter(async (folder) => {
    for (const [name, [before, after]] of Object.entries(edits)) {
      await edit(join(folder, name), before, after);
    }
  });
  expect(byFile(findings)).toEqual(
    await Promise.all(
      Object.entries(edits).map(async ([name, [before]]) => ({
        code: 'derived-file-differs',
        file: `${FOLDER}/${name}`,
        line: await lineOf(name, before),
        path: null,
        message: expect.stringMatching(/^expected `.*`, found `.*`$/),
        replay: 'npm run revision:derive',
      })),
    ),
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ message: 'expected `"assets",`, found `"asset",`' }),
  );
});

describe('the wrong files', () => {
  test('a missing file, a file with the line ends of Windows, a stray file and a stray folder', async () => {
    const findings = await findingsAfter(async (folder) => {
      await rm(join(folder, SCHEMA));
      await edit(join(folder, 'index.ts'), /\n/g, '\r\n');
      await writeFile(join(folder, '9.9.9.schema.json'), '{}');
      await mkdir(join(folder, 'old'));
    });
    const differs = { code: 'derived-file-differs', path: null, replay: 'npm run revision:derive' };
    const stray = { ...differs, line: null, message: 'no excerpt makes this file; delete it' };
    expect(byFile(findings)).toEqual([
      {
        ...differs,
        file: `${FOLDER}/${SCHEMA}`,
        line: null,
        message: 'the file is missing; the excerpts make it',
      },
      { ...stray, file: `${FOLDER}/9.9.9.schema.json` },
      {
        ...differs,
        file: `${FOLDER}/index.ts`,
        line: 1,
        message: expect.stringMatching(/^expected ".*", found ".*\\r"$/),
      },
      { ...stray, file: `${FOLDER}/old` },
    ]);
  });

  test('those of a revision whose excerpt is gone', async () => {
    const findings = await findingsAfter((folder) => rm(join(folder, EXCERPT)));
    const files = findings.map(({ file }) => file);
    for (const end of ['schema.json', 'types.ts', 'verdict.ts', 'findings.ts']) {
      expect(files).toContain(`${FOLDER}/1.394.0.${end}`);
    }
    expect(files).toContain(`${FOLDER}/index.ts`);
    expect(files.filter((file) => file.includes('1.697.4'))).toEqual([]);
  });
});

describe('an excerpt that was edited is the one finding', () => {
  test.each([
    ['a fact', (folder: string) => edit(join(folder, EXCERPT), '"assets"', '"asset"')],
    ['its digest', (folder: string) => edit(join(folder, EXCERPT), '"sha256-', '"sha256-0')],
    ['its white space', (folder: string) => edit(join(folder, EXCERPT), '\n', '\n\n')],
    ['no JSON any more', (folder: string) => edit(join(folder, EXCERPT), '{', '')],
    ['emptied', (folder: string) => writeFile(join(folder, EXCERPT), '')],
    ['the excerpt of nothing', (folder: string) => writeFile(join(folder, EXCERPT), 'null')],
  ])('%s', async (_what, change) => {
    expect(await findingsAfter(change)).toEqual([
      {
        code: 'excerpt-edited',
        file: `${FOLDER}/${EXCERPT}`,
        line: null,
        path: null,
        message: expect.stringMatching(
          /^contracts\/revisions\/1\.394\.0\.openapi\.json [^\n]*; restore it, or import/,
        ),
        replay: `git checkout -- ${FOLDER}/${EXCERPT}`,
      },
    ]);
  });

  test('renamed to another version', async () => {
    const findings = await findingsAfter((folder) =>
      rename(join(folder, EXCERPT), join(folder, '1.395.0.openapi.json')),
    );
    expect(findings).toMatchObject([
      { code: 'excerpt-edited', file: `${FOLDER}/1.395.0.openapi.json` },
    ]);
  });

  test('each of two', async () => {
    const findings = await findingsAfter(async (folder) => {
      await edit(join(folder, EXCERPT), '"assets"', '"asset"');
      await edit(join(folder, '1.697.4.openapi.json'), '"assets"', '"asset"');
      await edit(join(folder, SCHEMA), '"assets"', '"asset"');
    });
    expect(findings.map(({ code }) => code)).toEqual(['excerpt-edited', 'excerpt-edited']);
  });
});

test('a checkout without revisions cannot be judged', async () => {
  await expect(findingsAfter((folder) => rm(folder, { recursive: true }))).rejects.toThrow(
    'ENOENT',
  );
});
