import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from './package-root.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

test('the folder is empty, outside the checkout, and gone afterwards', async () => {
  const used = await withTemporaryFolder(async (folder) => {
    expect(await readdir(folder)).toEqual([]);
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await writeFile(join(folder, 'a', 'b', 'file'), 'x');
    return folder;
  });
  expect(relative(packageRoot(), used)).toMatch(/^\.\./);
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
