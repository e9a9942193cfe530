/** What careless code believes of a response: that all of it is there, as in the one it has seen. */
export interface Believed {
  readonly link_token: string;
  readonly created_at: string;
  readonly expiration: string;
  readonly request_id: string;
  readonly user_id: string;
  readonly metadata: {
    readonly client_name: string;
    readonly language: string;
    readonly webhook: string;
    readonly redirect_uri: string;
    readonly country_codes: readonly [string, ...string[]];
    readonly initial_products: readonly [string, ...string[]];
    readonly institution_data: { readonly routing_number: string };
    readonly account_filters: { readonly depository: { readonly account_subtypes: string[] } };
  };
  readonly link_sessions: readonly [Session, ...Session[]];
  readonly hasOwnProperty: (key: string) => boolean;
}

interface Session {
  readonly link_session_id: string;
  readonly started_at: string;
  readonly finished_at: string;
  readonly on_success: { readonly metadata: { readonly accounts: readonly Account[] } };
  readonly exit: {
    readonly error: { readonly error_code: string; readonly causes: readonly Cause[] };
    readonly metadata: { readonly status: string };
  };
  readonly events: readonly [Event, ...Event[]];
  readonly results: {
    readonly item_add_results: readonly [Item, ...Item[]];
    readonly document_income_results: { readonly num_1099s_uploaded: number };
    readonly cra_document_upload_results: { readonly num_bank_statements_uploaded: number };
  };
}

interface Account {
  readonly mask: string;
  readonly subtype: string;
}
interface Cause {
  readonly error_code: string;
}
interface Event {
  readonly event_name: string;
  readonly event_metadata: { readonly request_id: string };
}
interface Item {
  readonly accounts: readonly [Account, ...Account[]];
  readonly institution: { readonly name: string };
}

/** The lie by which TypeScript lets such code pass. */
export function isAsBelieved(_payload: unknown): _payload is Believed {
  return true;
}
