import type { BuildIdentity } from '../build-identity/build-identity.ts';
import type { PactFile } from '../pact-file/pact-file.ts';

/** A pact, and what it is published under. */
export interface Publication {
  readonly pact: PactFile;
  readonly identity: BuildIdentity;
  /** Of the consumer's version, from before there were branches. */
  readonly tags: readonly string[];
}

/** Where the broker has, or will have, the pact, below its index. */
export function pactPath({ pact, identity }: Publication): string {
  const [provider, consumer] = [pact.provider, pact.consumer].map(encodeURIComponent);
  return `/pacts/provider/${provider}/consumer/${consumer}/version/${encodeURIComponent(identity.version)}`;
}
