import type { ProviderAnswer, RequestHeaders, StateValues } from './verification.ts';

/**
 * What the verifier's process is to do with a pact. It comes over the channel between the processes and not as
 * arguments, which every user of the machine can list.
 */
export interface VerifierJob {
  readonly provider: string;
  readonly providerBaseUrl: string;
  readonly providerStatesSetupUrl: string | null;
  /**
   * The header, in small letters, that says of a request which interaction it belongs to, on its way from Pact's native
   * part to the proxy that takes it off again: two interactions may ask the same.
   */
  readonly mark: string;
  readonly headers: readonly RequestHeaders[];
  readonly stateValues: StateValues;
  readonly timeoutMs: number;
}

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

/** In bytes. What is longer is no answer that a pact could be about. */
export const LONGEST_ANSWER = 1_048_576;
