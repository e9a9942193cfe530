import { isJsonObject, parsedJson } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { type HostJob, moduleFile, type OracleQuestion } from './host-job.ts';
import type { AskedOracles } from './judged-by-oracles.ts';
import type { LineProcess } from './line-process.ts';
import { isTableFile, type OracleAnswer, type OracleFiles } from './oracles.ts';
import { replyCrash } from './reply-crash.ts';

/** The part of a host's job that the oracles are. Throws InputError. */
export function oracleJob({ throws, expect }: OracleFiles): Pick<HostJob, 'throws' | 'expect'> {
  return {
    throws: throws === null ? null : moduleFile(throws, '--throws'),
    expect: expect === null ? null : moduleFile(expect, '--expect'),
  };
}

interface OracleSession {
  /** Starts the host, or gives the one that runs. */
  readonly process: () => Promise<LineProcess>;
  readonly timeoutMs: number;
}

/** Oracles in a host, about one payload; without `returned`, about what its module returned last. */
export function askedInHost(
  { throws, expect }: OracleFiles,
  { process, timeoutMs }: OracleSession,
  about: Omit<OracleQuestion, 'ask'>,
): AskedOracles {
  const ask = (name: OracleQuestion['ask']) => async (): Promise<OracleAnswer> => {
    const question: OracleQuestion = { ask: name, ...about };
    const host = await process();
    const reply = await host.ask(`?${JSON.stringify(question)}`, timeoutMs);
    if (reply.kind === 'line') return readAnswer(reply.line);
    const { cause, message } = replyCrash(reply, timeoutMs);
    return { broken: cause === 'hung' ? `gave ${message}` : message };
  };
  return {
    throws: throws === null ? null : ask('throws'),
    expect: expect === null ? null : ask('expect'),
    names: { throws: `--throws ${throws}`, expect: `--expect ${expect}` },
    isTable: expect !== null && isTableFile(expect),
  };
}

function readAnswer(line: string): OracleAnswer {
  const answer = parsedJson(line);
  if (typeof answer === 'boolean') return answer;
  const { wrong, broken } = isJsonObject(answer) ? answer : {};
  if (typeof wrong === 'string') return { wrong };
  return { broken: typeof broken === 'string' ? broken : `answered ${quote(line)}` };
}
