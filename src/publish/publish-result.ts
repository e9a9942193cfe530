import type { PactFinding } from './prove-pact.ts';
import type { Publication } from './publication.ts';
import type { PublishOutcome } from './publish-pact.ts';

/** `ready`: a dry run found nothing against it. `unproven`: it was not sent. */
export type PublishResult = { readonly publication: Publication } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'unproven'; readonly findings: readonly PactFinding[] }
  | PublishOutcome
);
