import { type JsonValue, parsedJson } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { askedInHost, oracleJob } from './ask-oracles.ts';
import { startHost } from './host-process.ts';
import { judgedByOracles } from './judged-by-oracles.ts';
import type { LineProcess } from './line-process.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { OracleFiles } from './oracles.ts';
import { crashed } from './reply-crash.ts';
import type { Judgement, Subject } from './subject.ts';

interface OracleOptions {
  readonly timeoutMs: number;
  /** For loading the oracles. */
  readonly startupMs?: number;
}

/**
 * A handler that answers in JSON, a command or a server, held against oracles in a process of their
 * own. `judge` throws OracleError where an oracle does not answer as one.
 */
export function withOracles(subject: Subject, files: OracleFiles, options: OracleOptions): Subject {
  const { timeoutMs, startupMs = 30_000 } = options;
  const job = { mode: 'handler', module: null, ...oracleJob(files) } as const;
  let host: LineProcess | null = null;
  let everJson = false;

  const process = async () => {
    host ??= await startHost(job, startupMs);
    return host;
  };

  const questions = oneAtATime(async (payload: JsonValue): Promise<Judgement> => {
    // Oracles that cannot be loaded are reported before anything is asked.
    await process();
    const said = await subject.judge(payload);
    if (said.kind !== 'accepted' || files.expect === null) {
      return judgedByOracles(said, askedInHost(files, { process, timeoutMs }, { payload }));
    }
    const returned = parsedJson(said.returned ?? '');
    if (returned === undefined) {
      const what = `answered what is no JSON, or longer than 64 KiB, and --expect cannot judge it`;
      if (everJson) return crashed('rubbish', what);
      throw new InputError(`it ${what}; let it answer what it returns, as JSON`);
    }
    everJson = true;
    return judgedByOracles(said, askedInHost(files, { process, timeoutMs }, { payload, returned }));
  });

  return {
    judge: questions.run,
    close: async () => {
      await host?.kill();
      await subject.close();
      await questions.idle();
      await host?.kill();
    },
  };
}
