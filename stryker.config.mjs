/**
 * Mutants of the contract's code. (Those of the contract itself are `link-token-contract mutants`.)
 * One file: `npm run stryker -- --mutate contracts/formats/uri.ts`.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.stryker.config.ts' },
  mutate: ['contracts/**/*.ts', '!contracts/**/*.test.ts', '!contracts/revisions/**'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Named, Stryker would rewrite its paths by the API that TypeScript 7 does not have; it has none to rewrite.
  tsconfigFile: 'none',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: 'reports-out/stryker/mutation.html' },
  jsonReporter: { fileName: 'reports-out/stryker/mutation.json' },
  tempDirName: 'reports-out/stryker/sandbox',
  ignorePatterns: ['dist', 'coverage', 'reports-out', '.ci', '.github'],
};
