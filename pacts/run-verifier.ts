import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLoopback } from '../test-utils/loopback.ts';
import { watchMemory } from './process-memory.ts';
import {
  NoVerdict,
  type OnExit,
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
 * goes on asking for minutes. The process is killed when nothing has happened for `timeoutMs`. If our process ends
 * before, the other one removes the folder of the pact. Rejects with NoVerdict.
 */
export function runVerifier(
  pactFile: string,
  job: VerifierJob,
  titleOf: (interaction: number) => string,
  onExit: OnExit,
): Promise<VerifierRun> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, [pactFile], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--no-deprecation', '--disable-warning=ExperimentalWarning'],
      env: verifierEnvironment(process.env, job.providerBaseUrl),
    });
    // It notices by itself that we are gone, but maybe late.
    const isOver = onExit(() => child.kill('SIGKILL'));
    const answers = new Map<number, ProviderAnswer>();
    let settle: (() => void) | null = null;
    let complaint = '';
    let waitsFor = 'Pact’s verifier did not start';
    let timer: NodeJS.Timeout;

    const end = (how: () => void) => {
      settle ??= how;
      clearTimeout(timer);
      unwatch();
      child.kill('SIGKILL');
    };
    const fail = (reason: string) => end(() => reject(new NoVerdict(reason)));
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(`${waitsFor} within ${ms / 1000} s`), ms);
    };
    const unwatch =
      child.pid === undefined
        ? () => {}
        : watchMemory(child.pid, MOST_MEMORY, () => fail(TOO_MUCH));
    wait(STARTUP_MS);

    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
    });
    child.on('message', (message: VerifierMessage) => {
      if (settle !== null) return;
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
          return end(() => resolve({ result: message.result, answers }));
        case 'failed':
          return fail(verifierFailure(message, job.providerBaseUrl));
      }
    });
    child.on('error', reject);
    child.on('close', () => {
      fail(`Pact’s verifier ended without a verdict: ${complaint.trim() || 'no reason given'}`);
      isOver();
      settle?.();
    });
  });
}

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
