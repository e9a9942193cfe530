import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import {
  expectBroker,
  type PacticipantVersion,
  versionPath,
} from '../pact-broker/broker-resources.ts';
import { runPactCli } from '../pact-cli/run-pact-cli.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Environment } from '../shared/process/environment.ts';
import { oneLine } from '../shared/text/one-line.ts';
import {
  brokerRefusal,
  embedded,
  environmentRemedy,
  environmentsOf,
  PUBLISH_FIRST,
  type Refusal,
} from './broker-refusal.ts';

/** `deployment` replaces the version that was there before. `release` stands beside others. */
export type RecordKind = 'deployment' | 'release';

export interface RecordQuestion extends PacticipantVersion {
  readonly kind: RecordKind;
  readonly environment: string;
  /** Tells several deployments side by side apart; always null for a release. */
  readonly applicationInstance: string | null;
}

export type RecordOutcome =
  /** `url`: the broker's page of the version. */
  { readonly kind: 'recorded'; readonly url: string } | Refusal;

/**
 * Records through the official CLI that a version is in an environment, then reads it back: the CLI reports success for
 * any answer that is not an error. Repeating it changes nothing. Throws BrokerFault, and InputError where the broker
 * has not kept it.
 */
export async function recordVersion(
  conversation: BrokerConversation,
  question: RecordQuestion,
  env: Environment,
): Promise<RecordOutcome> {
  const { kind, environment, applicationInstance } = question;
  await expectBroker(conversation, 'pb:environments');
  if ((await askBroker(conversation, versionPath(question))).kind === 'absent') {
    const what = `${oneLine(question.version, 60)} of ${oneLine(question.pacticipant, 60)}`;
    return { kind: 'refused', said: `it has no version ${what} (404)`, remedy: PUBLISH_FIRST };
  }
  const outcome = await runPactCli(conversation, env, [
    `record-${kind}`,
    // Escaped here, since the CLI puts both into a URL unescaped.
    `--pacticipant=${encodeURIComponent(question.pacticipant)}`,
    `--version=${encodeURIComponent(question.version)}`,
    `--environment=${environment}`,
    ...(applicationInstance === null ? [] : [`--application-instance=${applicationInstance}`]),
    '--output=json',
  ]);
  const url = `${conversation.connection.baseUrl}${versionPath(question)}`;
  if (outcome.exitCode === 0) {
    await expectRecorded(conversation, question);
    return { kind: 'recorded', url };
  }
  const said = brokerRefusal(conversation, outcome);
  return { kind: 'refused', said, remedy: await environmentRemedy(conversation, environment) };
}

/** Where the broker lists what was recorded, by kind. */
const LISTS: Readonly<Record<RecordKind, { path: string; list: string; state: string }>> = {
  deployment: { path: 'deployed', list: 'deployedVersions', state: 'currentlyDeployed' },
  release: { path: 'released', list: 'releasedVersions', state: 'currentlySupported' },
};

async function expectRecorded(
  conversation: BrokerConversation,
  question: RecordQuestion,
): Promise<void> {
  const { path, list, state } = LISTS[question.kind];
  const environment = (await environmentsOf(conversation)).find(
    ({ name }) => name === question.environment,
  );
  if (environment !== undefined) {
    const answer = await askBroker(
      conversation,
      `${versionPath(question)}/${path}-versions/environment/${encodeURIComponent(environment.uuid)}`,
    );
    const recorded = answer.kind === 'found' ? embedded(answer.body, list) : [];
    const isThere = recorded.some(
      (one) =>
        one[state] === true &&
        (one['applicationInstance'] ?? null) === question.applicationInstance,
    );
    if (isThere) return;
  }
  throw new InputError(
    `the CLI reported success, but the broker has not kept the ${question.kind}; has another one taken its place, or what stands between here and the broker?`,
  );
}
