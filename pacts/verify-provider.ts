import { fork } from 'node:child_process';
import { isJsonObject } from '../contracts/json-value.ts';
import { verificationFailure } from './verification-failure.ts';

export interface Verification {
  readonly pactFile: string;
  /** The provider under test. */
  readonly providerBaseUrl: string;
  /** Where its provider states are set up and torn down. */
  readonly providerStatesSetupUrl: string;
}

/**
 * Verifies a provider against a pact with Pact's own `Verifier`. Rejects with an Error that names
 * each refused interaction and its mismatches, or says why there is no verdict.
 *
 * It runs in a process of its own: its native part writes a long report to standard output past
 * Node.js, and where the provider cannot be reached its proxy throws out of reach of any `catch`,
 * while the native part goes on asking for minutes.
 */
export async function verifyProvider(verification: Verification): Promise<void> {
  const failure = await failureOf(verification);
  if (failure !== null) throw new Error(verificationFailure(failure));
}

/**
 * Pact's native part obeys them past its API: `PACT_DESCRIPTION` and its like leave interactions out, all
 * of them if none matches, and the verification passes; `PACT_BROKER_…` adds pacts, and publishes.
 */
function withoutPactVariables(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^PACT_/i.test(name)));
}

function failureOf(verification: Verification): Promise<string | null> {
  const { pactFile, providerBaseUrl, providerStatesSetupUrl } = verification;
  return new Promise((resolve, reject) => {
    const child = fork(
      `${import.meta.dirname}/verifier-process.ts`,
      [pactFile, providerBaseUrl, providerStatesSetupUrl],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: ['--no-deprecation'],
        env: { ...withoutPactVariables(process.env), PACT_DO_NOT_TRACK: 'true' },
      },
    );
    let outcome: string | null | undefined;
    let complaint = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('message', (message) => {
      const failure = isJsonObject(message) ? message['failure'] : undefined;
      if (failure === null || typeof failure === 'string') outcome = failure;
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => {
      resolve(
        outcome === undefined ? `the verifier ended without a verdict\n${complaint}` : outcome,
      );
    });
  });
}
