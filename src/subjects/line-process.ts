import {
  type Program,
  type ProgramEnd,
  type RunningProgram,
  runProgram,
} from './running-program.ts';

/** What came of a question. */
export type Reply =
  | { readonly kind: 'line'; readonly line: string }
  /** `unfinished`: a line without its end. `lastWords` on standard error: empty, or `: ` and a line. */
  | { readonly kind: 'silent'; readonly unfinished: string; readonly lastWords: string }
  | Trouble;

/** `late`: it happened after the answer to the question before. */
type Trouble =
  /** Output without a question. */
  { readonly kind: 'extra'; readonly line: string; readonly late: boolean } | End;

type End =
  | ({ readonly kind: 'ended'; readonly late: boolean } & ProgramEnd)
  | { readonly kind: 'flooded'; readonly late: boolean };

/**
 * A child process that answers a line with a line. One question at a time, so that whatever goes
 * wrong is known to go wrong with it. After any other reply than a line it is of no use any more.
 */
export interface LineProcess {
  readonly ask: (question: string, withinMs: number) => Promise<Reply>;
  /** Ends its input: it is asked nothing more. */
  readonly closeInput: () => void;
  /** The next line without a question. */
  readonly listen: (withinMs: number) => Promise<Reply>;
  /** Ends it and all that it started. */
  readonly kill: () => Promise<void>;
}

/** In UTF-16 units: of an answer, and of what comes without a question. */
const LONGEST_LINE = 65_536;

/** Throws InputError where the program cannot be started. */
export async function startLineProcess(program: Program): Promise<LineProcess> {
  const running = await runProgram(program);
  const output = lineOutput(running);
  return {
    ask: (question, withinMs) => {
      const trouble = output.lateTrouble();
      if (trouble !== null) return Promise.resolve(trouble);
      running.forgetWords();
      const reply = output.next(withinMs);
      running.input.write(`${question}\n`);
      return reply;
    },
    closeInput: () => running.input.end(),
    listen: output.next,
    kill: async () => {
      running.kill();
      await running.ended;
    },
  };
}

/** Cuts what a program says into replies, and keeps no more of it than one line. */
function lineOutput({ answers, ended, kill, lastWords }: RunningProgram) {
  let received = '';
  let final: End | null = null;
  let waiting: ((reply: Reply) => void) | null = null;

  const settle = (reply: Reply) => {
    const resolve = waiting;
    waiting = null;
    resolve?.(reply);
  };
  const finish = (reply: End) => {
    final ??= reply;
    settle(final);
  };
  const takeLine = () => {
    const end = received.indexOf('\n');
    if (end === -1 || end > LONGEST_LINE || waiting === null) return;
    const [line, rest] = [received.slice(0, end), received.slice(end + 1)];
    received = rest;
    // What comes in one go with an answer belongs to its question, too.
    settle(
      rest === '' ? { kind: 'line', line } : { kind: 'extra', line: lineOf(rest), late: false },
    );
  };

  answers.setEncoding('utf8').on('data', (text: string) => {
    if (final !== null) return;
    received += text;
    takeLine();
    if (received.length <= LONGEST_LINE) return;
    received = '';
    kill();
    finish({ kind: 'flooded', late: false });
  });
  ended.then((end) => finish({ kind: 'ended', ...end, late: false }));

  return {
    /** What happened since the last answer. */
    lateTrouble: (): Trouble | null => {
      if (final !== null) return { ...final, late: true };
      return received === '' ? null : { kind: 'extra', line: lineOf(received), late: true };
    },
    next: (withinMs: number): Promise<Reply> =>
      new Promise((resolve) => {
        const timer = setTimeout(
          () => settle({ kind: 'silent', unfinished: received, lastWords: lastWords() }),
          withinMs,
        );
        waiting = (reply) => {
          clearTimeout(timer);
          resolve(reply);
        };
        if (final === null) takeLine();
        else settle(final);
      }),
  };
}

function lineOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
