import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { runNode } from './run-process.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

test('the folder is empty, outside the checkout, and gone afterwards', async () => {
  const used = await withTemporaryFolder(async (folder) => {
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await writeFile(join(folder, 'a', 'b', 'file'), 'x');
    return folder;
  });
  expect(relative(join(import.meta.dirname, '../../..'), used)).toMatch(/^\.\./);
  expect(existsSync(used)).toBe(false);
});

test('it is gone after a failure as well, and the failure comes through', async () => {
  let used = '';
  const failure = new Error('no');
  const run = withTemporaryFolder(async (folder) => {
    used = folder;
    throw failure;
  });
  await expect(run).rejects.toBe(failure);
  expect(used).not.toBe('');
  expect(existsSync(used)).toBe(false);
});

test('two at a time have folders of their own', async () => {
  await withTemporaryFolder((one) =>
    withTemporaryFolder(async (other) => {
      expect(one).not.toBe(other);
    }),
  );
});

test('one that its user took away himself is no failure', async () => {
  await withTemporaryFolder((folder) => rm(folder, { recursive: true }));
});

describe('no place for it', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['is not there', '/nonexistent/folder', 'no such file or folder (ENOENT)'],
    [
      'is no folder',
      join(join(import.meta.dirname, '../../..'), 'package.json'),
      'a part of the path is not a folder (ENOTDIR)',
    ],
  ])('as TMPDIR %s', async (_what, folder, reason) => {
    vi.stubEnv('TMPDIR', folder);
    await expect(withTemporaryFolder(async () => {})).rejects.toThrow(
      new InputError(
        `no temporary folder can be made in ${folder}: ${reason}; set TMPDIR to one that can be written to`,
      ),
    );
  });
});

test.each([
  ["process.kill(process.pid, 'SIGTERM'); await new Promise(() => {})", null],
  ["process.kill(process.pid, 'SIGINT'); await new Promise(() => {})", null],
  ['process.exit(2)', 2],
])('it is gone where its user ends meanwhile: %s', async (end, code) => {
  await withTemporaryFolder(async (around) => {
    const module = JSON.stringify(join(import.meta.dirname, 'temporary-folder.ts'));
    const script = `
      import { writeFileSync } from 'node:fs';
      import { withTemporaryFolder } from ${module};
      setTimeout(() => {}, 20_000);
      await withTemporaryFolder(async (folder) => {
        writeFileSync(folder + '/pact.json', 'x');
        ${end};
      });`;
    const args = ['--input-type=module', '-e', script];
    const { exitCode } = await runNode(args, { cwd: around, env: { TMPDIR: around } });
    expect(exitCode).toBe(code);
    expect(await readdir(around)).toEqual([]);
  });
});
