/** For tests: the command `publish`, in surroundings that hold nothing of this process's. */
import { join } from 'node:path';
import { packageRoot } from '../../src/shared/files/package-root.ts';
import type { Environment } from '../../src/shared/process/environment.ts';
import { type InProcessRun, runInProcess } from '../cli/run-in-process.ts';
import { type StartedProgram, startProgram } from '../cli/start-program.ts';

export interface PublishOptions {
  /** Where it runs: a folder outside of every git repository, unless that is what is tested. */
  readonly folder: string;
  readonly env?: Environment;
}

export interface PublishOutcome extends InProcessRun {
  readonly seconds: number;
}

export const OUR_PACT = join(packageRoot(), 'pacts/link-token-client-plaid.json');

/** In a process of its own, to which something can be done while it runs. */
export function startPublish(args: readonly string[], options: PublishOptions): StartedProgram {
  return startProgram(['publish', ...args], options);
}

export async function publish(
  args: readonly string[],
  { folder, env = {} }: PublishOptions,
): Promise<PublishOutcome> {
  const start = performance.now();
  const options = { folder, env: { HOME: folder, ...env } };
  const run = await runInProcess(['publish', ...args], options);
  return { ...run, seconds: (performance.now() - start) / 1000 };
}
