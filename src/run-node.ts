import { spawn } from 'node:child_process';
import { lastOf } from './last-of.ts';

export interface ProcessOutcome {
  readonly exitCode: number | null;
  /** The last of standard output and error, at most 64 KiB of each. */
  readonly stdout: string;
  readonly stderr: string;
}

const LONGEST_OUTPUT = 65_536;
const TIMEOUT_MS = 300_000;

/**
 * Runs a script in a Node process of its own, without a shell. The environment is ours, without what
 * a test runner around us would hand down, and with telemetry of dependencies off.
 */
export function runNode(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<ProcessOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { ...inheritedEnvironment(), ...NO_COVERAGE, ...QUIET_DEPENDENCIES, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: TIMEOUT_MS,
    });
    const stdout = lastOf(child.stdout, LONGEST_OUTPUT);
    const stderr = lastOf(child.stderr, LONGEST_OUTPUT);
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout: stdout(), stderr: stderr() }));
  });
}

/** Named, or Node hands its own down. */
const NO_COVERAGE = { NODE_V8_COVERAGE: undefined };

const QUIET_DEPENDENCIES = { PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' };

function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)),
  );
}
