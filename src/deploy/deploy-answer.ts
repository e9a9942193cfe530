import type { PacticipantVersion } from '../pact-broker/pacticipant-version.ts';

export interface DeployQuestion extends PacticipantVersion {
  /** Null asks for the latest version of everyone else. */
  readonly environment: string | null;
}

/** `unknown`: a result is missing, the broker does not know what it was asked about, or there was nothing to compare. */
export type DeployVerdict = 'yes' | 'no' | 'unknown';

export interface DeployAnswer {
  readonly verdict: DeployVerdict;
  /** In the broker's words, some lines. */
  readonly reason: string;
  readonly matrix: readonly MatrixRow[];
  /** What to do about it; null where there is nothing to do, or nobody knows. */
  readonly remedy: string | null;
}

/** What has become of a pact between two versions. */
export interface MatrixRow {
  readonly consumer: string;
  readonly consumerVersion: string | null;
  readonly provider: string;
  /** Null where no version of the provider has a result for this pact. */
  readonly providerVersion: string | null;
  readonly result: 'passed' | 'failed' | 'missing';
}
