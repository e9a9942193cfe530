import { askBroker, type BrokerConversation } from '../pact-broker/ask-broker.ts';
import { BrokerFault } from '../pact-broker/broker-fault.ts';
import {
  expectBroker,
  matrixRows,
  type PacticipantVersion,
} from '../pact-broker/broker-resources.ts';
import { type PactCliOutcome, runPactCli } from '../pact-cli/run-pact-cli.ts';
import type { Environment } from '../shared/process/environment.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { brokerRefusal, environmentRemedy, PUBLISH_FIRST } from './broker-refusal.ts';
import { type DeployAnswer, type DeployQuestion, readDeployAnswer } from './deploy-answer.ts';

/**
 * Whether the version may be deployed, as far as the broker knows, asked through the official CLI. A yes is passed on
 * only where it is about this version, and something was compared. Throws BrokerFault.
 */
export async function canIDeploy(
  conversation: BrokerConversation,
  question: DeployQuestion,
  env: Environment,
): Promise<DeployAnswer> {
  const { pacticipant, version, environment } = question;
  await expectBroker(conversation, environment === null ? 'pb:pacticipants' : 'pb:environments');
  const outcome = await runPactCli(conversation, env, [
    'can-i-deploy',
    // The CLI silently ignores a version that does not directly follow the pacticipant.
    ...['--pacticipant', pacticipant, '--version', version],
    ...(environment === null ? [] : ['--to-environment', environment]),
    ...['--output', 'json'],
  ]);
  if (outcome.exitCode !== 0) return refused(conversation, question, outcome);
  const read = readDeployAnswer(outcome.stdout, question);
  if (read.kind === 'no-verdict') {
    const { received } = read;
    throw new BrokerFault(conversation.connection, { kind: 'no-broker', received });
  }
  const answer = { ...read.answer, remedy: remedyFor(read.answer, question) };
  if (answer.verdict !== 'yes' || answer.matrix.length > 0) return answer;
  // A pact or a result of this version with any pacticipant.
  const known = await matrixRows(conversation, [{ pacticipant, version }]);
  return known.length > 0 ? answer : nothingCompared(question, answer);
}

/** The broker does not know the environment, or the pacticipant. */
async function refused(
  conversation: BrokerConversation,
  { pacticipant, environment }: DeployQuestion,
  outcome: PactCliOutcome,
): Promise<DeployAnswer> {
  const reason = brokerRefusal(conversation, outcome);
  const remedy =
    (environment === null ? null : await environmentRemedy(conversation, environment)) ??
    ((await isKnown(conversation, pacticipant)) ? null : PUBLISH_FIRST);
  return { verdict: 'unknown', reason, matrix: [], remedy };
}

async function isKnown(conversation: BrokerConversation, pacticipant: string): Promise<boolean> {
  const path = `/pacticipants/${encodeURIComponent(pacticipant)}`;
  return (await askBroker(conversation, path)).kind === 'found';
}

function remedyFor(
  { verdict, reason, matrix }: Omit<DeployAnswer, 'remedy'>,
  { environment }: DeployQuestion,
): string | null {
  if (verdict === 'yes') return null;
  if (matrix.length === 0) return PUBLISH_FIRST;
  const missing = matrix.find(({ result }) => result === 'missing');
  if (missing === undefined) return null;
  const provider = oneLine(missing.provider, 60);
  const verify = `let ${provider} be verified and the result be published (link-token-contract verify --publish-verification-results)`;
  // Results count only where a version of the provider is deployed there.
  if (environment === null || !saysNothingIsRecorded(reason)) {
    return verify;
  }
  const where = oneLine(environment, 60);
  return `${verify}, and record which version of it stands for ${where} (link-token-contract record-deployment --pacticipant ${provider} --version … --environment ${where})`;
}

/** The broker says yes for a version that it does not know. */
function nothingCompared(
  { pacticipant, version }: PacticipantVersion,
  { reason }: DeployAnswer,
): DeployAnswer {
  const what = `${oneLine(pacticipant, 60)} ${oneLine(version, 60)}`;
  return {
    verdict: 'unknown',
    reason: `${reason}\nIt has no pact and no verification result of ${what}, so nothing was compared`,
    matrix: [],
    remedy: PUBLISH_FIRST,
  };
}

/**
 * Whether the broker's reason says that no version is recorded in an environment: `no version`, or `no version of` a
 * pacticipant, `is currently recorded as` deployed or released there.
 */
export function saysNothingIsRecorded(reason: string): boolean {
  return reason
    .toLowerCase()
    .split('\n')
    .some((line) => {
      const start = line.indexOf('no version');
      return start !== -1 && line.includes(' is currently recorded as', start);
    });
}
