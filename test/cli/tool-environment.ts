import type { Environment } from '../../src/shared/process/environment.ts';

/** What each process of a test needs, whatever else it is not to see: see vitest.config.ts for the cache. */
export function toolEnvironment(): Environment {
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  return { PATH, NODE_COMPILE_CACHE };
}
