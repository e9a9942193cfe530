import { join } from 'node:path';
import { packageRoot } from '../shared/files/package-root.ts';
import type { Environment } from '../shared/process/environment.ts';

/** The folder with Gemfile, Gemfile.lock and what Ruby runs. */
export const BROKER_SOURCES: string = join(packageRoot(), 'broker');

/**
 * Variables that are not passed on: those of a surrounding Ruby, secrets that the broker does not need, and the
 * settings of clients of another broker, such as PACT_BROKER_BASE_URL, which it would take for its own.
 */
const WITHHELD =
  /^(RUBYOPT|RUBYLIB|RACK_ENV|DATABASE_URL|PACT_|PLAID_|PUMA_|LINK_TOKEN_CONTRACT_|NODE_|VITEST|BUNDLE_(GEMFILE|PATH|WITH|WITHOUT|ONLY|FROZEN|DEPLOYMENT|APP_CONFIG|BIN|SYSTEM)|BUNDLER_)/;

/** The environment of all Ruby processes, on top of ours: only gems of our lock file, in `gemsFolder`. */
export function rubyEnvironment(gemsFolder: string, database: 'sqlite' | 'postgres'): Environment {
  return {
    ...withheld(),
    BUNDLE_GEMFILE: join(BROKER_SOURCES, 'Gemfile'),
    BUNDLE_PATH: gemsFolder,
    // Neither reads a project's own Bundler configuration, nor writes one beside the Gemfile.
    BUNDLE_APP_CONFIG: join(gemsFolder, 'bundle-config'),
    BUNDLE_FROZEN: 'true',
    BUNDLE_WITHOUT: database === 'sqlite' ? 'postgres' : 'none',
    BUNDLE_SILENCE_ROOT_WARNING: 'true',
    BUNDLE_IGNORE_FUNDING_REQUESTS: 'true',
  };
}

/** Unsets the variables that are not passed on. */
export function withheld(): Environment {
  const names = Object.keys(process.env).filter((name) => WITHHELD.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
