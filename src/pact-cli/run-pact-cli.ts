import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { watchMemory } from '../../pacts/process-memory.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { trustedCertificates } from '../pact-broker/trusted-certificates.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { writeWhole } from '../shared/files/write-whole.ts';
import type { Environment } from '../shared/process/environment.ts';
import { killGroup, watchGroup } from '../shared/process/living-groups.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { lastOf } from '../shared/text/last-of.ts';
import { pactBinary } from './pact-binary.ts';
import { pactCliEnvironment } from './pact-cli-environment.ts';

export interface PactCliOutcome {
  readonly exitCode: number;
  /** As it printed it, with what the broker repeats of the credentials; at most 1 MiB: the last of it. */
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a `pact broker` command of the official CLI as a part of a conversation, with whose time it is killed:
 * it has no limit of its own, for time as for memory. `args` hold no credential: every process of the machine can read
 * them. Throws BrokerFault where there was not enough of one, InputError where the CLI is not installed or cannot be
 * told so much.
 */
export async function runPactCli(
  conversation: BrokerConversation,
  env: Environment,
  args: readonly string[],
): Promise<PactCliOutcome> {
  const { connection } = conversation;
  const certificates = trustedCertificates(connection);
  if (certificates === null) return run(conversation, env, args);
  // By itself it trusts those of the file that it is given, and no others.
  return withTemporaryFolder(async (folder) => {
    const caFile = join(folder, 'certificates.pem');
    writeWhole(caFile, certificates.join('\n'));
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
      // A group of its own, which ends when we do: against a silent broker it would wait for ever.
      detached: true,
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'E2BIG')) throw error;
    throw new InputError('the official CLI cannot be told all that (E2BIG); give less');
  }
}

const LONGEST_OUTPUT = 1_048_576;
/** For the largest pact that is read, of 20 MB, it takes 1100. */
const MOST_MEGABYTES = 1500;
