import type { IdentityPart } from '../build-identity/identity-part.ts';
import type { PactFault } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import type { Mismatch } from '../pact-verifier/verification.ts';

/** A pact to verify the provider against. */
export interface ChosenPact {
  readonly pact: PactFile;
  /** Whether its broker expects it to fail for now. */
  readonly pending: boolean;
  /** Null for the pact of a file. */
  readonly broker: {
    readonly consumerVersion: string;
    /** Where the broker takes the result, below its index. */
    readonly resultsPath: string;
  } | null;
}

/** The verdict on one pact. */
export interface VerifiedPact {
  readonly chosen: ChosenPact;
  /** In the order of the pact, its messages last. */
  readonly interactions: readonly InteractionVerdict[];
  readonly findings: readonly PactFileFinding[];
  /** Whether our own stub answered, which says nothing of the real provider. */
  readonly isOfStub: boolean;
}

export interface VerifyRun {
  readonly result: VerifyResult;
  readonly pacts: readonly VerifiedPact[];
}

export interface InteractionVerdict {
  readonly consumer: string;
  /** The version that the broker has the pact of; null for a file. */
  readonly consumerVersion: string | null;
  /** A message goes over a queue, and is not verified. */
  readonly kind: 'http' | 'message';
  readonly description: string;
  /** The names of its provider states, joined; null where it has none. */
  readonly state: string | null;
  /** `not-applicable`: not verified, as it is a message, or the provider cannot be brought into its state. */
  readonly status: 'passed' | 'failed' | 'not-applicable';
  /** A failure of it is expected for now, and fails nothing. */
  readonly pending: boolean;
  readonly mismatches: readonly SourcedMismatch[];
  /** What could be better, and fails nothing. */
  readonly advice: readonly Mismatch[];
  /** Why it is not applicable; null where it is. */
  readonly reason: string | null;
}

export interface SourcedMismatch extends Mismatch {
  /** What is broken: what the consumer relies on, what Plaid documents beyond that, or the pact itself. */
  readonly source: 'pact' | 'contract' | 'pact-file';
}

/** What is written wrongly in a pact as a whole. */
interface PactFileFinding extends Pick<PactFault, 'code' | 'message'> {
  /** The pact, for people. */
  readonly pact: string;
}

/** What became of the result of one pact of a broker. */
export type ResultPublication = {
  readonly pact: string;
  readonly consumer: string;
  readonly consumerVersion: string;
} & (
  | {
      readonly kind: 'published';
      readonly success: boolean;
      readonly providerVersion: string;
    }
  /** It was not published, as neither success nor failure is known: why, and what to do. */
  | { readonly kind: 'refused'; readonly why: string; readonly remedy: string }
);

export interface VerifyResult {
  readonly verdict: 'passed' | 'failed' | 'undecided';
  readonly provider: string;
  /** Without credentials. */
  readonly providerBaseUrl: string;
  /** Where the pacts come from, for people. */
  readonly pacts: readonly string[];
  readonly interactions: readonly InteractionVerdict[];
  readonly findings: readonly PactFileFinding[];
  /** The provider's branch, by which a broker selected the pacts; null where none is known, or no broker was asked. */
  readonly providerBranch: IdentityPart | null;
  /** What the user should know, a line each. */
  readonly remarks: readonly string[];
  /** What was published to the broker, or why not; empty where nothing was to be published. */
  readonly publications: readonly ResultPublication[];
  /** Why there is no verdict, and what to do; null where there is one. */
  readonly problem: string | null;
  /** The command line that verifies it again. */
  readonly replay: string;
}
