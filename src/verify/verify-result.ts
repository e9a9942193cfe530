import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { IdentityPart } from '../build-identity/identity-source.ts';

export type VerifyVerdict = 'passed' | 'failed' | 'undecided';

/** `not-applicable`: the provider cannot be brought into its state, so nothing is known of it. */
export type InteractionStatus = 'passed' | 'failed' | 'not-applicable';

export interface InteractionVerdict {
  readonly consumer: string;
  /** The version that the broker has its pact of; null for a file. */
  readonly consumerVersion: string | null;
  readonly description: string;
  /** The names of its provider states, joined; null where it has none. */
  readonly state: string | null;
  readonly status: InteractionStatus;
  /** A failure of it is expected for now, and fails nothing. */
  readonly pending: boolean;
  readonly mismatches: readonly SourcedMismatch[];
  /** Why it is not applicable; null where it is. */
  readonly reason: string | null;
}

export interface SourcedMismatch {
  /** In the body of the answer; null where it is about something else. */
  readonly path: JsonPointer | null;
  readonly message: string;
  /** Who is broken: what the consumer relies on, or what Plaid documents beyond that. */
  readonly source: 'pact' | 'contract';
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

/**
 * What fails a verification is what nobody has said to be pending; what was not verified passes nothing. Where nothing
 * holds, the word of a broker is enough to pass (`isPending`), and that of the pact itself is not: it would judge itself.
 */
export function verifyVerdict(
  pacts: readonly {
    readonly isPending: boolean;
    readonly interactions: readonly Pick<InteractionVerdict, 'status' | 'pending'>[];
  }[],
): VerifyVerdict {
  const interactions = pacts.flatMap((pact) => pact.interactions);
  if (interactions.some(({ status, pending }) => status === 'failed' && !pending)) return 'failed';
  const passes = pacts.some((pact) =>
    pact.interactions.some(
      ({ status }) => status === 'passed' || (status === 'failed' && pact.isPending),
    ),
  );
  return passes ? 'passed' : 'undecided';
}
