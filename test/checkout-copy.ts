import { cp, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
  const root = packageRoot();
  return withTemporaryFolder(async (folder) => {
    await cp(root, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    return use(folder);
  });
}
