import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingPackage } from './missing-package.ts';
import { watchMemory } from './process-memory.ts';
import type { OnExit, ProviderAnswer } from './verification.ts';
import { verifierEnvironment } from './verifier-environment.ts';
import { verifierFailure } from './verifier-failure.ts';
import type { VerifierJob, VerifierMessage } from './verifier-messages.ts';

export type VerifierRun =
  | {
      readonly kind: 'finished';
      /** Of Pact's `Verifier`, as JSON. */
      readonly result: string;
      /** What the provider answered, by the interaction's index in the pact. */
      readonly answers: ReadonlyMap<number, ProviderAnswer>;
    }
  | { readonly kind: 'undecided'; readonly reason: string };

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
 * before, the other one removes the folder of the pact. Rejects with MissingPackage where `@pact-foundation/pact` is
 * not installed.
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
    let outcome: VerifierRun | null = null;
    let complaint = '';
    let waitsFor = 'Pact’s verifier did not start';
    let timer: NodeJS.Timeout;

    const end = (run: VerifierRun) => {
      outcome ??= run;
      clearTimeout(timer);
      unwatch();
      child.kill('SIGKILL');
    };
    const wait = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        end({ kind: 'undecided', reason: `${waitsFor} within ${ms / 1000} s` });
      }, ms);
    };
    const unwatch =
      child.pid === undefined
        ? () => {}
        : watchMemory(child.pid, MOST_MEMORY, () => end({ kind: 'undecided', reason: TOO_MUCH }));
    wait(STARTUP_MS);

    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-LONGEST_COMPLAINT);
    });
    child.on('message', (message: VerifierMessage) => {
      if (outcome !== null) return;
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
          return end({ kind: 'finished', result: message.result, answers });
        case 'failed':
          if (message.code === 'ERR_MODULE_NOT_FOUND') {
            const missing = missingPackage(message.message);
            if (missing !== null) reject(missing);
          }
          return end({ kind: 'undecided', reason: verifierFailure(message, job.providerBaseUrl) });
      }
    });
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      isOver();
      unwatch();
      const reason = `Pact’s verifier ended without a verdict: ${complaint.trim() || 'no reason given'}`;
      resolve(outcome ?? { kind: 'undecided', reason });
    });
  });
}

const TOO_MUCH = `Pact’s verifier took more than ${MOST_MEMORY / 1e9} GB of memory, and was ended; look for what answers without end: the provider, or its set-up URL`;
