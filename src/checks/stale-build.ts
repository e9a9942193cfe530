import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNode } from '../run-node.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import type { CheckFinding } from './check.ts';

/** Files of the build that are not what the sources make: a stale build proves nothing. */
export async function staleBuildFindings(root: string): Promise<CheckFinding[]> {
  return withTemporaryFolder(async (folder) => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    await runNode([compiler, '-p', 'tsconfig.build.json', '--outDir', folder], { cwd: root });
    const fresh = await textsBelow(folder);
    const built = await textsBelow(join(root, 'dist'));
    return [...new Set([...fresh.keys(), ...built.keys()])]
      .filter((name) => fresh.get(name) !== built.get(name))
      .map((name) => ({
        code: 'build-stale' as const,
        file: `dist/${name}`,
        line: null,
        path: null,
        message: 'the build is not what the sources make',
        replay: 'npm run build',
      }))
      .slice(0, 1);
  });
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
