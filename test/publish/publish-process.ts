/** For tests: the command `publish` as users start it, in surroundings that hold nothing of this process's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/shared/files/package-root.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.cts');

export interface PublishOptions {
  /** Where it runs: a folder outside of every git repository, unless that is what is tested. */
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface PublishOutcome {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface PublishProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<PublishOutcome>;
}

export const OUR_PACT = join(packageRoot(), 'pacts/link-token-client-plaid.json');

export function startPublish(
  args: readonly string[],
  { folder, env = {} }: PublishOptions,
): PublishProcess {
  const start = performance.now();
  const child = spawn(process.execPath, [MAIN, 'publish', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<PublishOutcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout, stderr, seconds: (performance.now() - start) / 1000 }),
    );
  });
  return { child, ended };
}

export function publish(args: readonly string[], options: PublishOptions): Promise<PublishOutcome> {
  return startPublish(args, options).ended;
}
