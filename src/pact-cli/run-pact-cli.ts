import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../build-identity/environment.ts';
import { lastOf } from '../last-of.ts';
import { killGroup, watchGroup } from '../living-groups.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { BrokerFault, withoutSecrets } from '../pact-broker/broker-fault.ts';
import { trustedCertificates } from '../pact-broker/trusted-certificates.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { pactBinary } from './pact-binary.ts';
import { pactCliEnvironment } from './pact-cli-environment.ts';

export interface PactCliOutcome {
  readonly exitCode: number;
  /** Without credentials, at most 1 MiB: the last of it. */
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a `pact broker` command of the official CLI as a part of a conversation, with whose time it is killed:
 * it has no limit of its own. `args` hold no credential: every process of the machine can read them. Throws
 * BrokerFault where there was no time, InputError where the CLI is not installed.
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
    await writeFile(caFile, certificates.join('\n'));
    return run({ ...conversation, connection: { ...connection, caFile } }, env, args);
  });
}

function run(
  { connection, seconds, signal }: BrokerConversation,
  env: Environment,
  args: readonly string[],
): Promise<PactCliOutcome> {
  const child = spawn(pactBinary(), ['broker', ...args, '--broker-base-url', connection.baseUrl], {
    env: pactCliEnvironment(connection, env),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    killSignal: 'SIGKILL',
    // A group of its own, which ends when we do: against a silent broker it would wait for ever.
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) watchGroup(pid);
  const stdout = lastOf(child.stdout, LONGEST_OUTPUT);
  const stderr = lastOf(child.stderr, LONGEST_OUTPUT);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(signal.aborted ? new BrokerFault(connection, { kind: 'silent', seconds }) : error);
    });
    child.on('close', (exitCode, killedBy) => {
      if (pid !== undefined) killGroup(pid);
      if (exitCode === null) return reject(new Error(`the Pact CLI was ended by ${killedBy}`));
      const [out, err] = [stdout(), stderr()].map((text) => withoutSecrets(connection, text));
      resolve({ exitCode, stdout: out ?? '', stderr: err ?? '' });
    });
  });
}

const LONGEST_OUTPUT = 1_048_576;
