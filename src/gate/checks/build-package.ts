import { join } from 'node:path';
import { runNode } from '../../shared/process/run-process.ts';

/** The sources do not build. The message is the output of the tool. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}

/** Builds a checkout into a folder, as `npm run build` does into `dist`. Throws BuildError, or an Error where the build was ended. */
export async function buildPackage(root: string, folder: string): Promise<void> {
  const tool = (...path: string[]) => join(root, 'node_modules', ...path);
  const bundle = join(folder, 'cli', 'validate.cjs');
  for (const step of [
    [tool('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', folder],
    [tool('rolldown', 'bin', 'cli.mjs'), '-c', 'rolldown.config.mjs', '--file', bundle],
  ]) {
    const { exitCode, stdout, stderr } = await runNode(step, { cwd: root });
    if (exitCode === null) throw new Error('the build did not come to an end');
    if (exitCode !== 0) throw new BuildError(`${stdout}${stderr}`.trim());
  }
}
