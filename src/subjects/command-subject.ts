import { setTimeout as wait } from 'node:timers/promises';
import { jsonText } from '../../contracts/escape/json-line.ts';
import { isJsonObject, type JsonValue, parsedJson } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { commandProgram } from './command-line.ts';
import { lineSubject, type Program, type Reply, startLineProcess } from './line-process.ts';
import {
  type AskingOptions,
  adaptiveTimeout,
  crashed,
  DEFAULTS,
  type Judgement,
  type Subject,
} from './subject.ts';

export interface CommandOptions extends AskingOptions {
  /** Whether a shell runs it. */
  readonly shell?: boolean;
}

/**
 * A program that reads a payload a line and answers `true` or `false` a line. It is started once, and
 * anew after a crash. Throws InputError where the command line is none; `judge` does where the program
 * cannot be started, or never answers whatever it is asked.
 */
export function commandSubject(commandLine: string, options: CommandOptions = {}): Subject {
  const { shell = false, handler, timeoutMs, startupMs } = { ...DEFAULTS, ...options };
  const program = commandProgram(commandLine, shell);
  const timeout = adaptiveTimeout(timeoutMs);
  const refuseNoSubject = subjectCheck(program, startupMs);
  let singleAnswers = 0;
  /** About the process that runs. */
  let startedAt = 0;
  let answers = 0;
  /** From a start to its first answer, where one came: what the next starts may take, and some more. */
  let slowestStartMs: number | null = null;

  const allowedMs = () => {
    if (answers > 0) return timeout.ms();
    if (slowestStartMs === null) return Math.max(startupMs, timeoutMs);
    return timeout.ms() + 500 + Math.round(3 * slowestStartMs);
  };

  return lineSubject(
    () => {
      startedAt = performance.now();
      answers = 0;
      return startLineProcess(program);
    },
    async (process, payload) => {
      const [askedAt, withinMs, question] = [performance.now(), allowedMs(), payloadLine(payload)];
      const answer = process.ask(question, withinMs);
      const isFirst = slowestStartMs === null;
      const reply = isFirst ? await firstReply(program, question, answer, withinMs) : await answer;
      const aliveMs = performance.now() - startedAt;
      const judgement = readReply(reply, handler);
      if (judgement.kind === 'crashed' && judgement.cause !== 'threw') {
        if (judgement.cause === 'hung') timeout.hung();
        await process.kill();
        if (reply.kind === 'ended' && reply.isWell && answers === 1) singleAnswers += 1;
        if (singleAnswers === SINGLE_ANSWERS) throw new InputError(ONE_ANSWER);
        if (slowestStartMs === null) await refuseNoSubject(reply, judgement.message, aliveMs);
        return judgement;
      }
      if (answers > 0) timeout.answered(performance.now() - askedAt);
      if (answers === 0) slowestStartMs = Math.max(slowestStartMs ?? 0, aliveMs);
      answers += 1;
      if (answers > 1) singleAnswers = 0;
      return judgement;
    },
  );
}

/**
 * A payload as one line of ASCII, so that neither a reader's locale nor its idea of a line break
 * changes it.
 */
