import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../input-error.ts';
import { oneLine } from '../one-line.ts';
import {
  askBroker,
  type BrokerAnswer,
  type BrokerConversation,
} from '../pact-broker/ask-broker.ts';
import { BrokerFault, withoutSecrets } from '../pact-broker/broker-fault.ts';
import { cliRefusal } from '../pact-cli/cli-refusal.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import { type PactDifference, pactDifferences } from '../pact-file/same-pact.ts';
import { withTemporaryFolder } from '../temporary-folder.ts';
import { type Publication, pactPath } from './publication.ts';
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
  env: Readonly<Record<string, string | undefined>>,
): Promise<PublishOutcome> {
  const { connection, signal } = conversation;
  await expectBroker(conversation);
  const path = pactPath(publication);
  const again = (await askBroker(conversation, path)).kind === 'found';
  return withTemporaryFolder(async (folder) => {
    const args = await cliArguments(folder, publication);
    const sent = await sentPact(conversation, env, args);
    const start = performance.now();
    const outcome = await runPactCli(conversation, env, args);
    const tookMs = performance.now() - start;
    if (outcome.exitCode !== 0) {
      const said = cliRefusal(conversation, outcome);
      const there = await askBroker(conversation, path);
      const differences = there.kind === 'found' ? differencesTo(conversation, sent, there) : [];
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

/** Whatever answers may have put our credentials where the pact was. */
function differencesTo(
  { connection }: BrokerConversation,
  sent: JsonObject,
  { body }: Extract<BrokerAnswer, { kind: 'found' }>,
): readonly PactDifference[] {
  return pactDifferences(sent, body).map((difference) => ({
    interaction:
      difference.interaction === null ? null : withoutSecrets(connection, difference.interaction),
    path: withoutSecrets(connection, difference.path),
    ours: difference.ours,
    theirs: withoutSecrets(connection, difference.theirs),
  }));
}

/** Before a pact is sent: the CLI would hand it to whatever answers. */
async function expectBroker(conversation: BrokerConversation): Promise<void> {
  const index = await askBroker(conversation, '');
  const links = index.kind === 'found' ? index.body['_links'] : undefined;
  if (isJsonObject(links) && isJsonObject(links['pb:publish-contracts'])) return;
  throw new BrokerFault(conversation.connection, {
    kind: 'no-broker',
    received: 'its index has no link to publish contracts (pact_broker has one since 2.86)',
  });
}

/** What was read and proven is sent, and not what may have become of the file since. */
async function cliArguments(
  folder: string,
  { pact, identity, tags }: Publication,
): Promise<readonly string[]> {
  const { version, branch, buildUrl } = identity;
  const file = join(folder, 'pact.json');
  await writeFile(file, JSON.stringify(pact.document), { mode: 0o600 });
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

/** Where the broker has other content than was sent. Throws InputError where it lacks something. */
async function differencesKept(
  conversation: BrokerConversation,
  publication: Publication,
  sent: JsonObject,
): Promise<readonly PactDifference[]> {
  const { pact, identity, tags } = publication;
  const answer = await askBroker(conversation, pactPath(publication));
  if (answer.kind === 'absent') throw notKept('the pact');
  const differences = differencesTo(conversation, sent, answer);
  if (differences.length > 0) return differences;
  const consumer = `/pacticipants/${encodeURIComponent(pact.consumer)}`;
  const version = encodeURIComponent(identity.version);
  if (identity.branch !== null) {
    const branch = encodeURIComponent(identity.branch);
    const kept = await askBroker(
      conversation,
      `${consumer}/branches/${branch}/versions/${version}`,
    );
    if (kept.kind === 'absent') throw notKept(`the branch ${oneLine(identity.branch)}`);
  }
  for (const tag of tags) {
    const kept = await askBroker(
      conversation,
      `${consumer}/versions/${version}/tags/${encodeURIComponent(tag)}`,
    );
    if (kept.kind === 'absent') throw notKept(`the tag ${oneLine(tag)}`);
  }
  return [];
}

function notKept(what: string): InputError {
  return new InputError(
    `the CLI reported success, but the broker has not kept ${what}; what stands between here and the broker?`,
  );
}

/** The last line is the broker's answer. */
function noticesIn(stdout: string): readonly string[] {
  const notices = parsed(stdout.trim().split('\n').at(-1) ?? '')['notices'];
  return (Array.isArray(notices) ? notices : [])
    .filter(isJsonObject)
    .flatMap(({ text }) => (typeof text === 'string' ? [oneLine(text, 1000)] : []));
}

function parsed(text: string): JsonObject {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) ? value : {};
  } catch {
    return {};
  }
}
