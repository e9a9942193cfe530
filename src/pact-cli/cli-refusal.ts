import { type JsonObject, parseJsonObject } from '../../contracts/json-value.ts';
import { type BrokerConversation, statusFault } from '../pact-broker/ask-broker.ts';
import type { BrokerConnection } from '../pact-broker/broker-connection.ts';
import { BrokerFault, type BrokerFaultKind } from '../pact-broker/broker-fault.ts';
import { redactSecrets } from '../pact-broker/redaction.ts';
import { firstLine, oneLine } from '../shared/text/one-line.ts';
import type { PactCliOutcome } from './run-pact-cli.ts';

/**
 * The broker's refusal after a failure of the CLI, in the CLI's words. Throws BrokerFault where the broker could not be
 * asked, which only the CLI's text shows.
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
    // 2: the CLI does not know our arguments.
    const said = redactSecrets(connection, firstLine(stderr) || firstLine(stdout));
    throw new Error(`the Pact CLI ended with ${exitCode}: ${said}`);
  }
  const fault = faultIn(toldIn(stdout).replace(WHERE, ''), connection);
  if (fault !== null) throw new BrokerFault(connection, fault);
  return cliFaultText(redactSecrets(connection, stdout));
}

/** The CLI's output from the first mark of an error to the details that repeat it, on one line. */
export function cliFaultText(stdout: string): string {
  return oneLine(toldIn(stdout).replace(WHERE, '').replace(REFUSED, ''), LONGEST);
}

function toldIn(stdout: string): string {
  const start = stdout.indexOf(MARK);
  const said = start === -1 ? stdout : stdout.slice(start);
  return (said.split(/^Details:/m, 1)[0] ?? '').replaceAll(MARK, '').trim();
}

const MARK = '❌';
const LONGEST = 1000;
/** The CLI's task, and its own name for the kind of error. */
const WHERE =
  /^(Failed to create webhook:\s+)?((IO Error|Link\/Resource was not found|Error with a HAL link|Error with the content of a HAL resource) -\s+)?/;
/** The prefix of the broker's own words. */
const REFUSED = /^(Pact publication failed:|failed validation -)\s*/;

/** Null for a refusal: the broker's own words, or a status that refuses the request. */
function faultIn(text: string, connection: BrokerConnection): BrokerFaultKind | null {
  const answered = /^Request to pact broker path '(.*?)' failed: ((\d{3})[^.]*)/.exec(text);
  if (answered !== null) {
    const [, path = '', line = '', status = ''] = answered;
    if (status === '404') return { kind: 'not-found', path: pathBelow(connection, path) };
    const known = statusFault(Number(status), saidIn(text));
    return known ?? (REFUSALS.has(status) ? null : { kind: 'no-broker', received: line });
  }
  const contentType = /^Did not get a valid HAL .*?, content type is '([^']*)'/.exec(text)?.[1];
  if (contentType !== undefined) return { kind: 'no-broker', received: contentType };
  if (BROKEN_OFF.test(text)) return { kind: 'broken-off', reason: text };
  return NO_BROKER.test(text) ? { kind: 'no-broker', received: text } : null;
}

const REFUSALS: ReadonlySet<string> = new Set(['400', '409', '422']);
const BROKEN_OFF =
  /^(Did not get a valid HAL|Failed to (access|send JSON to|download response body for)) /;
/** An answer that no broker gives. */
const NO_BROKER =
  /^(Could not find relation|Invalid URL|Link is malformed|Expected a HAL\+JSON|Failed to record)\b/;

/** The CLI prints some paths as whole URLs, and others from the root of the host. */
function pathBelow({ baseUrl }: BrokerConnection, said: string): string {
  const url = said !== '' && URL.canParse(said, baseUrl) ? new URL(said, baseUrl).href : baseUrl;
  return url.startsWith(baseUrl) ? url.slice(baseUrl.length) : said;
}

function saidIn(text: string): string {
  return /"message":"([^"]{1,500})"/.exec(text)?.[1] ?? '';
}

/** The broker's answer in the CLI's output: its last line, in JSON. Null where that is not an object. */
export function cliAnswer(stdout: string): JsonObject | null {
  return parseJsonObject(stdout.trim().split('\n').at(-1) ?? '');
}
