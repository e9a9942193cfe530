import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { InputError } from '../shared/errors/input-error.ts';
import { killGroup, spawnFailure, startProcess } from '../shared/process/run-process.ts';
import { errorLine } from '../shared/text/error-line.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** The descriptor that it answers on. Where that is 3, what it prints goes nowhere. */
  readonly answersOn: 1 | 3;
}

export interface ProgramEnd {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  /** Exit code or signal, and the last words, as one line. */
  readonly how: string;
}

/** A child process and all that it starts. */
export interface RunningProgram {
  readonly input: Writable;
  readonly answers: Readable;
  /** `: ` and the most telling line of what it last wrote to standard error; empty for nothing. */
  readonly lastWords: () => string;
  /** What it wrote to standard error so far explains nothing that happens from now on. */
  readonly forgetWords: () => void;
  readonly ended: Promise<ProgramEnd>;
  readonly kill: () => void;
}

/** In UTF-16 units, of standard error. */
const LONGEST_LAST_WORDS = 8192;

/** Starts a program in a process group of its own. Throws InputError where it cannot be started. */
export async function runProgram(program: Program): Promise<RunningProgram> {
  const child = await spawned(program);
  const { pid, stdin: input, stderr } = child;
  const answers = child.stdio[program.answersOn];
  if (pid === undefined || input === null || stderr === null || !(answers instanceof Readable)) {
    throw new Error('a child process came without its pipes');
  }
  // It ended, or closed its input: both show where an answer is waited for.
  input.on('error', () => {});
  answers.on('error', () => {});
  let lastWords = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LONGEST_LAST_WORDS);
  });
  const ended = once(child, 'close').then(([exitCode, signal]) => ({
    exitCode: typeof exitCode === 'number' ? exitCode : null,
    how: `${describeEnd(exitCode, signal)}${said(lastWords)}`,
  }));
  return {
    input,
    answers,
    lastWords: () => said(lastWords),
    forgetWords: () => {
      lastWords = '';
    },
    ended,
    kill: () => killGroup(pid),
  };
}

async function spawned({ file, args, answersOn }: Program): Promise<ChildProcess> {
  try {
    const child = startProcess(file, args, {
      stdio: answersOn === 1 ? ['pipe', 'pipe', 'pipe'] : ['pipe', 'ignore', 'pipe', 'pipe'],
    });
    await once(child, 'spawn');
    return child;
  } catch (error) {
    throw new InputError(`cannot start ${quotedLine(file, 200)}: ${spawnFailure(error)}`);
  }
}

function describeEnd(exitCode: unknown, signal: unknown): string {
  return typeof signal === 'string' ? `signal ${signal}` : `exit code ${exitCode}`;
}

function said(lastWords: string): string {
  const line = errorLine(lastWords);
  return line === '' ? '' : `: ${oneLine(line, 200)}`;
}
