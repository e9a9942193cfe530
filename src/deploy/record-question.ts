import type { PacticipantVersion } from '../pact-broker/pacticipant-version.ts';

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
  | { readonly kind: 'recorded'; readonly url: string }
  | { readonly kind: 'refused'; readonly said: string; readonly remedy: string | null };
