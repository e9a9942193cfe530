import type { JsonPointer } from '../contracts/json-pointer.ts';
import type { JsonObject } from '../contracts/json-value.ts';

/** A provider to verify, and the pact. */
export interface Verification {
  /** A pact of HTTP interactions, specification 3 or 4, as its file has it. */
  readonly pact: JsonObject;
  /** An empty folder that only this user may read, for the file that Pact reads; gone if this process is killed. */
  readonly folder: string;
  /** Of the provider, as the pact names it. */
  readonly provider: string;
  readonly providerBaseUrl: string;
  /** Where its states are set up and torn down; null: nowhere. */
  readonly providerStatesSetupUrl: string | null;
  /** How the pact is written, where its numbers are more than `JSON.stringify` writes. */
  readonly stringify?: (pact: JsonObject) => string;
  /** For each interaction, headers that replace those of its request. */
  readonly headers?: readonly RequestHeaders[];
  /** The values that a state gives to the generators of requests, by the name of the state. */
  readonly stateValues?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** For one answer, or for whatever else has to happen next. */
  readonly timeoutMs?: number;
  /** Registers what to do when this process is ended; gives a function that takes it back. */
  readonly onExit?: OnExit;
}

export type OnExit = (cleanUp: () => void) => () => void;

export type RequestHeaders = Readonly<Record<string, string>>;

export type VerificationOutcome =
  /** Every interaction of the pact, in its order. */
  | { readonly kind: 'verified'; readonly interactions: readonly VerifiedInteraction[] }
  /** `reason`: why there is no verdict, in one line. */
  | { readonly kind: 'undecided'; readonly reason: string };

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
