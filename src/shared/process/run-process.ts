import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { lastOf } from '../text/last-of.ts';
import type { Environment } from './environment.ts';
import { killGroup, watchGroup } from './process-groups.ts';

export interface ProcessOutcome {
  /** Null where it was killed. */
  readonly exitCode: number | null;
  /** Whether it was killed at its timeout. */
  readonly timedOut: boolean;
  /** The end of standard output and error, at most 64 KiB of each. */
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd: string;
  /** Added to our environment; undefined removes a variable. */
  readonly env?: Environment;
  /** Called with each line of standard output, as it comes. */
  readonly onLine?: (line: string) => void;
  readonly timeoutMs?: number;
}

const LONGEST_OUTPUT = 65_536;
const TIMEOUT_MS = 300_000;
/** How long to wait, after the process has ended, for a descendant that left its group and keeps its output open. */
const AFTERLIFE_MS = 300;

/**
 * Runs a program without a shell, in a process group of its own, so that its descendants end with it, and with us. The
 * environment is ours, without a surrounding test runner's variables, and with telemetry of dependencies off. Rejects
 * where the program cannot be started.
 */
export function runProcess(
  file: string,
  args: readonly string[],
  { cwd, env, timeoutMs = TIMEOUT_MS, onLine }: ProcessOptions,
): Promise<ProcessOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...inheritedEnvironment(), ...NO_COVERAGE, ...QUIET_DEPENDENCIES, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const { pid } = child;
    if (pid !== undefined) watchGroup(pid);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      if (pid !== undefined) killGroup(pid);
    }, timeoutMs);
    const stdout = lastOf(child.stdout, LONGEST_OUTPUT);
    if (onLine !== undefined) createInterface({ input: child.stdout }).on('line', onLine);
    const stderr = lastOf(child.stderr, LONGEST_OUTPUT);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      if (pid !== undefined) killGroup(pid);
      const release = setTimeout(() => {
        for (const stream of [child.stdout, child.stderr]) stream.destroy();
      }, AFTERLIFE_MS);
      child.once('close', () => clearTimeout(release));
    });
    child.on('close', (exitCode) =>
      resolve({ exitCode, timedOut, stdout: stdout(), stderr: stderr() }),
    );
  });
}

/** The same for a script run by Node. */
export function runNode(args: readonly string[], options: ProcessOptions): Promise<ProcessOutcome> {
  return runProcess(process.execPath, args, options);
}

/** Named explicitly, since Node passes its own on otherwise. */
const NO_COVERAGE = { NODE_V8_COVERAGE: undefined };

const QUIET_DEPENDENCIES = { PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' };

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
  );
}