function payloadLine(payload: JsonValue): string {
  return jsonText(payload).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function readReply(reply: Reply, handler: boolean): Judgement {
  if (reply.kind === 'line') {
    const line = reply.line.trim();
    return handler ? readReturned(line) : readAnswer(line);
  }
  const { kind, crash } = reply;
  return kind === 'silent' ? { ...crash, message: `${crash.message}${BUFFERED}` } : crash;
}

const BUFFERED =
  '; if its output is buffered, flush each line (Python: print(…, flush=True), or python -u)';

/** Any line is what it returned, but for `{"threw": "…"}`, by which it says that it threw. */
function readReturned(line: string): Judgement {
  const said = /^\{\s*"threw"/.test(line) ? parsedJson(line) : null;
  const { threw, ...others } = isJsonObject(said) ? said : {};
  return typeof threw === 'string' && Object.keys(others).length === 0
    ? crashed('threw', oneLine(threw, 400))
    : { kind: 'accepted', returned: line };
}

function readAnswer(answer: string): Judgement {
  if (answer === 'true') return { kind: 'accepted' };
  if (answer === 'false') return { kind: 'rejected' };
  return crashed('rubbish', `answered ${quote(answer)} instead of true or false`);
}

/** Processes in a row that answered one line and ended well. */
const SINGLE_ANSWERS = 2;
const ONE_ANSWER =
  'the command answers one line and ends; let it read on and answer every line until its input ends';
/** After so many attempts without any answer ever, the subject is given up. */
const ATTEMPTS = 3;

/** Throws InputError for the crash of a program that never answered and is no subject: no payload is to blame then. */
function subjectCheck(program: Program, startupMs: number) {
  let startsWell = false;
  let attempts = 0;
  return async (reply: Reply, message: string, aliveMs: number): Promise<void> => {
    if (reply.kind !== 'silent' && !startsWell) {
      await refuseWhatHappensUnasked(program, Math.min(startupMs, 2 * aliveMs + 1000));
      startsWell = true;
    }
    // Where it ends at a payload and not without one, it is the payload's doing each time.
    if (reply.kind !== 'ended') attempts += 1;
    if (attempts < ATTEMPTS) return;
    throw new InputError(
      `the command never answered, asked ${ATTEMPTS} times: ${message}; it must read one JSON payload a line and answer true or false a line`,
    );
  };
}

/** Starts the program and asks nothing: what it does then is not the fault of a payload. */
async function refuseWhatHappensUnasked(program: Program, withinMs: number): Promise<void> {
  const probe = await startLineProcess(program);
  const reply = await probe.listen(withinMs);
  await probe.kill();
  if (reply.kind === 'silent') return;
  if (reply.kind === 'ended') {
    throw new InputError(
      `the command ended before it answered anything: ${reply.how}; it must read one JSON payload a line and answer each until its input ends`,
    );
  }
  const what = 'line' in reply ? quote(reply.line) : 'more than 64 KiB';
  throw new InputError(
    `the command prints ${what} before it is asked anything; standard output is for answers, print the rest to standard error`,
  );
}

/** A first answer that takes longer than this may be waiting in a buffer. */
const SUSPICIOUS_MS = 1000;

const FLUSH_IT =
  'flush each line (Python: print(…, flush=True) or python -u; Ruby: $stdout.sync = true; C: setvbuf)';

/**
 * The first reply of a program. Throws InputError where the program keeps its answers to itself: where it
 * answers the same question at once when its input ends, and does not answer while more may come. A program
 * that is only slow to start answers the first question before a second one of it, started later, does.
 */
async function firstReply(
  program: Program,
  question: string,
  reply: Promise<Reply>,
  withinMs: number,
): Promise<Reply> {
  const settled = new AbortController();
  const first = reply.finally(() => settled.abort());
  const isSilentFor = (ms: number) => wait(ms, true, { signal: settled.signal }).catch(() => false);
  if (!(await isSilentFor(SUSPICIOUS_MS))) return first;
  const startedAt = performance.now();
  if (!(await answersAtEnd(program, question, withinMs))) return first;
  // The first one began earlier, so it has had as long already: now it has the same time once more.
  if (!(await isSilentFor(performance.now() - startedAt + SUSPICIOUS_MS))) return first;
  throw new InputError(
    `the command answers only when its input ends: its output is buffered; ${FLUSH_IT}`,
  );
}

async function answersAtEnd(
  program: Program,
  question: string,
  withinMs: number,
): Promise<boolean> {
  const probe = await startLineProcess(program);
  try {
    const answer = probe.ask(question, withinMs);
    probe.closeInput();
    const { kind } = await answer;
    return kind === 'line' || kind === 'extra';
  } finally {
    await probe.kill();
  }
}
