import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { staleBuildFindings } from './stale-build.ts';

const BUILT = { 'src/one.js': 'export const one = 1;\n', 'src/two.js': 'export const two = 2;\n' };

/** What is found in a small project, with this build of it. */
function findingsOf(build: Readonly<Record<string, string>>) {
  return withTemporaryFolder(async (root) => {
    const files = {
      'package.json': '{"type":"module"}',
      'tsconfig.build.json': JSON.stringify({
        compilerOptions: { module: 'nodenext', target: 'es2023', rootDir: '.', types: [] },
        include: ['src'],
      }),
      'src/one.ts': 'export const one: number = 1;\n',
      'src/two.ts': 'export const two: number = 2;\n',
      ...Object.fromEntries(Object.entries(build).map(([name, text]) => [`dist/${name}`, text])),
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), text);
    }
    await symlink(join(packageRoot(), 'node_modules'), join(root, 'node_modules'));
    return staleBuildFindings(root);
  });
}

test.concurrent('a build that is what the sources make has none', async ({ expect }) => {
  expect(await findingsOf(BUILT)).toEqual([]);
});

test.concurrent.for<[string, Readonly<Record<string, string>>, string]>([
  ['changed or missing', { 'src/two.js': 'export const two = 3;\n' }, 'dist/src/one.js'],
  ['left over', { ...BUILT, 'src/three.js': '' }, 'dist/src/three.js'],
])('of the files that are %s, the first stands for all', async ([, build, file], { expect }) => {
  expect(await findingsOf(build)).toEqual([
    {
      code: 'build-stale',
      file,
      line: null,
      path: null,
      message: 'the build is not what the sources make',
      replay: 'npm run build',
    },
  ]);
});
