import { readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runNode } from '../process/run-process.ts';
import { withTemporaryFolder } from '../process/temporary-folder.ts';
import { findCheckout, packageRoot, packageVersion } from './package-root.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('the root is the folder with our package.json', () => {
  expect(packageRoot()).toBe(ROOT);
});

test('the version is the one of our package.json', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(packageVersion()).toBe(version);
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
});

test('it is the checkout that this code belongs to, run from its sources', () => {
  expect(findCheckout(null)).toEqual({
    root: packageRoot(),
    runsFromBuild: false,
    seed: null,
    strictJson: false,
  });
  expect(findCheckout(7)).toMatchObject({ seed: 7 });
});

describe('of a package somewhere else', () => {
  const CHECKOUT = ['contracts/revisions', 'properties'];

  test('sources in a folder beside the build are no build', async () => {
    const found = await foundFrom('dist-tools', CHECKOUT);
    expect(JSON.parse(found.stdout)).toMatchObject({ runsFromBuild: false });
  });

  test('the build is known as one', async () => {
    const found = await foundFrom('dist', CHECKOUT);
    expect(JSON.parse(found.stdout)).toMatchObject({ runsFromBuild: true });
  });

  test.each([
    ['nothing', []],
    ['no laws', ['contracts/revisions']],
    ['no revisions', ['properties']],
  ])('with %s there is no checkout, and the error says what to do', async (_what, folders) => {
    const { exitCode, stderr } = await foundFrom('dist', folders);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(
      /InputError: this command works on a checkout of link-token-contract, .*; clone the repository/,
    );
  });
});

/** What `findCheckout` says when it runs from a folder of a package that has these folders. */
async function foundFrom(codeFolder: string, folders: readonly string[]) {
  return withTemporaryFolder(async (root) => {
    await writeFile(join(root, 'package.json'), '{"type":"module"}');
    for (const folder of folders) await mkdir(join(root, folder), { recursive: true });
    for (const file of [
      'src/shared/errors/input-error.ts',
      'src/shared/files/package-root.ts',
      'contracts/json-value.ts',
    ]) {
      await cp(join(packageRoot(), file), join(root, codeFolder, file), { recursive: true });
    }
    const url = JSON.stringify(
      `file://${join(root, codeFolder, 'src/shared/files/package-root.ts')}`,
    );
    const script = `import { findCheckout } from ${url}; console.log(JSON.stringify(findCheckout(null)));`;
    return runNode(['--input-type=module', '-e', script], { cwd: root });
  });
}
