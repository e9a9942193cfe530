import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildPackage } from '../src/gate/checks/derived-files.ts';
import { packageRoot } from '../src/shared/files/package-root.ts';
import { withCheckoutCopy } from './checkout-copy.ts';

const run = promisify(execFile);

/** For tests: builds and packs this package as npm would publish it, and unpacks it among a project's packages. */
export async function installPackedPackage(project: string): Promise<void> {
  const installed = join(project, 'node_modules', 'link-token-contract');
  await mkdir(installed, { recursive: true });
  await withCheckoutCopy(async (root) => {
    const failure = await buildPackage(root, join(root, 'dist'));
    if (failure !== null) throw new Error(failure);
    // Without the script that would build once more.
    const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', project];
    const { stdout } = await run('npm', pack, { cwd: root });
    const archive = join(project, stdout.trim());
    await run('tar', ['-xzf', archive, '-C', installed, '--strip-components=1']);
  });
}

/** For tests: puts packages of this checkout among a project's, as links. */
export async function linkPackages(project: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const target = join(project, 'node_modules', name);
    await mkdir(join(target, '..'), { recursive: true });
    await symlink(join(packageRoot(), 'node_modules', name), target);
  }
}
