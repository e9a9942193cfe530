import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonValue, parsedJson } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { type LineProcess, lineSubject, startLineProcess } from './line-process.ts';
import {
  type AskedOracles,
  hasOracles,
  isTableFile,
  judgedByOracles,
  NO_ORACLES,
  type OracleAnswer,
  type OracleFiles,
  type OracleName,
} from './oracles.ts';
import {
  type AskingOptions,
  adaptiveTimeout,
  askedInTurn,
  crashed,
  DEFAULTS,
  type Judgement,
  type Subject,
} from './subject.ts';

export interface ModuleOptions extends AskingOptions {
  /** Of a handler. */
  readonly oracles?: OracleFiles;
}

/** A function that a module exports, or a file of JSON. */
interface ModuleFile {
  /** As it was given, for messages. */
  readonly shown: string;
  readonly path: string;
  readonly exportName: string;
}

/** What a host loads. Without a module it holds oracles alone. */
export interface HostJob
  extends Readonly<Record<'module' | 'throws' | 'expect', ModuleFile | null>> {
  readonly handler: boolean;
}

/** What an oracle is asked. Without `returned` it is about what the module returned last. */
export interface OracleQuestion {
  readonly ask: OracleName;
  readonly payload: JsonValue;
  readonly returned?: JsonValue;
}

/**
 * A function that a module exports, `FILE#export` or `FILE`, called in a process of its own. `judge`
 * throws InputError where the module cannot be loaded or has no such function.
 */
export function moduleSubject(specifier: string, options: ModuleOptions = {}): Subject {
  const { handler, timeoutMs, startupMs } = { ...DEFAULTS, ...options };
  const { oracles = NO_ORACLES } = options;
  const job = hostJob(specifier, handler, oracles);
  const timeout = adaptiveTimeout(timeoutMs);
  return lineSubject(
    () => startHost(job, startupMs),
    async (host, payload) => {
      const [askedAt, withinMs] = [performance.now(), timeout.ms()];
      // The host is ours: it reads UTF-8, and takes nothing but a line feed for the end of a line.
      const reply = await host.ask(JSON.stringify(payload), withinMs);
      if (reply.kind !== 'line') {
        if (reply.kind === 'silent') timeout.hung();
        return reply.crash;
      }
      timeout.answered(performance.now() - askedAt);
      const judgement = parsedJson(reply.line);
      if (!isJudgement(judgement)) {
        // The module writes to that descriptor itself: nothing after this is known to be the host's.
        await host.kill();
        return crashed('rubbish', `answered ${quote(reply.line)}`);
      }
      if (!hasOracles(oracles)) return judgement;
      return judgedByOracles(judgement, askedInHost(oracles, host, timeoutMs, { payload }));
    },
  );
}

/**
 * A handler that answers in JSON, a command or a server, held against oracles in a process of their
 * own. `judge` throws OracleError where an oracle does not answer as one.
 */
export function withOracles(
  subject: Subject,
  oracles: OracleFiles,
  options: AskingOptions,
): Subject {
  const { timeoutMs, startupMs } = { ...DEFAULTS, ...options };
  const job = hostJob(null, true, oracles);
  let running: LineProcess | null = null;
  let everJson = false;
  return askedInTurn(
    async (payload) => {
      // Oracles that cannot be loaded are reported before anything is asked.
      running ??= await startHost(job, startupMs);
      const host = running;
      const said = await subject.judge(payload);
      const judged = (about: Omit<OracleQuestion, 'ask'>) =>
        judgedByOracles(said, askedInHost(oracles, host, timeoutMs, about));
      if (said.kind !== 'accepted' || oracles.expect === null) return judged({ payload });
      const returned = parsedJson(said.returned ?? '');
      if (returned === undefined) {
        const what = `answered what is no JSON, or longer than 64 KiB, and --expect cannot judge it`;
        if (everJson) return crashed('rubbish', what);
        throw new InputError(`it ${what}; let it answer what it returns, as JSON`);
      }
      everJson = true;
      return judged({ payload, returned });
    },
    () => Promise.all([running?.kill(), subject.close()]),
  );
}

