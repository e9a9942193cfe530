import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import type { PacticipantVersion } from '../pact-broker/broker-resources.ts';
import { cliAnswer } from '../pact-cli/cli-refusal.ts';

export interface DeployQuestion extends PacticipantVersion {
  /** Null compares with the latest version of every other pacticipant. */
  readonly environment: string | null;
}

/** `unknown`: a result is missing, the broker does not know the version, or nothing was compared. */
export type DeployVerdict = 'yes' | 'no' | 'unknown';

export interface DeployAnswer {
  readonly verdict: DeployVerdict;
  /** In the broker's words, on one or more lines. */
  readonly reason: string;
  readonly matrix: readonly MatrixRow[];
  /** The advice; null where there is none. */
  readonly remedy: string | null;
}

/** The verification result of a pact between two versions. */
export interface MatrixRow {
  readonly consumer: string;
  readonly consumerVersion: string | null;
  readonly provider: string;
  /** Null where no version of the provider has a result for this pact. */
  readonly providerVersion: string | null;
  readonly result: 'passed' | 'failed' | 'missing';
}

type ReadDeployAnswer =
  | { readonly kind: 'answer'; readonly answer: Omit<DeployAnswer, 'remedy'> }
  /** `received`: a description of the output, in half a sentence. */
  | { readonly kind: 'no-verdict'; readonly received: string };

/** Reads the CLI's output, if it has the form of a broker's answer, is about this version and is consistent. */
export function readDeployAnswer(stdout: string, question: PacticipantVersion): ReadDeployAnswer {
  const { summary, matrix } = cliAnswer(stdout) ?? {};
  if (!isJsonObject(summary) || !Array.isArray(matrix)) return NO_VERDICT;
  const verdict = verdictOf(summary['deployable']);
  const rows = matrix.filter((row) => !isIgnored(row)).map(rowOf);
  const read = rows.filter((row) => row !== null);
  if (verdict === null || read.length < rows.length) return NO_VERDICT;
  if (read.length > 0 && !isAbout(read, question)) return NO_VERDICT;
  const against = read.find(({ result }) => result !== 'passed');
  // No version of pact_broker says yes with a considered row that did not succeed.
  if (verdict === 'yes' && against !== undefined) {
    const received = `it says yes above a result that is ${against.result}`;
    return { kind: 'no-verdict', received };
  }
  const reason = typeof summary['reason'] === 'string' ? summary['reason'] : '';
  return { kind: 'answer', answer: { verdict, reason, matrix: read } };
}

const NO_VERDICT: ReadDeployAnswer = {
  kind: 'no-verdict',
  received: 'its answer holds no verdict about this version',
};

/** The broker lists rows that it was told to ignore. */
function isIgnored(row: JsonValue): boolean {
  return isJsonObject(row) && row['ignored'] === true;
}

function verdictOf(deployable: JsonValue | undefined): DeployVerdict | null {
  if (deployable === true) return 'yes';
  if (deployable === false) return 'no';
  return deployable === null ? 'unknown' : null;
}

function rowOf(value: JsonValue): MatrixRow | null {
  if (!isJsonObject(value)) return null;
  const [consumer, provider] = [partyOf(value['consumer']), partyOf(value['provider'])];
  const result = resultOf(value['verificationResult']);
  if (consumer === null || provider === null || result === null) return null;
  return {
    ...{ consumer: consumer.name, consumerVersion: consumer.version },
    ...{ provider: provider.name, providerVersion: provider.version, result },
  };
}

function partyOf(
  value: JsonValue | undefined,
): { readonly name: string; readonly version: string | null } | null {
  if (!isJsonObject(value) || typeof value['name'] !== 'string') return null;
  const version = isJsonObject(value['version']) ? value['version']['number'] : null;
  return { name: value['name'], version: typeof version === 'string' ? version : null };
}

function resultOf(value: JsonValue | undefined): MatrixRow['result'] | null {
  if (value === null) return 'missing';
  const success = isJsonObject(value) ? value['success'] : undefined;
  if (typeof success !== 'boolean') return null;
  return success ? 'passed' : 'failed';
}

/** Whether some row is of this version, and none of another version of the pacticipant. */
function isAbout(
  rows: readonly MatrixRow[],
  { pacticipant, version }: PacticipantVersion,
): boolean {
  const ofIt = rows.filter(
    ({ consumer, provider }) => consumer === pacticipant || provider === pacticipant,
  );
  return (
    ofIt.length > 0 &&
    ofIt.every(
      ({ consumer, consumerVersion, provider, providerVersion }) =>
        (consumer === pacticipant && consumerVersion === version) ||
        (provider === pacticipant && (providerVersion ?? version) === version),
    )
  );
}
