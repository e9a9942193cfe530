/** For tests: the program as users start it, in a process and surroundings of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Environment } from '../../src/shared/process/environment.ts';
import { toolEnvironment } from './tool-environment.ts';

/** The file that Node runs as the program. */
export const PROGRAM = join(import.meta.dirname, '../../cli/main.cts');

export interface ProgramRun {
  /** Null where it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  /** Where it runs, its home, and where its temporary files are. */
  readonly folder: string;
  /** Beside PATH, which is ours. */
  readonly env?: Environment;
  readonly input?: string;
}

export interface StartedProgram {
  readonly child: ChildProcess;
  readonly ended: Promise<ProgramRun>;
}

export function startProgram(
  args: readonly string[],
  { folder, env = {}, input = '' }: ProgramOptions,
): StartedProgram {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    env: { ...toolEnvironment(), HOME: folder, TMPDIR: folder, ...env },
  });
  // It may end without having read it.
  child.stdin.on('error', () => {}).end(input);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
    ([stdout, stderr, status]) => ({ status, stdout, stderr }),
  );
  return { child, ended };
}

export function runProgram(args: readonly string[], options: ProgramOptions): Promise<ProgramRun> {
  return startProgram(args, options).ended;
}
