import type { JsonPointer } from '../contracts/json-pointer.ts';
import type { JsonObject } from '../contracts/json-value.ts';

/** A provider to hold against a pact. */
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
  /** What each interaction's request is sent with in the place of the pact's headers of these names. */
  readonly headers?: readonly RequestHeaders[];
  /** What a state gives to the generators of requests, by the state's name. */
  readonly stateValues?: StateValues;
  /** For one answer, and for whatever else is waited for. */
  readonly timeoutMs?: number;
  /** Told what to do at once where this process is ended by a signal; gives what takes that back. */
  readonly whenWeEnd?: WhenWeEnd;
}

export type WhenWeEnd = (cleanUp: () => void) => () => void;

export type RequestHeaders = Readonly<Record<string, string>>;
export type StateValues = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type VerificationOutcome =
  /** Every interaction of the pact, in its order. */
  | { readonly kind: 'verified'; readonly interactions: readonly VerifiedInteraction[] }
  /** There is no verdict: why, in one line. */
  | { readonly kind: 'undecided'; readonly reason: string };

export interface VerifiedInteraction {
  readonly description: string;
  /** The names of its provider states. */
  readonly states: readonly string[];
  /** Empty exactly where the provider honours it. */
  readonly mismatches: readonly Mismatch[];
  /** What the provider answered; null where it was not asked, as a state could not be set up. */
  readonly answer: ProviderAnswer | null;
}

export interface Mismatch {
  /** Where in the body of the answer; null where it is about something else. */
  readonly path: JsonPointer | null;
  readonly message: string;
  /** The pact's own matcher is what is wrong, and not the answer. */
  readonly isOfMatcher?: true;
}

export interface ProviderAnswer {
  /** What it answers, as it was sent. */
  readonly request: { readonly method: string; readonly path: string };
  readonly status: number;
  /** The header `Server`: what the provider says it is. */
  readonly server: string | null;
  /** Null where it was sent in an encoding that nobody asked for, and that cannot be read. */
  readonly body: string | null;
}
