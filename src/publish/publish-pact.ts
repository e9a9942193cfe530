import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isJsonObject, listOf } from '../../contracts/json-value.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { expectBroker } from '../pact-broker/expect-broker.ts';
import { cliAnswer } from '../pact-cli/cli-answer.ts';
import { cliRefusal } from '../pact-cli/cli-refusal.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import { stringifyExact } from '../pact-file/exact-json.ts';
import { type PactDifference, pactDifferences } from '../pact-file/same-pact.ts';
import { writeWhole } from '../shared/files/write-whole.ts';
import type { Environment } from '../shared/process/environment.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { type Publication, pactPath } from './publication.ts';
import { differencesKept, isPact } from './read-back.ts';
import { sentPact } from './sent-pact.ts';

export type PublishOutcome =
  | {
      readonly kind: 'published';
      /** The broker's page of the pact. */
      readonly url: string;
      /** Whether the broker had it already, under this version. */
      readonly again: boolean;
      /** The broker's own words: what changed, and which webhooks that calls. */
      readonly notices: readonly string[];
    }
  | {
      readonly kind: 'refused';
      /** The broker's own words. */
      readonly said: string;
      /** Where it has something else under this version. */
      readonly differences: readonly PactDifference[];
    }
  | {
      /** Taken, and then not there: who published something else at the same time was taken, too. */
      readonly kind: 'replaced';
      readonly differences: readonly PactDifference[];
    };

/**
 * Publishes through the official CLI, then reads back what the broker has and compares: the CLI reports success
 * for any answer that is no error. To do it again changes nothing. Throws BrokerFault, and InputError where the
 * broker has not what was sent.
 */
export async function publishPact(
  conversation: BrokerConversation,
  publication: Publication,
  env: Environment,
): Promise<PublishOutcome> {
  const { connection, signal } = conversation;
  await expectBroker(conversation, 'pb:publish-contracts');
  const path = pactPath(publication);
  const again = (await askBroker(conversation, path)).kind === 'found';
  return withTemporaryFolder(async (folder) => {
    const args = cliArguments(folder, publication);
    const sent = await sentPact(conversation, env, args);
    const start = performance.now();
    const outcome = await runPactCli(conversation, env, args);
    const tookMs = performance.now() - start;
    if (outcome.exitCode !== 0) {
      const said = cliRefusal(conversation, outcome);
      const there = await askBroker(conversation, path);
      const isThere = there.kind === 'found' && isPact(there.body);
      const differences = isThere ? pactDifferences(sent, there.body) : [];
      return { kind: 'refused', said, differences };
    }
    // Of two that publish different contents at the same time a broker on Postgres takes both, and keeps one.
    await wait(Math.max(2 * tookMs, SHORTEST_SETTLING_MS), undefined, { signal }).catch(() => {});
    const differences = await differencesKept(conversation, publication, sent);
    if (differences.length > 0) return { kind: 'replaced', differences };
    const url = `${connection.baseUrl}${path}`;
    return { kind: 'published', url, again, notices: noticesIn(outcome.stdout) };
  });
}

/** As long as another's request may have been on its way when ours was taken: it takes about as long as ours. */
const SHORTEST_SETTLING_MS = 500;

/** What was read and proven is sent, and not what may have become of the file since. */
function cliArguments(folder: string, { pact, identity, tags }: Publication): readonly string[] {
  const { version, branch, buildUrl } = identity;
  const file = join(folder, 'pact.json');
  writeWhole(file, stringifyExact(pact.exact), { mode: 0o600 });
  return [
    'publish',
    file,
    `--consumer-app-version=${version}`,
    ...(branch === null ? [] : [`--branch=${branch}`]),
    ...(buildUrl === null ? [] : [`--build-url=${buildUrl}`]),
    ...(tags.length === 0 ? [] : [`--tag=${tags.join(',')}`]),
    '--output=json',
  ];
}

function noticesIn(stdout: string): readonly string[] {
  const notices = cliAnswer(stdout)?.['notices'];
  return listOf(notices)
    .filter(isJsonObject)
    .flatMap(({ text }) => (typeof text === 'string' ? [oneLine(text, 1000)] : []));
}
