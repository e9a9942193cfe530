import { firstLine, oneLine } from '../one-line.ts';
import type { BrokerConversation } from '../pact-broker/ask-broker.ts';
import { statusFault } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import type { PactCliOutcome } from './run-pact-cli.ts';

/**
 * What the broker said where the CLI ended with a failure: its refusal, in the CLI's words. Throws BrokerFault where
 * it was no refusal but a broker that could not be asked, which the CLI tells by its text alone.
 */
export function cliRefusal(
  { connection }: BrokerConversation,
  { exitCode, stdout, stderr }: PactCliOutcome,
): string {
  if (exitCode === 101) {
    const received = 'the official CLI breaks down on its answer';
    throw new BrokerFault(connection, { kind: 'no-broker', received });
  }
  if (exitCode !== 1) {
    // 2: it does not know our arguments.
    throw new Error(
      `the Pact CLI ended with ${exitCode}: ${firstLine(stderr) || firstLine(stdout)}`,
    );
  }
  const text = cliFaultText(stdout);
  const status = Number(/\bfailed: (\d{3}) /.exec(text)?.[1]);
  if (status === 404) {
    const path = /path '([^']*)'/.exec(text)?.[1] ?? '';
    throw new BrokerFault(connection, { kind: 'not-found', path });
  }
  const fault = statusFault(status, saidIn(text));
  if (fault !== null) throw new BrokerFault(connection, fault);
  const contentType = /content type is '([^']*)'/.exec(text)?.[1];
  if (contentType !== undefined) {
    throw new BrokerFault(connection, { kind: 'no-broker', received: contentType });
  }
  if (
    /error sending request|error following redirect|error decoding|valid HAL response/.test(text)
  ) {
    throw new BrokerFault(connection, { kind: 'broken-off', reason: text });
  }
  return text;
}

/** What the CLI printed, from the first mark of a fault to the details that repeat it, in one line. */
export function cliFaultText(stdout: string): string {
  const start = stdout.indexOf(MARK);
  const said = start === -1 ? stdout : stdout.slice(start);
  return oneLine((said.split(/^Details:/m, 1)[0] ?? '').replaceAll(MARK, ''), LONGEST)
    .replace(/^(Pact publication failed:|failed validation -|IO Error -)\s*/, '')
    .trim();
}

const MARK = '❌';
const LONGEST = 1000;

function saidIn(text: string): string {
  return /"message":"([^"]{1,500})"/.exec(text)?.[1] ?? '';
}