/** What a host is to load. Throws InputError. */
function hostJob(
  module: string | null,
  handler: boolean,
  { throws, expect }: OracleFiles,
): HostJob {
  return {
    handler,
    module: module === null ? null : moduleFile(module, 'the module'),
    throws: throws === null ? null : moduleFile(throws, '--throws'),
    expect: expect === null ? null : moduleFile(expect, '--expect'),
  };
}

/** Reads `FILE#export` or `FILE`; `what` is what stands there. Throws InputError. */
function moduleFile(specifier: string, what: string): ModuleFile {
  // A # in the name of a folder names no export.
  const [, shown = '', exportName = ''] = /^(.*?)(?:#([^#/\\]*))?$/s.exec(specifier) ?? [];
  if (shown === '') throw new InputError(`${what} is FILE or FILE#export; the file is missing`);
  return { shown: oneLine(shown, 200), path: resolve(shown), exportName };
}

/** Beside this file, from the sources as from the build. */
const HOST = fileURLToPath(new URL(`./module-host${extname(import.meta.url)}`, import.meta.url));

/** Starts the process that a module and its oracles run in. Throws InputError where one cannot be loaded. */
async function startHost(job: HostJob, startupMs: number): Promise<LineProcess> {
  const files = [job.module, job.throws, job.expect].filter((file) => file !== null);
  for (const { shown, path } of files) {
    const isFile = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (!isFile) throw new InputError(`there is no file ${shown}`);
  }
  const host = await startLineProcess({
    file: process.execPath,
    args: ['--disable-warning=ExperimentalWarning', HOST, JSON.stringify(job)],
    answersOn: 3,
  });
  const reply = await host.listen(startupMs);
  if (reply.kind === 'line' && reply.line === 'true') return host;
  await host.kill();
  const said = reply.kind === 'line' ? parsedJson(reply.line) : null;
  const { unusable } = isJsonObject(said) ? said : {};
  if (typeof unusable === 'string') throw new InputError(oneLine(unusable, 1000));
  const shown = files.map((file) => file.shown).join(', ');
  const why = reply.kind === 'line' ? quote(reply.line) : reply.crash.message;
  throw new InputError(`${shown} cannot be loaded: ${why}`);
}

function isJudgement(answer: unknown): answer is Judgement {
  if (!isJsonObject(answer)) return false;
  const { kind, message } = answer;
  return (
    kind === 'accepted' ||
    kind === 'rejected' ||
    (kind === 'crashed' && typeof message === 'string')
  );
}

/** Oracles in a host, about one payload. */
function askedInHost(
  { throws, expect }: OracleFiles,
  host: LineProcess,
  timeoutMs: number,
  about: Omit<OracleQuestion, 'ask'>,
): AskedOracles {
  return {
    names: { throws: throws && `--throws ${throws}`, expect: expect && `--expect ${expect}` },
    isTable: expect !== null && isTableFile(expect),
    ask: async (oracle) => {
      const question: OracleQuestion = { ask: oracle, ...about };
      const reply = await host.ask(`?${JSON.stringify(question)}`, timeoutMs);
      if (reply.kind === 'line') return readOracleAnswer(reply.line);
      const { cause, message } = reply.crash;
      return { broken: cause === 'hung' ? `gave ${message}` : message };
    },
  };
}

function readOracleAnswer(line: string): OracleAnswer {
  const answer = parsedJson(line);
  if (typeof answer === 'boolean') return answer;
  const { wrong, broken } = isJsonObject(answer) ? answer : {};
  if (typeof wrong === 'string') return { wrong };
  return { broken: typeof broken === 'string' ? broken : `answered ${quote(line)}` };
}
