import type { ChildProcess } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback } from '../../test-utils/loopback.ts';
import { runNode } from '../shared/process/run-process.ts';
import {
  NoVerdict,
  type ProviderAnswer,
  type VerifierJob,
  type VerifierMessage,
} from './verification.ts';

export interface VerifierRun {
  /** Of Pact's `Verifier`, as JSON. */
  readonly result: string;
  /** What the provider answered, by the interaction's index in the pact. */
  readonly answers: ReadonlyMap<number, ProviderAnswer>;
}

/** It stands beside this file in the sources and in the build. */
const PROCESS = fileURLToPath(
  new URL(`./verifier-process${extname(import.meta.url)}`, import.meta.url),
);

/** Loading Node and Pact's native part may take long on a busy machine. */
const STARTUP_MS = 120_000;
/** Our pact takes 0.2 GB; an endless answer would take some more each second. */
const MOST_MEMORY = 1_500_000_000;
/** How much of its standard error is kept. */
const LONGEST_COMPLAINT = 4096;

/**
 * Runs Pact's `Verifier` in a process of its own, for two reasons: its native part writes a long report to standard
 * output, and where the provider cannot be reached, its proxy throws where nothing can catch it, while the native part
 * goes on asking for minutes. The process is killed when nothing has happened for `timeoutMs`. If our process is killed,
 * the other one removes the folder of the pact. Rejects with NoVerdict.
 */
export async function runVerifier(
  pactFile: string,
  job: VerifierJob,
  titleOf: (interaction: number) => string,
): Promise<VerifierRun> {
  const answers = new Map<number, ProviderAnswer>();
  const failed = new AbortController();
  // Empty until it is there.
  let result = '';
  let waitsFor = 'Pact’s verifier did not start';
  let timer: NodeJS.Timeout | undefined;

  const fail = (reason: string) => failed.abort(new NoVerdict(reason));
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(`${waitsFor} within ${ms / 1000} s`), ms);
  };
  const onMessage = (child: ChildProcess, message: VerifierMessage) => {
    if (failed.signal.aborted) return;
    wait(job.timeoutMs);
    switch (message.kind) {
      case 'ready':
        waitsFor =
          job.providerStatesSetupUrl === null
            ? 'the provider was not asked anything'
            : 'a state was not set up; check --provider-states-setup-url: it gave no answer';
        child.send(job);
        return;
      case 'asked':
        waitsFor = `no answer to ${titleOf(message.interaction)}`;
        return;
      case 'answered':
        answers.set(message.interaction, message.answer);
        waitsFor = `nothing more after ${titleOf(message.interaction)}`;
        return;
      case 'finished':
        result = message.result;
        child.kill('SIGKILL');
        return;
      case 'failed':
        fail(verifierFailure(message, job.providerBaseUrl));
    }
  };

  wait(STARTUP_MS);
  const { outOfMemory, stderr } = await runNode([...NODE_OPTIONS, PROCESS, pactFile], {
    ...{ env: verifierEnvironment(process.env, job.providerBaseUrl), hasOnlyEnv: true },
    ...{ limit: failed.signal, mostMemory: MOST_MEMORY, longestOutput: LONGEST_COMPLAINT },
    onChannel: (child) => {
      child.on('message', (message: VerifierMessage) => onMessage(child, message));
    },
  }).finally(() => clearTimeout(timer));
  if (result !== '') return { result, answers };
  failed.signal.throwIfAborted();
  if (outOfMemory) throw new NoVerdict(TOO_MUCH);
  const complaint = stderr.trim() || 'no reason given';
  throw new NoVerdict(`Pact’s verifier ended without a verdict: ${complaint}`);
}

const NODE_OPTIONS = ['--no-deprecation', '--disable-warning=ExperimentalWarning'];
const TOO_MUCH = `Pact’s verifier took more than ${MOST_MEMORY / 1e9} GB of memory, and was ended; look for what answers without end: the provider, or its set-up URL`;

/**
 * The environment of Pact's verifier. Its native part reads variables that are not in its API: with `PACT_DESCRIPTION`
 * and others it leaves interactions out, and passes even if none is left; with `PACT_BROKER_…` it adds pacts, and
 * publishes. It also uses the proxy for servers on this machine.
 */
export function verifierEnvironment(
  env: NodeJS.ProcessEnv,
  providerBaseUrl: string,
): NodeJS.ProcessEnv {
  const dropped = isLoopback(new URL(providerBaseUrl))
    ? /^(PACT_.*|no_proxy|(http|https|all)_proxy)$/is
    : /^(PACT_.*|no_proxy)$/is;
  const direct = [env['NO_PROXY'] ?? env['no_proxy'] ?? '', '127.0.0.1', 'localhost', '::1'];
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !dropped.test(name))),
    PACT_DO_NOT_TRACK: 'true',
    NO_PROXY: direct.filter((host) => host !== '').join(','),
  };
}

/** Why Pact's verifier gave no result, and what to do. */
export function verifierFailure(
  { code, message }: { readonly code: string; readonly message: string },
  providerBaseUrl: string,
): string {
  const [, missing] = /^Cannot find package '([^']+)'/.exec(message) ?? [];
  if (code === 'ERR_MODULE_NOT_FOUND' && missing !== undefined) {
    return `this command needs ${missing}; npm install --save-dev ${missing}`;
  }
  if (ABSENT.test(code)) {
    return `nothing answers at ${providerBaseUrl} (${code}); start the provider first, or check --provider-base-url`;
  }
  if (/^(ECONNRESET|EPIPE)$/.test(code))
    return `${providerBaseUrl} closed the connection (${code})`;
  if (/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH/.test(code)) {
    return `the certificate of ${providerBaseUrl} is not trusted (${code}); name a file with its CA in NODE_EXTRA_CA_CERTS`;
  }
  if (code === 'EPROTO') {
    return `what answers at ${providerBaseUrl} speaks no TLS (${code}); give a URL with http://`;
  }
  if (code.startsWith('HPE_')) return `what answers at ${providerBaseUrl} speaks no HTTP (${code})`;
  return message === 'Pact core crashed'
    ? 'Pact’s verifier broke down on this pact; does it need a plugin, or has it something that Pact does not know?'
    : `Pact’s verifier failed: ${message}`;
}

const ABSENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
