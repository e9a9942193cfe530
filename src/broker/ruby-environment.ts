import { join } from 'node:path';
import { packageRoot } from '../shared/files/package-root.ts';
import type { Environment } from '../shared/process/environment.ts';

/** The folder with Gemfile, Gemfile.lock and what Ruby runs. */
export const BROKER_SOURCES: string = join(packageRoot(), 'broker');

/**
 * Not handed down: what a Ruby around us set up for itself, secrets that the broker has no use for, and
 * what the clients of another broker are told. PACT_BROKER_BASE_URL, say, would be taken for its own.
 */
const WITHHELD =
  /^(RUBYOPT|RUBYLIB|RACK_ENV|DATABASE_URL|PACT_|PLAID_|PUMA_|LINK_TOKEN_CONTRACT_|NODE_|VITEST|BUNDLE_(GEMFILE|PATH|WITH|WITHOUT|ONLY|FROZEN|DEPLOYMENT|APP_CONFIG|BIN|SYSTEM)|BUNDLER_)/;

/** For everything of Ruby's, on top of our environment: the gems are those of our lock file, in `gemsFolder`, and nowhere else. */
export function rubyEnvironment(gemsFolder: string, database: 'sqlite' | 'postgres'): Environment {
  return {
    ...withheld(),
    BUNDLE_GEMFILE: join(BROKER_SOURCES, 'Gemfile'),
    BUNDLE_PATH: gemsFolder,
    // Nothing of a project's own configuration of Bundler, and none written beside the Gemfile.
    BUNDLE_APP_CONFIG: join(gemsFolder, 'bundle-config'),
    BUNDLE_FROZEN: 'true',
    BUNDLE_WITHOUT: database === 'sqlite' ? 'postgres' : 'none',
    BUNDLE_SILENCE_ROOT_WARNING: 'true',
    BUNDLE_IGNORE_FUNDING_REQUESTS: 'true',
  };
}

/** What is taken out of our environment. */
export function withheld(): Environment {
  const names = Object.keys(process.env).filter((name) => WITHHELD.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
