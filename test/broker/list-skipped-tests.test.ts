import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/shared/files/package-root.ts';
import { runNode } from '../../src/shared/process/run-process.ts';
import { withTemporaryFolder } from '../../src/shared/process/temporary-folder.ts';

const NODE_MODULES = join(packageRoot(), 'node_modules');
const SETUP = JSON.stringify(join(import.meta.dirname, 'list-skipped-tests.ts'));
const FILES = {
  'vitest.config.mjs': `export default { test: { globalSetup: [${SETUP}] } };`,
  'one.test.mjs': `import { beforeEach, test } from 'vitest';
    beforeEach(({ skip }) => skip('no Ruby'));
    test('a', () => {});
    test('b', () => {});`,
  'two.test.mjs': `import { test } from 'vitest';
    test('c', ({ skip }) => skip('no Ruby'));
    test('d', ({ skip }) => skip('no Postgres'));
    test.skip('by name', () => {});
    test('e', () => {});`,
};

/** What a vitest with these files says on standard error. */
function told(...args: string[]): Promise<string> {
  return withTemporaryFolder(async (cwd) => {
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(cwd, name), text);
    await mkdir(join(cwd, 'node_modules'));
    await symlink(join(NODE_MODULES, 'vitest'), join(cwd, 'node_modules', 'vitest'));
    const vitest = join(NODE_MODULES, 'vitest', 'vitest.mjs');
    const { exitCode, stderr } = await runNode([vitest, 'run', ...args], { cwd });
    expect(exitCode).toBe(0);
    return stderr;
  });
}

test('they are told by reason, whatever reports', { timeout: 120_000 }, async () => {
  expect((await told('--reporter=dot')).trim().split('\n\n').toSorted()).toEqual([
    '1 TEST WAS SKIPPED: no Postgres\n  two.test.mjs',
    '3 TESTS WERE SKIPPED: no Ruby\n  one.test.mjs\n  two.test.mjs',
  ]);
});

test('what was left out without a reason is not', { timeout: 120_000 }, async () => {
  expect(await told('-t', 'by name|e')).toBe('');
});
