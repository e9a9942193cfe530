import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonObject } from '../../contracts/json-value.ts';
import type { RequestHeaders } from '../shared/http/request-headers.ts';

/**
 * What the verifier's process does with a pact. It is sent over the channel between the processes, since every user of
 * the machine can list arguments.
 */
export interface VerifierJob {
  /** The provider, as the pact names it. */
  readonly provider: string;
  readonly providerBaseUrl: string;
  /** Where its states are set up and torn down; null: nowhere. */
  readonly providerStatesSetupUrl: string | null;
  /** For each interaction, what is put into its request. */
  readonly asked: readonly AskedRequest[];
  /** The values that a state gives to the generators of requests, by the name of the state. */
  readonly stateValues: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** For one answer, or for whatever else has to happen next. */
  readonly timeoutMs: number;
  /**
   * A header, in small letters, with the index of the interaction that a request belongs to, since two interactions
   * may ask the same. Our proxy takes it off.
   */
  readonly mark: string;
}

type OptionalPart = 'asked' | 'stateValues' | 'timeoutMs';

/** A provider to verify, and the pact. */
export interface Verification
  extends Omit<VerifierJob, OptionalPart | 'mark'>,
    Partial<Pick<VerifierJob, OptionalPart>> {
  /** A pact of HTTP interactions, specification 3 or 4, with numbers as `parseExactObject` keeps them. */
  readonly pact: JsonObject;
}

/** What a provider knows instead of the example of a request. */
export interface AskedRequest {
  readonly headers: RequestHeaders;
  /** Of its body, where that is a JSON object. */
  readonly members: Readonly<Record<string, string>>;
}

/** Why there is no verdict, in one line. */
export class NoVerdict extends Error {
  override readonly name = 'NoVerdict';
}

/** What the verifier's process says. `interaction` is its index in the pact. */
export type VerifierMessage =
  /** Pact's native part is loaded. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'asked'; readonly interaction: number }
  | { readonly kind: 'answered'; readonly interaction: number; readonly answer: ProviderAnswer }
  /** The result of Pact's `Verifier`, as JSON. */
  | { readonly kind: 'finished'; readonly result: string }
  /** There will be no result. `code` is Node's, or empty. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

export interface VerifiedInteraction {
  readonly description: string;
  /** The names of its provider states. */
  readonly states: readonly string[];
  /** Empty where the provider honours the interaction, and only there. */
  readonly mismatches: readonly Mismatch[];
  /** What the provider answered; null where it was not asked, as a state could not be set up. */
  readonly answer: ProviderAnswer | null;
}

export interface Mismatch {
  /** The place in the body of the answer; null where it is about something else. */
  readonly path: JsonPointer | null;
  readonly message: string;
  /** The pact's own matcher is wrong, and not the answer. */
  readonly isOfMatcher?: true;
}

export interface ProviderAnswer {
  /** The request as it was sent. */
  readonly request: { readonly method: string; readonly path: string };
  readonly status: number;
  /** The header `Server`, by which the provider names itself. */
  readonly server: string | null;
  /** Null where it has an encoding that nobody asked for, and that cannot be read. */
  readonly body: string | null;
}

/** An interaction for people: `a request to read a link token, given a fresh link token`. */
export function interactionTitle({
  description,
  states,
}: Pick<VerifiedInteraction, 'description' | 'states'>): string {
  return states.length === 0 ? description : `${description}, given ${states.join(' and ')}`;
}
