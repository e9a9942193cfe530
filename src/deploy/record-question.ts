import type { PacticipantVersion } from '../pact-broker/pacticipant-version.ts';

/** `deployment`: it is there in the place of what was there before. `release`: it is out, beside others. */
export type RecordKind = 'deployment' | 'release';

export interface RecordQuestion extends PacticipantVersion {
  readonly kind: RecordKind;
  readonly environment: string;
  /** Where a deployment is one of several side by side; always null for a release. */
  readonly applicationInstance: string | null;
}

export type RecordOutcome =
  /** `url`: the broker's page of the version. */
  | { readonly kind: 'recorded'; readonly url: string }
  | { readonly kind: 'refused'; readonly said: string; readonly remedy: string | null };
