import type { ProviderAnswer, Verification } from './verification.ts';

type JobPart = 'provider' | 'providerBaseUrl' | 'providerStatesSetupUrl';
type OptionalPart = 'headers' | 'stateValues' | 'timeoutMs';

/**
 * What the verifier's process does with a pact. It is sent over the channel between the processes, since every user of
 * the machine can list arguments.
 */
export type VerifierJob = Pick<Verification, JobPart> &
  Required<Pick<Verification, OptionalPart>> & {
    /**
     * A header, in small letters, with the index of the interaction that a request belongs to, since two interactions
     * may ask the same. Our proxy takes it off.
     */
    readonly mark: string;
  };

/** What the verifier's process says. `interaction` is its index in the pact. */
export type VerifierMessage =
  /** Pact's native part is loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'asked'; readonly interaction: number }
  | { readonly kind: 'answered'; readonly interaction: number; readonly answer: ProviderAnswer }
  /** The result of Pact's Verifier, as JSON. */
  | { readonly kind: 'finished'; readonly result: string }
  /** There will be no result. `code` is Node's, or empty. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** In bytes. No pact is about a longer answer. */
export const LONGEST_ANSWER = 1_048_576;
