import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isLoopback } from '../../test-utils/loopback.ts';
import { type BrokerConversation, trustedCertificates } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode } from '../shared/errors/system-error.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import type { Environment } from '../shared/process/environment.ts';
import { runProcess } from '../shared/process/run-process.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';

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

/**
 * The whole environment of the official CLI, built from nothing: inherited variables could turn off the check of
 * certificates, give it other brokers' credentials, or make it send traces. Credentials are passed here, since every
 * process of the machine can read arguments.
 */
export function pactCliEnvironment(connection: BrokerConnection, env: Environment): Environment {
  const { baseUrl, caFile, credentials } = connection;
  return {
    ...taken(env, NEEDED),
    // The CLI would use a proxy for a broker on this machine, too.
    ...(isLoopback(new URL(baseUrl)) ? {} : taken(env, PROXIES)),
    // An empty credential would be sent.
    PACT_BROKER_TOKEN: credentials.kind === 'token' ? credentials.token : undefined,
    PACT_BROKER_USERNAME: credentials.kind === 'basic' ? credentials.username : undefined,
    PACT_BROKER_PASSWORD: credentials.kind === 'basic' ? credentials.password : undefined,
    SSL_CERT_FILE: caFile ?? undefined,
    PACT_BROKER_HTTP_RETRIES: ATTEMPTS,
    PACT_DO_NOT_TRACK: 'true',
    NO_COLOR: '1',
  };
}

/** After half a second, one and two, unless the broker names a time; by default the CLI retries for a minute. */
const ATTEMPTS = '4';

/** The variables that a program needs to start and to find certificates. */
const NEEDED = [
  ...['PATH', 'HOME', 'TMPDIR', 'LANG', 'SSL_CERT_DIR'],
  ...['SYSTEMROOT', 'WINDIR', 'TEMP', 'TMP', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA'],
];
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [
  name,
  name.toLowerCase(),
]);

function taken(env: Environment, names: readonly string[]): Environment {
  return Object.fromEntries(names.map((name) => [name, env[name] || undefined]));
}

const CLI = '@pact-foundation/pact-cli';

/**
 * The program in the official CLI's package for this machine. It is started directly, since the package's wrapper
 * script reports success for a killed program. Throws InputError.
 */
export function pactBinary(): string {
  const { platform, arch } = process;
  const os = platform === 'win32' ? 'windows' : platform;
  const fromHere = createRequire(import.meta.url);
  try {
    // Resolved from the CLI's package, since its dependencies may not be hoisted.
    const fromCli = createRequire(fromHere.resolve(`${CLI}/package.json`));
    const folder = dirname(fromCli.resolve(`${CLI}-${os}-${arch}/package.json`));
    return join(folder, 'standalone', os === 'windows' ? 'pact.exe' : 'pact');
  } catch {
    throw new InputError(
      `this command needs ${CLI} for ${os} on ${arch}; npm install --save-dev ${CLI}`,
    );
  }
}
