import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import { oneLine } from '../../shared/text/one-line.ts';
import { BuildError, buildPackage } from './build-package.ts';
import type { Found } from './check.ts';

/** The first file of the build that differs from a fresh build: a stale build proves nothing. */
export async function staleBuildFindings(root: string): Promise<readonly Found[]> {
  return withTemporaryFolder(async (folder) => {
    try {
      await buildPackage(root, folder);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      return [
        stale('tsconfig.build.json', `the sources do not build: ${oneLine(error.message, 200)}`),
      ];
    }
    const fresh = await textsBelow(folder);
    const built = await textsBelow(join(root, 'dist'));
    return [...new Set([...fresh.keys(), ...built.keys()])]
      .filter((name) => fresh.get(name) !== built.get(name))
      .map((name) => stale(`dist/${name}`, 'the build is not what the sources make'))
      .slice(0, 1);
  });
}

function stale(file: string, message: string): Found {
  return { code: 'build-stale', file, message, replay: 'npm run build' };
}

async function textsBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const,
      ),
    ),
  );
}
