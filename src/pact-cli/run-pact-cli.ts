import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { watchMemory } from '../../pacts/process-memory.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { trustedCertificates } from '../pact-broker/trusted-certificates.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import type { Environment } from '../shared/process/environment.ts';
import { killGroup, watchGroup } from '../shared/process/process-groups.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { lastOf } from '../shared/text/last-of.ts';
import { pactBinary } from './pact-binary.ts';
import { pactCliEnvironment } from './pact-cli-environment.ts';

export interface PactCliOutcome {
  readonly exitCode: number;
  /** The CLI's output, with any credentials that the broker repeats; at most the last 1 MiB. */
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a `pact broker` command of the official CLI as a part of a conversation. It is killed at the conversation's
 * timeout and at a memory limit, since it has neither. `args` must hold no credential: every process of the machine can
 * read them. Throws BrokerFault at a limit, InputError where the CLI is not installed or the arguments are too long.
 */
export async function runPactCli(
  conversation: BrokerConversation,
  env: Environment,
  args: readonly string[],
): Promise<PactCliOutcome> {
  const { connection } = conversation;
  const certificates = trustedCertificates(connection);
  if (certificates === null) return run(conversation, env, args);
  // With a file of certificates the CLI trusts no others.
  return withTemporaryFolder(async (folder) => {
    const caFile = join(folder, 'certificates.pem');
    writeAtomically(caFile, certificates.join('\n'));
    return run({ ...conversation, connection: { ...connection, caFile } }, env, args);
  });
}

function run(
  conversation: BrokerConversation,
  env: Environment,
  args: readonly string[],
): Promise<PactCliOutcome> {
  const { connection, seconds, signal } = conversation;
  const child = started(conversation, env, args);
  const { pid } = child;
  if (pid !== undefined) watchGroup(pid);
  const stdout = lastOf(child.stdout, LONGEST_OUTPUT);
  const stderr = lastOf(child.stderr, LONGEST_OUTPUT);
  return new Promise((resolve, reject) => {
    const forget = watchMemory(pid ?? 0, MOST_MEGABYTES * 1e6, () => {
      reject(new BrokerFault(connection, { kind: 'memory', megabytes: MOST_MEGABYTES }));
      child.kill('SIGKILL');
    });
    child.on('error', (error) => {
      reject(signal.aborted ? new BrokerFault(connection, { kind: 'silent', seconds }) : error);
    });
    child.on('close', (exitCode, killedBy) => {
      forget();
      if (pid !== undefined) killGroup(pid);
      if (exitCode === null) return reject(new Error(`the Pact CLI was ended by ${killedBy}`));
      resolve({ exitCode, stdout: stdout(), stderr: stderr() });
    });
  });
}

function started(
  { connection, signal }: BrokerConversation,
  env: Environment,
  args: readonly string[],
) {
  try {
    return spawn(pactBinary(), ['broker', ...args, '--broker-base-url', connection.baseUrl], {
      env: pactCliEnvironment(connection, env),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
      // A process group of its own, which ends with us: a CLI with a silent broker would wait for ever.
      detached: true,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'E2BIG')) throw error;
    throw new InputError('the official CLI cannot be told all that (E2BIG); give less');
  }
}

const LONGEST_OUTPUT = 1_048_576;
/** The largest pact that is read, of 20 MB, takes 1100. */
const MOST_MEGABYTES = 1500;
