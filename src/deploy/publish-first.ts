/** The advice for a version that the broker does not know. */
export const PUBLISH_FIRST =
  'let the broker know it first: of a consumer publish the pact (link-token-contract publish), of a provider a result (link-token-contract verify --publish-verification-results); or check the name and the version';
