/**
 * The contract as tests in one's own vitest: what `import … from 'link-token-contract/vitest'` gives.
 * Needs `vitest` and `fast-check` beside it.
 */

export { testHandler, testValidator, type Verdict } from './campaign-tests.ts';
export type { FuzzTestOptions, HandlerTestOptions } from './fuzz-test-options.ts';
export {
  type ProviderTestOptions,
  type ProviderUnderTest,
  type RunningProvider,
  testProvider,
} from './test-provider.ts';
