import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { staleBuildFindings } from '../../src/gate/checks/derived-files.ts';
import { InputError } from '../../src/shared/errors/input-error.ts';
import { packageRoot } from '../../src/shared/files/package-root.ts';

/**
 * The file that `npx link-token-contract` runs. Throws InputError where there is no build, or it differs from the
 * sources, so that the figures would be another program's.
 */
export async function provenBuild(): Promise<string> {
  const command = join(packageRoot(), 'dist', 'cli', 'main.cjs');
  if (!existsSync(command)) throw new InputError('there is no build; npm run build makes it');
  const [stale] = await staleBuildFindings(packageRoot());
  if (stale === undefined) return command;
  throw new InputError(`${stale.file}: ${stale.message}; npm run build makes it`);
}
