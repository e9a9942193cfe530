import type { BuildIdentity } from '../build-identity/build-identity.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import type { PactDifference } from '../pact-file/same-pact.ts';
import type { PactFinding } from './prove-pact.ts';

/** A pact, and what it is published under. */
export interface Publication {
  readonly pact: PactFile;
  readonly identity: BuildIdentity;
  /** Of the consumer's version; brokers had tags before they had branches. */
  readonly tags: readonly string[];
}

/** Where the broker has, or will have, the pact, below its index. */
export function pactPath({ pact, identity }: Publication): string {
  const [provider, consumer] = [pact.provider, pact.consumer].map(encodeURIComponent);
  return `/pacts/provider/${provider}/consumer/${consumer}/version/${encodeURIComponent(identity.version)}`;
}

/** `ready`: a dry run found nothing against it. `unproven`: it was not sent. */
export type PublishResult = { readonly publication: Publication } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'unproven'; readonly findings: readonly PactFinding[] }
  | PublishOutcome
);

export type PublishOutcome =
  | {
      readonly kind: 'published';
      /** The broker's page of the pact. */
      readonly url: string;
      /** Whether the broker had it already, under this version. */
      readonly again: boolean;
      /** The broker's own words: what changed, and which webhooks that calls. */
      readonly notices: readonly string[];
    }
  | {
      readonly kind: 'refused';
      /** The broker's own words. */
      readonly said: string;
      /** What the broker has instead under this version; empty where it has the same, or nothing. */
      readonly differences: readonly PactDifference[];
    }
  | {
      /** The broker took it, but then had another pact, which somebody else published at the same time. */
      readonly kind: 'replaced';
      readonly differences: readonly PactDifference[];
    };
