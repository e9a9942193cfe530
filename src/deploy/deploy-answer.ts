import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../contracts/json-value.ts';
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
  // The broker lists rows that it was told to ignore.
  const rows = matrix.filter((row) => objectOf(row)['ignored'] !== true).map(rowOf);
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

function verdictOf(deployable: JsonValue | undefined): DeployVerdict | null {
  if (deployable === true) return 'yes';
  if (deployable === false) return 'no';
  return deployable === null ? 'unknown' : null;
}

function rowOf(value: JsonValue): MatrixRow | null {
  const row = objectOf(value);
  const [consumer, provider] = [objectOf(row['consumer']), objectOf(row['provider'])];
  const [name, providerName] = [consumer['name'], provider['name']];
  const result = resultOf(row['verificationResult']);
  if (typeof name !== 'string' || typeof providerName !== 'string' || result === null) return null;
  return {
    ...{ consumer: name, consumerVersion: versionOf(consumer) },
    ...{ provider: providerName, providerVersion: versionOf(provider), result },
  };
}

function versionOf(party: JsonObject): string | null {
  const { number } = objectOf(party['version']);
  return typeof number === 'string' ? number : null;
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
