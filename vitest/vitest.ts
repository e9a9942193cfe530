/**
 * The contract as tests in one's own vitest: what `import … from 'link-token-contract/vitest'` gives.
 * Needs `vitest` and `fast-check` beside it.
 */
export type { FuzzTestOptions, HandlerTestOptions } from './fuzz-test-options.ts';
export { testHandler } from './test-handler.ts';
export {
  type ProviderTestOptions,
  type ProviderUnderTest,
  type RunningProvider,
  testProvider,
} from './test-provider.ts';
export { testValidator, type Verdict } from './test-validator.ts';
