import { jsonLine } from '../../contracts/escape/json-line.ts';
import { terminalLine } from '../../contracts/escape/terminal.ts';
import type { ExitCode, Io } from '../shared/cli/io.ts';
import { countLine } from '../shared/cli/progress-line.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { type BrokerStatus, brokerStatus, brokerUrl } from './broker-record.ts';
import { brokerFolders } from './broker-settings.ts';
import type { Say } from './install-gems.ts';
import { startBroker } from './start-broker.ts';
import { stopBroker } from './stop-broker.ts';

interface Format {
  readonly format: 'text' | 'json';
}

interface BrokerStartOptions extends Format {
  readonly port?: number | undefined;
  readonly fresh?: true | undefined;
}

/** Prints only the URL, for scripts. */
export async function runBrokerStart(
  io: Io,
  { format, port, fresh }: BrokerStartOptions,
): Promise<ExitCode> {
  const databaseUrl = given(io, 'DATABASE_URL');
  const progress = progressTeller(io);
  try {
    const { url, pid, database, wasRunning } = await startBroker({
      ...brokerFolders(io.env),
      ...{ port, fresh, databaseUrl, basicAuth: basicAuth(io), say: progress.say },
    });
    progress.stop();
    const result = { url, pid, database, started: !wasRunning };
    if (format === 'text' && wasRunning) io.err(`a broker runs already, as process ${pid}\n`);
    await io.out(format === 'json' ? jsonLine(result) : `${url}\n`);
    return 0;
  } finally {
    progress.stop();
  }
}

export async function runBrokerStop(io: Io, { format }: Format): Promise<ExitCode> {
  const stopped = await stopBroker(brokerFolders(io.env).stateFolder);
  const url = stopped === null ? null : brokerUrl(stopped.port);
  const text = url === null ? 'no broker runs' : `stopped the broker at ${url}`;
  const result = { stopped: stopped !== null, url };
  await io.out(format === 'json' ? jsonLine(result) : `${text}\n`);
  return 0;
}

export async function runBrokerStatus(io: Io, { format }: Format): Promise<ExitCode> {
  const result = await brokerStatus(brokerFolders(io.env).stateFolder);
  await io.out(format === 'json' ? jsonLine(result) : `${terminalLine(statusText(result))}\n`);
  return 0;
}

function statusText({ status, url, pid, database }: BrokerStatus): string {
  switch (status) {
    case 'stopped':
      return 'stopped';
    case 'running':
      return `running at ${url}, process ${pid}, database ${database}`;
    case 'unresponsive':
      return `started, but does not answer: process ${pid}, database ${database}`;
  }
}

function basicAuth(io: Io) {
  const username = given(io, 'PACT_BROKER_BASIC_AUTH_USERNAME');
  const password = given(io, 'PACT_BROKER_BASIC_AUTH_PASSWORD');
  if (username === null && password === null) return null;
  if (username === null || password === null) {
    throw new InputError(
      'set both PACT_BROKER_BASIC_AUTH_USERNAME and PACT_BROKER_BASIC_AUTH_PASSWORD, or neither',
    );
  }
  return { username, password };
}

function given(io: Io, name: string): string | null {
  return io.env[name] || null;
}

/** On a terminal a line that changes; elsewhere a plain line for a step that takes minutes. */
function progressTeller(io: Io) {
  const line = countLine(io);
  const say: Say = (step, isLong = false) => {
    if (io.showsProgress) line.show(terminalLine(step));
    else if (isLong) io.err(`${terminalLine(step)}\n`);
  };
  return { say, stop: line.stop };
}
