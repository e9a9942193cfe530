import { jsonText } from '../../contracts/escape/json-line.ts';
import { isJsonObject, type JsonValue, parsedJson } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { adaptiveTimeout } from './adaptive-timeout.ts';
import { commandCheck } from './command-check.ts';
import { commandProgram } from './command-line.ts';
import { type Reply, startLineProcess } from './line-process.ts';
import { lineSubject } from './line-subject.ts';
import { crashed, replyCrash } from './reply-crash.ts';
import type { Judgement, Subject } from './subject.ts';
import { firstReply } from './unflushed-output.ts';

export interface CommandOptions {
  /** Whether a shell runs it. */
  readonly shell?: boolean;
  /** Whether any line is fine. */
  readonly handler?: boolean;
  readonly timeoutMs?: number;
  /** For the first answer of all, the start included. */
  readonly startupMs?: number;
}

/**
 * A program that reads a payload a line and answers `true` or `false` a line. It is started once, and
 * anew after a crash. Throws InputError where the command line is none; `judge` does where the program
 * cannot be started, or never answers whatever it is asked.
 */
export function commandSubject(commandLine: string, options: CommandOptions = {}): Subject {
  const { shell = false, handler = false, timeoutMs = 5000, startupMs = 30_000 } = options;
  const program = commandProgram(commandLine, shell);
  const timeout = adaptiveTimeout(timeoutMs);
  const check = commandCheck(program, startupMs);
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

  return lineSubject({
    lineOf: payloadLine,
    start: () => {
      startedAt = performance.now();
      answers = 0;
      return startLineProcess(program);
    },
    ask: async (process, question) => {
      const [askedAt, withinMs] = [performance.now(), allowedMs()];
      const answer = process.ask(question, withinMs);
      const isFirst = slowestStartMs === null;
      const reply = isFirst ? await firstReply(program, question, answer, withinMs) : await answer;
      const aliveMs = performance.now() - startedAt;
      const judgement = readReply(reply, withinMs, handler);
      if (judgement.kind === 'crashed' && judgement.cause !== 'threw') {
        if (judgement.cause === 'hung') timeout.hung();
        await process.kill();
        await check.crashed({ reply, judgement, answers, aliveMs });
        return { judgement, spent: true };
      }
      if (answers > 0) timeout.answered(performance.now() - askedAt);
      if (answers === 0) slowestStartMs = Math.max(slowestStartMs ?? 0, aliveMs);
      answers += 1;
      check.answered(answers);
      return { judgement, spent: false };
    },
  });
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

function readReply(reply: Reply, withinMs: number, handler: boolean): Judgement {
  if (reply.kind === 'line') {
    const line = reply.line.trim();
    return handler ? readReturned(line) : readAnswer(line);
  }
  const crash = replyCrash(reply, withinMs);
  return crash.cause === 'hung' ? { ...crash, message: `${crash.message}${BUFFERED}` } : crash;
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
