import { isJsonObject, parsedJson } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { adaptiveTimeout } from './adaptive-timeout.ts';
import { askedInHost, oracleJob } from './ask-oracles.ts';
import { moduleFile } from './host-job.ts';
import { startHost } from './host-process.ts';
import { judgedByOracles } from './judged-by-oracles.ts';
import { type Asked, lineSubject } from './line-subject.ts';
import { hasOracles, NO_ORACLES, type OracleFiles } from './oracles.ts';
import { crashed, replyCrash } from './reply-crash.ts';
import type { Judgement, Subject } from './subject.ts';

export interface ModuleOptions {
  /** Whether any return is fine, and only a throw is not. */
  readonly handler?: boolean;
  /** Of a handler. */
  readonly oracles?: OracleFiles;
  readonly timeoutMs?: number;
  /** For loading the module. */
  readonly startupMs?: number;
}

/**
 * A function that a module exports, `FILE#export` or `FILE`, called in a process of its own. `judge`
 * throws InputError where the module cannot be loaded or has no such function.
 */
export function moduleSubject(specifier: string, options: ModuleOptions = {}): Subject {
  const { handler = false, timeoutMs = 5000, startupMs = 30_000, oracles = NO_ORACLES } = options;
  const isJudged = hasOracles(oracles);
  const mode = handler ? 'handler' : 'validator';
  const job = { mode, module: moduleFile(specifier), ...oracleJob(oracles) } as const;
  const timeout = adaptiveTimeout(timeoutMs);
  return lineSubject({
    // The host is ours: it reads UTF-8, and takes nothing but a line feed for the end of a line.
    lineOf: (payload) => JSON.stringify(payload),
    start: () => startHost(job, startupMs),
    ask: async (process, question) => {
      const [askedAt, withinMs] = [performance.now(), timeout.ms()];
      const reply = await process.ask(question, withinMs);
      if (reply.kind === 'line') {
        timeout.answered(performance.now() - askedAt);
        const asked = readAnswer(reply.line);
        if (asked.spent || !isJudged) return asked;
        const host = { process: async () => process, timeoutMs };
        const about = { payload: JSON.parse(question) };
        const judgement = await judgedByOracles(asked.judgement, askedInHost(oracles, host, about));
        return { judgement, spent: false };
      }
      if (reply.kind === 'silent') timeout.hung();
      return { judgement: replyCrash(reply, withinMs), spent: true };
    },
  });
}

function readAnswer(line: string): Asked {
  const answer = parsedJson(line);
  const { returned, threw, where, rubbish, uncaught } = isJsonObject(answer) ? answer : {};
  if (typeof answer === 'boolean') return answered({ kind: answer ? 'accepted' : 'rejected' });
  if (returned === null) return answered({ kind: 'accepted' });
  if (typeof returned === 'string') return answered({ kind: 'accepted', returned });
  if (typeof threw === 'string') {
    const frame = typeof where === 'string' ? oneLine(where) : null;
    const crash = crashed('threw', oneLine(threw, 400), frame);
    return answered(uncaught === true ? { ...crash, uncaught } : crash);
  }
  if (typeof rubbish === 'string') return answered(crashed('rubbish', oneLine(rubbish)));
  // The module writes to that descriptor itself: nothing after this is known to be the host's.
  return { judgement: crashed('rubbish', `answered ${quote(line)}`), spent: true };
}

function answered(judgement: Judgement): Asked {
  return { judgement, spent: false };
}
