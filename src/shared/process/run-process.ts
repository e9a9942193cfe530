import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { systemCode } from '../errors/system-error.ts';
import { oneLine } from '../text/one-line.ts';
import type { Environment } from './environment.ts';
import { onExit } from './on-exit.ts';

export interface ProcessOutcome {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether it was killed at its limit of time, or of memory. */
  readonly timedOut: boolean;
  readonly outOfMemory: boolean;
  /** The end of standard output and error. */
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly cwd?: string;
  /** Added to our environment; undefined removes a variable. */
  readonly env?: Environment;
  /** Whether `env` is its whole environment. */
  readonly hasOnlyEnv?: boolean;
  /** Called with each line of standard output, as it comes. */
  readonly onLine?: (line: string) => void;
  /** Called with the process before it can say anything. It then has a channel for messages. */
  readonly onChannel?: (child: ChildProcess) => void;
  readonly timeoutMs?: number;
  /** Kills it when it aborts, in the place of `timeoutMs`. */
  readonly limit?: AbortSignal;
  /** In bytes; watched on Linux alone. */
  readonly mostMemory?: number;
  /** How much of standard output and of standard error is kept, in UTF-16 units. */
  readonly longestOutput?: number;
}

/**
 * Runs a program without a shell, to its end or a limit. The environment is ours, without a surrounding test runner's
 * variables, and with telemetry of dependencies off. Rejects where the program cannot be started. Not execa: it keeps
 * the beginning of a long output, and the error stands at the end.
 */
export async function runProcess(
  file: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessOutcome> {
  const { cwd, env, hasOnlyEnv = false, onLine, onChannel, mostMemory } = options;
  const { timeoutMs = 300_000, longestOutput = 65_536 } = options;
  const { limit = AbortSignal.timeout(timeoutMs) } = options;
  const child = startProcess(file, args, {
    ...{ cwd, stdio: ['ignore', 'pipe', 'pipe', ...(onChannel ? (['ipc'] as const) : [])] },
    env: hasOnlyEnv ? env : { ...inheritedEnvironment(), ...env },
  });
  const [stdout, stderr] = [
    lastOf(child.stdout, longestOutput),
    lastOf(child.stderr, longestOutput),
  ];
  if (onLine !== undefined && child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', onLine);
  }
  onChannel?.(child);
  let [timedOut, outOfMemory] = [false, false];
  const onLimit = () => {
    timedOut = true;
    child.kill('SIGKILL');
  };
  limit.addEventListener('abort', onLimit);
  if (limit.aborted) onLimit();
  const watch = () => {
    if (residentBytes(child.pid) <= (mostMemory ?? Infinity)) return;
    outOfMemory = true;
    child.kill('SIGKILL');
  };
  const watching = mostMemory === undefined ? undefined : setInterval(watch, WATCH_MS);
  try {
    await once(child, 'close');
  } finally {
    limit.removeEventListener('abort', onLimit);
    clearInterval(watching);
  }
  const { exitCode, signalCode: signal } = child;
  return { exitCode, signal, timedOut, outOfMemory, stdout: stdout(), stderr: stderr() };
}

/** The same for a script run by Node. */
export function runNode(args: readonly string[], options: ProcessOptions): Promise<ProcessOutcome> {
  return runProcess(process.execPath, args, options);
}

/** A program that reads an endless answer takes some gigabytes more each second. */
const WATCH_MS = 50;
/** How long to wait, after a process has ended, for a descendant that left its group and keeps its output open. */
const AFTERLIFE_MS = 300;

/** Starts a program in a process group of its own, so that its descendants end with it, and with us. */
export function startProcess(
  file: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const child = spawn(file, args, { ...options, detached: true });
  const { pid } = child;
  // Its `error` follows.
  if (pid === undefined) return child;
  watchGroup(pid);
  child.once('exit', () => {
    killGroup(pid);
    const release = setTimeout(() => {
      for (const stream of child.stdio) stream?.destroy();
    }, AFTERLIFE_MS);
    child.once('close', () => clearTimeout(release));
  });
  return child;
}

/** Why a program could not be started, and what to do. */
export function spawnFailure(error: unknown): string {
  const code = systemCode(error);
  if (code === 'ENOENT') return 'there is no such program; install it, or give its path';
  if (code === 'EACCES') return 'it may not be executed; chmod +x, or name its interpreter first';
  return oneLine(error instanceof Error ? error.message : String(error));
}

/** Reads a stream of text to its end; returns a function that gives the last `longest` UTF-16 units so far. */
export function lastOf(stream: Readable | null, longest: number): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => {
    text = (text + part).slice(-longest);
  });
  return () => text;
}

function inheritedEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name));
  return {
    ...Object.fromEntries(names.map((name) => [name, process.env[name]])),
    // Named explicitly, since Node passes its own on otherwise.
    NODE_V8_COVERAGE: undefined,
    PACT_DO_NOT_TRACK: 'true',
    SCARF_ANALYTICS: 'false',
  };
}

/** The process groups that we started. They do not get a terminal's Ctrl-C and would outlive us. */
const living = new Map<number, () => void>();

/** Ends the process group led by `pid` when this process ends. */
export function watchGroup(pid: number): void {
  if (!living.has(pid))
    living.set(
      pid,
      onExit(() => signalGroup(pid)),
    );
}

/** Kills the process group led by `pid`, its leader included. */
export function killGroup(pid: number): void {
  signalGroup(pid);
  living.get(pid)?.();
  living.delete(pid);
}

function signalGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has no processes left.
  }
}

/** Zero where the process has ended, and where there is no /proc, as on any system but Linux. */
function residentBytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
