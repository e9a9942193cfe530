import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type JsonObject, listOf, objectOf } from '../../contracts/json-value.ts';
import type { BuildIdentity } from '../build-identity/build-identity.ts';
import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { branchVersionPath, expectBroker, versionPath } from '../pact-broker/broker-resources.ts';
import { cliAnswer, cliRefusal } from '../pact-cli/cli-refusal.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { type PactDifference, pactDifferences } from '../pact-file/same-pact.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import type { Environment } from '../shared/process/environment.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { stringifyExact } from '../shared/text/exact-json.ts';
import { oneLine } from '../shared/text/one-line.ts';
import type { PactFinding } from './prove-pact.ts';
import { sentPact } from './sent-pact.ts';

/** A pact, and what it is published under. */
export interface Publication {
  readonly pact: PactFile;
  readonly identity: BuildIdentity;
  /** Of the consumer's version; brokers had tags before they had branches. */
  readonly tags: readonly string[];
}

/** Where the broker has, or will have, the pact, below its index. */
export function pactPath({ pact, identity }: Publication): string {
  const [provider, consumer] = [pact.provider, pact.consumer].map(encodeURIComponent);
  return `/pacts/provider/${provider}/consumer/${consumer}/version/${encodeURIComponent(identity.version)}`;
}

/** `ready`: a dry run found nothing against it. `unproven`: it was not sent. */
export type PublishResult = { readonly publication: Publication } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'unproven'; readonly findings: readonly PactFinding[] }
  | PublishOutcome
);

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
      /** What the broker has instead under this version; empty where it has the same, or nothing. */
      readonly differences: readonly PactDifference[];
    }
  | {
      /** The broker took it, but then had another pact, which somebody else published at the same time. */
      readonly kind: 'replaced';
      readonly differences: readonly PactDifference[];
    };

/**
 * Publishes through the official CLI, then compares what was sent with what the broker has, since the CLI reports
 * success for any answer that is no error. Publishing again changes nothing. Throws BrokerFault, and InputError where
 * the broker lacks something.
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
    // A broker on Postgres takes both of two pacts that are published at the same time, and keeps one.
    await wait(Math.max(2 * tookMs, SHORTEST_SETTLING_MS), undefined, { signal }).catch(() => {});
    const differences = await differencesKept(conversation, publication, sent);
    if (differences.length > 0) return { kind: 'replaced', differences };
    const url = `${connection.baseUrl}${path}`;
    return { kind: 'published', url, again, notices: noticesIn(outcome.stdout) };
  });
}

/** Another request that was on its way takes about as long as ours did. */
const SHORTEST_SETTLING_MS = 500;

/** The pact is written anew: its file may have changed since it was proven. */
function cliArguments(folder: string, { pact, identity, tags }: Publication): readonly string[] {
  const { version, branch, buildUrl } = identity;
  const file = join(folder, 'pact.json');
  writeAtomically(file, stringifyExact(pact.exact), { mode: 0o600 });
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
  return listOf(cliAnswer(stdout)?.['notices']).flatMap((notice) => {
    const { text } = objectOf(notice);
    return typeof text === 'string' ? [oneLine(text, 1000)] : [];
  });
}

/** Where the broker has another pact than was sent. Throws InputError where it lacks the pact, its branch or a tag. */
async function differencesKept(
  conversation: BrokerConversation,
  publication: Publication,
  sent: JsonObject,
): Promise<readonly PactDifference[]> {
  const { pact, identity, tags } = publication;
  const answer = await askBroker(conversation, pactPath(publication));
  if (answer.kind === 'absent' || !isPact(answer.body)) throw notKept('the pact');
  const differences = pactDifferences(sent, answer.body);
  if (differences.length > 0) return differences;
  const version = { pacticipant: pact.consumer, version: identity.version };
  const { branch } = identity;
  const kept = new Map(
    tags.map((tag) => [`tag ${tag}`, `${versionPath(version)}/tags/${encodeURIComponent(tag)}`]),
  );
  if (branch !== null) kept.set(`branch ${branch}`, branchVersionPath(version, branch));
  for (const [what, path] of kept) {
    const there = await askBroker(conversation, path);
    if (there.kind === 'absent') throw notKept(`the ${oneLine(what)}`);
  }
  return [];
}

/** What stands before a broker may answer with JSON of its own. */
function isPact(body: JsonObject): boolean {
  return Array.isArray(body['interactions']) || Array.isArray(body['messages']);
}

function notKept(what: string): InputError {
  return new InputError(
    `the CLI reported success, but the broker has not kept ${what}; what stands between here and the broker?`,
  );
}
