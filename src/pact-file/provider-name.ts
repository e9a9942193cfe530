/** The provider of this project's pact, and of those that are written with its matchers. */
export const PROVIDER = 'plaid';
