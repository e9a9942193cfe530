import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { killGroup, watchGroup } from '../shared/process/living-groups.ts';
import { BROKER_SOURCES } from './ruby-environment.ts';

export interface LockedProgram {
  readonly lockFile: string;
  /** What runs under the lock; none: whoever holds it waits for its input to end. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  readonly onWaiting: () => void;
  readonly onLine: (line: string) => void;
}

export interface LockedEnd {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  /** The last of what it said on both outputs. */
  readonly said: string;
}

const LONGEST_SAID = 262_144;

/**
 * Runs a program while nobody else holds the lock, in a process group that ends with this process. The
 * lock is one of the kernel, taken by Ruby as Node has no call for it: it goes with whoever held it, even
 * by SIGKILL, so nobody has to judge whether it is stale.
 */
export function startLocked(program: LockedProgram) {
  const child = spawn(
    'ruby',
    [join(BROKER_SOURCES, 'with-lock.rb'), program.lockFile, ...program.command],
    { cwd: program.cwd, env: program.env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const { pid } = child;
  if (pid !== undefined) watchGroup(pid);
  // It ended before its input did.
  child.stdin.on('error', () => {});
  let said = '';
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    if (pid !== undefined) killGroup(pid);
  }, program.timeoutMs);
  const ended = new Promise<LockedEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      if (pid !== undefined) killGroup(pid);
    });
    child.once('close', (exitCode) => resolve({ exitCode, timedOut, said }));
  }).finally(() => clearTimeout(timer));
  const held = new Promise<boolean>((resolve) => {
    ended.then(
      () => resolve(false),
      () => resolve(false),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'waiting') program.onWaiting();
      else if (line === 'held') resolve(true);
      else {
        said = `${said}${line}\n`.slice(-LONGEST_SAID);
        program.onLine(line);
      }
    });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-LONGEST_SAID);
  });
  return { held, ended, endInput: () => child.stdin.end() };
}
