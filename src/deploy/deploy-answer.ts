import type { PacticipantVersion } from '../pact-broker/pacticipant-version.ts';

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
