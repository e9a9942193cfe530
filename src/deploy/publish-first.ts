/** What to do where the broker does not know what it was asked about. */
export const PUBLISH_FIRST =
  'publish its pact first (link-token-contract publish), or check the name and the version';
