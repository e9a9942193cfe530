import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { terminalLine } from '../../contracts/escape/terminal.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
} from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Checkout } from '../shared/files/checkout.ts';
import { describeDifference, firstDifference } from '../shared/text/first-difference.ts';
import { CONSUMER_TEST, PACT, runConsumer } from './consumer-run.ts';

export interface PactDifference {
  readonly code: 'pact-not-reproducible' | 'pact-differs';
  /** In the pact that the consumer tests write. */
  readonly line: number;
  readonly message: string;
}

/** What keeps the pact from being written twice the same, and from being the committed one, to the byte. Throws InputError. */
export async function pactDifferences({
  root,
}: Pick<Checkout, 'root'>): Promise<readonly PactDifference[]> {
  const first = await writtenPact(root, ['--pool=threads']);
  const second = await writtenPact(root, SHUFFLED);
  const committed = await readFile(join(root, PACT), 'utf8').catch(() => '');
  return [
    ...compare('pact-not-reproducible', first, second),
    ...compare('pact-differs', first, committed),
  ];
}

/** Other surroundings than the first run's: child processes, another order. */
const SHUFFLED = ['--pool=forks', '--sequence.shuffle.tests', '--sequence.seed=7'];

async function writtenPact(root: string, args: readonly string[]): Promise<string> {
  const { pact, failures } = await runConsumer(root, args);
  if (pact === null || failures.length > 0) {
    const isUnjudged = failures.every(({ kind }) => kind === 'unjudged');
    const fate = isUnjudged ? 'did not come to an end' : 'fail';
    throw new InputError(
      `the consumer tests ${fate}, so there is no whole pact to compare; npx vitest run ${CONSUMER_TEST} shows why`,
    );
  }
  return pact;
}

function compare(
  code: PactDifference['code'],
  written: string,
  other: string,
): readonly PactDifference[] {
  const difference = firstDifference(written, other);
  if (difference === null) return [];
  const where = changedInteractions(written, other)
    .map((name) => terminalLine(`"${name}"`))
    .join(', ');
  return [
    {
      code,
      line: difference.line,
      message: `${SAID[code]}: ${describeDifference(difference)}${where === '' ? '' : `; in ${where}`}`,
    },
  ];
}

const SAID = {
  'pact-not-reproducible': 'two runs of the consumer tests wrote different pacts',
  'pact-differs': 'the committed pact is not what the consumer tests write',
} as const;

/** Names of the interactions that only one side has, or that are not the same on both. */
function changedInteractions(a: string, b: string): string[] {
  const [left, right] = [interactions(a), interactions(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (name) => left.get(name) !== right.get(name),
  );
}

function interactions(pact: string): ReadonlyMap<string, string> {
  const parsed = parse(pact);
  const list = parsed['interactions'];
  return new Map(
    listOf(list)
      .filter(isJsonObject)
      .map((interaction) => [nameOf(interaction), JSON.stringify(interaction)]),
  );
}

/** Interactions often share a description and differ by their provider states. */
function nameOf({ description, providerStates }: JsonObject): string {
  const states = listOf(providerStates)
    .filter(isJsonObject)
    .map(({ name }) => String(name));
  return [String(description), ...states].join(', given ');
}

function parse(text: string): JsonObject {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
