import { mkdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { packageRoot } from '../../shared/files/package-root.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import { buildPackage, staleBuildFindings } from './derived-files.ts';

const SOURCES = {
  'package.json': '{"type":"module"}',
  'tsconfig.build.json': JSON.stringify({
    compilerOptions: { module: 'nodenext', target: 'es2023', rootDir: '.', types: [] },
    include: ['src'],
  }),
  'rolldown.config.mjs':
    "export default { input: 'src/one.ts', output: { file: 'dist/cli/validate.cjs', format: 'cjs' } };",
  'src/one.ts': "export { two } from './two.js';\nexport const one: number = 1;\n",
  'src/two.ts': 'export const two: number = 2;\n',
};

/** What is found in a small project that was built, and then changed. */
function findingsAfter(change: (root: string) => Promise<void>) {
  return withTemporaryFolder(async (root) => {
    for (const [name, text] of Object.entries(SOURCES)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), text);
    }
    await symlink(join(packageRoot(), 'node_modules'), join(root, 'node_modules'));
    await buildPackage(root, join(root, 'dist'));
    await change(root);
    return staleBuildFindings(root);
  });
}

test.concurrent('a build that is what the sources make has none', async ({ expect }) => {
  expect(await findingsAfter(async () => {})).toEqual([]);
});

test.concurrent('a build that was ended tells nothing', async ({ expect }) => {
  const killed = (root: string) =>
    writeFile(join(root, 'rolldown.config.mjs'), "process.kill(process.pid, 'SIGKILL');\n");
  await expect(findingsAfter(killed)).rejects.toThrow('the build did not come to an end');
});

test.concurrent.for<[string, (root: string) => Promise<void>, string]>([
  ['changed', (root) => writeFile(join(root, 'dist/src/two.js'), 'two'), 'dist/src/two.js'],
  ['missing', (root) => rm(join(root, 'dist/src/one.js')), 'dist/src/one.js'],
  ['left over', (root) => writeFile(join(root, 'dist/src/three.js'), ''), 'dist/src/three.js'],
  [
    'changed in the one file',
    (root) => writeFile(join(root, 'dist/cli/validate.cjs'), ''),
    'dist/cli/validate.cjs',
  ],
  [
    'older than the sources',
    async (root) => {
      await writeFile(join(root, 'src/two.ts'), 'export const two: number = 3;\n');
      await writeFile(join(root, 'dist/src/two.js'), 'export const two = 3;\n');
    },
    'dist/cli/validate.cjs',
  ],
])('of the files that are %s, the first stands for all', async ([, change, file], { expect }) => {
  expect(await findingsAfter(change)).toEqual([
    {
      code: 'build-stale',
      file,
      message: 'the build is not what the sources make',
      replay: 'npm run build',
    },
  ]);
});

test.concurrent('sources that do not build are reported', async ({ expect }) => {
  const found = await findingsAfter((root) =>
    writeFile(join(root, 'src/two.ts'), "export const two: number = 'three';\n"),
  );
  expect(found).toMatchObject([
    { code: 'build-stale', message: expect.stringMatching(/^the sources do not build: .*TS2322/) },
  ]);
});

test('what is built can be started', { timeout: 300_000 }, ({ expect }) =>
  withTemporaryFolder(async (folder) => {
    expect(await buildPackage(packageRoot(), folder)).toBeNull();
    expect((await stat(join(folder, 'cli', 'main.cjs'))).mode & 0o777).toBe(0o755);
  }),
);
