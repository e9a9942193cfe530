import v8 from '@vitest/coverage-v8';
import type { CoverageProviderModule } from 'vitest/node';

let isMeasured = false;

/**
 * The coverage of `contracts/`, measured where its own tests and the laws run: in the project that does not isolate.
 * These reach all of it. To measure the other projects too takes a third more time.
 */
const contractsCoverage: CoverageProviderModule = {
  getProvider: () => v8.getProvider(),
  startCoverage: async (options) => {
    isMeasured = !options.isolate;
    if (isMeasured) await v8.startCoverage?.(options);
  },
  takeCoverage: async (options) => (isMeasured ? v8.takeCoverage?.(options) : undefined),
  stopCoverage: async (options) => {
    if (isMeasured) await v8.stopCoverage?.(options);
  },
};

export default contractsCoverage;
