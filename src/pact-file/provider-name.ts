/** The name of the provider in this project's pact, and in pacts that use its matchers. */
export const PROVIDER = 'plaid';
