import { defineConfig } from 'vitest/config';

// For `npm run stryker`: what stands beside the sources must notice each of their mutants. The laws would
// notice most as well, at several seconds a mutant.
export default defineConfig({
  test: { include: ['contracts/**/*.test.ts'], testTimeout: 60_000 },
});
