import { join } from 'node:path';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { trustedCertificates } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode } from '../shared/errors/system-error.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import type { Environment } from '../shared/process/environment.ts';
import { runProcess } from '../shared/process/run-process.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
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

async function run(
  { connection, seconds, signal: limit }: BrokerConversation,
  env: Environment,
  args: readonly string[],
): Promise<PactCliOutcome> {
  const { exitCode, signal, timedOut, outOfMemory, ...output } = await runProcess(
    pactBinary(),
    ['broker', ...args, '--broker-base-url', connection.baseUrl],
    {
      ...{ env: pactCliEnvironment(connection, env), hasOnlyEnv: true, limit },
      ...{ mostMemory: MOST_MEGABYTES * 1e6, longestOutput: LONGEST_OUTPUT },
    },
  ).catch(tooLong);
  if (outOfMemory) throw new BrokerFault(connection, { kind: 'memory', megabytes: MOST_MEGABYTES });
  if (timedOut) throw new BrokerFault(connection, { kind: 'silent', seconds });
  if (exitCode === null) throw new Error(`the Pact CLI was ended by ${signal}`);
  return { exitCode, ...output };
}

function tooLong(error: unknown): never {
  if (systemCode(error) !== 'E2BIG') throw error;
  throw new InputError('the official CLI cannot be told all that (E2BIG); give less');
}

const LONGEST_OUTPUT = 1_048_576;
/** The largest pact that is read, of 20 MB, takes 1100. */
const MOST_MEGABYTES = 1500;
