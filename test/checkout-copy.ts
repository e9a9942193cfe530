import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { packageRoot } from '../src/shared/files/package-root.ts';
import { withTemporaryFolder } from '../src/shared/process/temporary-folder.ts';

/** Left out: what is made, what is only about the sources, and the packages, which are linked. */
const LEFT_OUT = new Set([
  'node_modules',
  'dist',
  'coverage',
  'reports-out',
  '.git',
  '.ci',
  '.github',
]);

/** For tests that break something by hand: calls `use` with a copy of this checkout. */
export function withCheckoutCopy<T>(use: (root: string) => Promise<T>): Promise<T> {
  return withTemporaryFolder(async (folder) => {
    await copyCheckout(folder);
    return use(folder);
  });
}

/** One copy for all tests of a file, which put back what they change. */
export function useCheckoutCopy(): { readonly root: string } {
  const copy = { root: '' };
  beforeAll(async () => {
    copy.root = await mkdtemp(join(tmpdir(), 'checkout-'));
    await copyCheckout(copy.root);
  });
  afterAll(() => rm(copy.root, { recursive: true, force: true }));
  return copy;
}

async function copyCheckout(folder: string): Promise<void> {
  const root = packageRoot();
  await cp(root, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}
