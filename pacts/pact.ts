/**
 * For one's own consumer tests of `POST /link/token/get`: what
 * `import … from 'link-token-contract/pact'` gives. Needs `@pact-foundation/pact` beside it.
 */
export {
  EXAMPLE_LINK_TOKEN,
  isProviderStateName,
  PROVIDER_STATES,
  type ProviderState,
  type ProviderStateName,
  type ProviderStateParams,
} from '../test-utils/provider-states.ts';
export {
  type StubProvider,
  type StubProviderOptions,
  startStubProvider,
} from '../test-utils/stub-provider.ts';
export * from './matchers.ts';
export { DATE_TIME_PATTERN } from './patterns.ts';
