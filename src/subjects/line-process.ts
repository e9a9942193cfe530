import type { ChildProcess, StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import type { JsonValue } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { killGroup, spawnFailure, startProcess } from '../shared/process/run-process.ts';
import { errorLine } from '../shared/text/error-line.ts';
import { oneLine, quotedLine } from '../shared/text/one-line.ts';
import { askedInTurn, type Crash, crashed, hung, type Judgement, type Subject } from './subject.ts';

export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  /** The descriptor that it answers on. Where that is 3, what it prints goes nowhere. */
  readonly answersOn: 1 | 3;
}

/** What came of a question. `crash`: what it means for a subject that it is no line. */
export type Reply =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'silent' | 'flooded'; readonly crash: Crash }
  /** Output without a question. */
  | { readonly kind: 'extra'; readonly crash: Crash; readonly line: string }
  /** `how`: the exit code or the signal, and its last words. */
  | {
      readonly kind: 'ended';
      readonly crash: Crash;
      readonly how: string;
      readonly isWell: boolean;
    };

/** A reply that says when it happened. */
type Dated = (when: string) => Reply;
const LATE = ' after its answer to the payload before this one';

/** In UTF-16 units: of an answer, and of what comes without a question. */
const LONGEST_LINE = 65_536;
/** In UTF-16 units, of standard error. */
const LONGEST_LAST_WORDS = 8192;

/** Starts a program in a process group of its own. Throws InputError where it cannot be started. */
export async function startLineProcess({ file, args, answersOn }: Program): Promise<LineProcess> {
  try {
    const answersApart = ['pipe', 'ignore', 'pipe', 'pipe'] satisfies StdioOptions;
    const stdio = answersOn === 1 ? 'pipe' : answersApart;
    const child = startProcess(file, args, { stdio });
    await once(child, 'spawn');
    return new LineProcess(child, answersOn);
  } catch (error) {
    throw new InputError(`cannot start ${quotedLine(file, 200)}: ${spawnFailure(error)}`);
  }
}

/**
 * A child process that answers a line with a line, and all that it starts. One question at a time, so that whatever goes
 * wrong is known to go wrong with it. Keeps no more of what it says than one line.
 */
export class LineProcess {
  readonly #pid: number;
  readonly #input: Writable;
  readonly #ended: Promise<void>;
  #received = '';
  #lastWords = '';
  /** How it ended. */
  #final: Dated | null = null;
  #waiting: ((reply: Reply) => void) | null = null;
  /** It is of no use any more: it was killed, or replied to a question with something else than a line. */
  isSpent = false;

  constructor(child: ChildProcess, answersOn: Program['answersOn']) {
    const { pid, stdin, stderr } = child;
    const answers = child.stdio[answersOn];
    if (pid === undefined || stdin === null || stderr === null || !(answers instanceof Readable)) {
      throw new Error('a child process came without its pipes');
    }
    this.#pid = pid;
    this.#input = stdin;
    // It ended, or closed its input: both show where an answer is waited for.
    stdin.on('error', () => {});
    answers.on('error', () => {});
    answers.setEncoding('utf8').on('data', (text: string) => this.#receive(text));
    stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LONGEST_LAST_WORDS);
    });
    this.#ended = once(child, 'close').then(([exitCode, signal]) => {
      const end = typeof signal === 'string' ? `signal ${signal}` : `exit code ${exitCode}`;
      const how = `${end}${this.#shownWords()}`;
      this.#finish((when) => ({
        ...{ kind: 'ended', how, isWell: exitCode === 0 },
        crash: crashed('died', `ended${when}: ${how}`),
      }));
    });
  }

  ask(question: string, withinMs: number): Promise<Reply> {
    if (this.#final !== null || this.#received !== '') {
      this.isSpent = true;
      return Promise.resolve((this.#final ?? extraLine(this.#received))(LATE));
    }
    // What it wrote so far explains nothing that happens from now on.
    this.#lastWords = '';
    const reply = this.listen(withinMs);
    this.#input.write(`${question}\n`);
    return reply;
  }

  /** The next line without a question. */
  listen(withinMs: number): Promise<Reply> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const text = this.#received;
        const half = text === '' ? '' : `, but ${quote(text)} without a line break`;
        this.#settle({ kind: 'silent', crash: hung(withinMs, `${half}${this.#shownWords()}`) });
      }, withinMs);
      this.#waiting = (reply) => {
        clearTimeout(timer);
        resolve(reply);
      };
      if (this.#final === null) this.#takeLine();
      else this.#settle(this.#final(''));
    });
  }

  /** Ends its input: it is asked nothing more. */
  closeInput(): void {
    this.#input.end();
  }

  /** Ends it and all that it started. */
  async kill(): Promise<void> {
    this.isSpent = true;
    killGroup(this.#pid);
    await this.#ended;
  }

  #receive(text: string): void {
    if (this.#final !== null) return;
    this.#received += text;
    this.#takeLine();
    if (this.#received.length <= LONGEST_LINE) return;
    this.#received = '';
    killGroup(this.#pid);
    this.#finish((when) => ({
      kind: 'flooded',
      crash: crashed('flooded', `printed more than 64 KiB without a line break${when}`),
    }));
  }

  #takeLine(): void {
    const end = this.#received.indexOf('\n');
    if (end === -1 || end > LONGEST_LINE || this.#waiting === null) return;
    const [line, rest] = [this.#received.slice(0, end), this.#received.slice(end + 1)];
    this.#received = rest;
    // What comes in one go with an answer belongs to its question, too.
    this.#settle(rest === '' ? { kind: 'line', line } : extraLine(rest)(' right after its answer'));
  }

  #finish(end: Dated): void {
    this.#final ??= end;
    this.#settle(this.#final(''));
  }

  #settle(reply: Reply): void {
    if (this.#waiting === null) return;
    if (reply.kind !== 'line') this.isSpent = true;
    this.#waiting(reply);
    this.#waiting = null;
  }

  /** The most telling line of what it last wrote to standard error. */
  #shownWords(): string {
    const line = errorLine(this.#lastWords);
    return line === '' ? '' : `: ${oneLine(line, 200)}`;
  }
}

function extraLine(text: string): Dated {
  const [line = ''] = text.split('\n', 1);
  return (when) => ({
    ...{ kind: 'extra', line },
    crash: crashed('rubbish', `printed ${quote(line)}${when}; one line a payload is expected`),
  });
}

/** A subject in a process that is started at the first payload, and anew after it was spent. */
export function lineSubject(
  start: () => Promise<LineProcess>,
  ask: (process: LineProcess, payload: JsonValue) => Promise<Judgement>,
): Subject {
  let current: LineProcess | null = null;
  return askedInTurn(
    async (payload) => {
      const process = current?.isSpent === false ? current : await start();
      current = process;
      try {
        return await ask(process, payload);
      } finally {
        if (process.isSpent) await process.kill();
      }
    },
    async () => current?.kill(),
  );
}
