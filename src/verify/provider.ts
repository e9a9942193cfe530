import type { GivenState } from '../pact-file/pact-file.ts';
import type { RequestHeaders } from '../shared/http/request-headers.ts';
import type { UrlTarget } from '../shared/http/url-target.ts';

/** The version of Plaid's API that the contract is about: the header `Plaid-Version`. */
export const PLAID_VERSION = '2020-09-14';

/** Takes secrets out of a text. */
export type Redact = (text: string) => string;

/** The provider to verify, and how to ask it. */
export interface Provider {
  readonly target: UrlTarget;
  readonly states: StateSource;
  readonly knows: ProviderKnowledge;
  /** For one answer. */
  readonly timeoutMs: number;
  /** Takes secrets out of what others said. */
  readonly redact: Redact;
}

/** What the provider knows instead of the pact's examples. */
export interface ProviderKnowledge {
  /** A link token; null: the pact's examples are used. */
  readonly linkToken: string | null;
  readonly headers: RequestHeaders;
  /** The headers `PLAID-CLIENT-ID` and `PLAID-SECRET` where the pact asks with wrong keys; a header that is not here keeps the pact's example. */
  readonly wrongKeys: RequestHeaders;
  /** Members that the body of every request is sent with, instead of the pact's own. */
  readonly bodyFields: Readonly<Record<string, string>>;
}

/** How the provider is brought into a provider state. */
export interface StateSource {
  /** Throws InputError where the provider gives no answer. */
  readonly enter: (state: GivenState) => Promise<StateEntry>;
  /** Where Pact's verifier sets states up and tears them down itself; null: nowhere. */
  readonly setUpUrl: string | null;
  /** What to give where no state could be entered. */
  readonly advice: string;
}

export type StateEntry =
  /** `values`: what the state gives to the request, by name. */
  | { readonly kind: 'entered'; readonly values: Readonly<Record<string, string>> }
  /** The provider cannot be brought into the state. */
  | { readonly kind: 'not-applicable'; readonly reason: string }
  /** The provider should enter the state, and failed to. */
  | { readonly kind: 'broken'; readonly message: string };

export const ENTERED = { kind: 'entered', values: {} } as const satisfies StateEntry;
