import type { Mismatch } from '../../pacts/verification.ts';
import type { IdentityPart } from '../build-identity/identity-source.ts';
import type { PactFault } from '../pact-file/pact-faults.ts';

export type VerifyVerdict = 'passed' | 'failed' | 'undecided';

/** `not-applicable`: it was left out, as the provider cannot be brought into its state, or it is a message. Nothing is known of it. */
export type InteractionStatus = 'passed' | 'failed' | 'not-applicable';

export interface InteractionVerdict {
  readonly consumer: string;
  /** The version that the broker has its pact of; null for a file. */
  readonly consumerVersion: string | null;
  /** A message goes over a queue, and is not verified. */
  readonly kind: 'http' | 'message';
  readonly description: string;
  /** The names of its provider states, joined; null where it has none. */
  readonly state: string | null;
  readonly status: InteractionStatus;
  /** A failure of it is expected for now, and fails nothing. */
  readonly pending: boolean;
  readonly mismatches: readonly SourcedMismatch[];
  /** What could be better, and fails nothing. */
  readonly advice: readonly Mismatch[];
  /** Why it is not applicable; null where it is. */
  readonly reason: string | null;
}

export interface SourcedMismatch extends Mismatch {
  /** What is broken: what the consumer relies on, what Plaid documents beyond that, or the writing of the pact itself. */
  readonly source: 'pact' | 'contract' | 'pact-file';
}

/** What is written wrongly in a pact as a whole. */
export interface PactFileFinding extends Pick<PactFault, 'code' | 'message'> {
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
  /** It was not published, as it would say what nobody knows: why, and what to do. */
  | { readonly kind: 'refused'; readonly why: string; readonly remedy: string }
);

export interface VerifyResult {
  readonly verdict: VerifyVerdict;
  readonly provider: string;
  /** Without credentials. */
  readonly providerBaseUrl: string;
  /** Where the pacts come from, for people. */
  readonly pacts: readonly string[];
  readonly interactions: readonly InteractionVerdict[];
  readonly findings: readonly PactFileFinding[];
  /** Of the provider, by which a broker selected the pacts; null where none is known, or no broker was asked. */
  readonly providerBranch: IdentityPart | null;
  /** What the user should know, a line each. */
  readonly remarks: readonly string[];
  /** What the broker was told; empty where it was not to be told anything. */
  readonly publications: readonly ResultPublication[];
  /** Why there is no verdict, and what to do; null where there is one. */
  readonly problem: string | null;
  /** The command line that verifies it again. */
  readonly replay: string;
}

/** What fails a verification is what nobody has said to be pending; what was not verified, or failed as was expected, passes nothing. */
export function verifyVerdict({
  interactions,
  findings,
}: {
  readonly interactions: readonly Pick<InteractionVerdict, 'status' | 'pending'>[];
  readonly findings: readonly PactFileFinding[];
}): VerifyVerdict {
  const fails = interactions.some(({ status, pending }) => status === 'failed' && !pending);
  if (fails || findings.length > 0) return 'failed';
  return interactions.some(({ status }) => status === 'passed') ? 'passed' : 'undecided';
}
