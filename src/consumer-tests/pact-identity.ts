import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJsonObject } from '../../contracts/json-value.ts';
import { changedInteractions } from '../pact-file/same-pact.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Checkout } from '../shared/files/package-root.ts';
import { describeDifference, firstDifference } from '../shared/text/first-difference.ts';
import { CONSUMER_TEST, PACT, runConsumer } from './consumer-run.ts';

export interface IdentityDifference {
  readonly code: 'pact-not-reproducible' | 'pact-differs';
  /** In the pact that the consumer tests write. */
  readonly line: number;
  readonly message: string;
}

/** How two runs of the consumer tests differ, and how they differ from the committed pact, to the byte. Throws InputError. */
export async function identityDifferences({
  root,
}: Pick<Checkout, 'root'>): Promise<readonly IdentityDifference[]> {
  const first = await writtenPact(root, ['--pool=threads']);
  // In child processes, and in another order.
  const shuffled = ['--pool=forks', '--sequence.shuffle.tests', '--sequence.seed=7'];
  const second = await writtenPact(root, shuffled);
  const committed = await readFile(join(root, PACT), 'utf8').catch(() => '');
  return [
    ...compare('pact-not-reproducible', first, second),
    ...compare('pact-differs', first, committed),
  ];
}

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
  code: IdentityDifference['code'],
  written: string,
  other: string,
): readonly IdentityDifference[] {
  const difference = firstDifference(written, other);
  if (difference === null) return [];
  const pact = (text: string) => parseJsonObject(text) ?? {};
  const names = changedInteractions(pact(written), pact(other)).map((name) => `"${name}"`);
  const where = names.length === 0 ? '' : `; in ${names.join(', ')}`;
  const message = `${MESSAGES[code]}: ${describeDifference(difference)}${where}`;
  return [{ code, line: difference.line, message }];
}

const MESSAGES = {
  'pact-not-reproducible': 'two runs of the consumer tests wrote different pacts',
  'pact-differs': 'the committed pact is not what the consumer tests write',
} as const;
