import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Their tests change nothing that others could see: to load their modules once a worker takes half the time. */
const PURE = '{contracts,test-utils,properties}/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [PURE], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['*.test.ts', '{pacts,src,vitest,cli,test,bench}/**/*.test.ts'],
          globalSetup: ['./test/broker/list-skipped-tests.ts'],
        },
      },
    ],
    env: {
      ...{ PACT_DO_NOT_TRACK: 'true', SCARF_ANALYTICS: 'false' },
      // Hundreds of processes load the same modules: to compile each once takes a third of the time.
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled'),
    },
    testTimeout: 30_000,
    // One worker less than there are cores, the default, leaves half of a small machine idle.
    maxWorkers: '100%',
    // A failed expectation is read in reports, where nobody can unfold an abbreviation.
    chaiConfig: { truncateThreshold: 0 },
    coverage: {
      provider: 'custom',
      customProviderModule: './test/contracts-coverage.ts',
      include: ['contracts/**/*.ts'],
      // Made by ajv and json-schema-to-typescript from the excerpts; the laws hold them to the schema.
      exclude: ['contracts/revisions/**'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
