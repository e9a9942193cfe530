import { join } from 'node:path';
import { packageRoot } from '../shared/files/package-root.ts';
import type { Environment } from '../shared/process/environment.ts';
import { runProcess } from '../shared/process/run-process.ts';
import { errorLine } from '../shared/text/error-line.ts';
import { oneLine } from '../shared/text/one-line.ts';

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
function withheld(): Environment {
  const names = Object.keys(process.env).filter((name) => WITHHELD.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}

/** The programs that the local broker needs; `reason` says what is missing, in half a sentence. */
export type BrokerToolchain =
  /** `ruby` has version and platform: gems built for one do not work with another. */
  | { readonly kind: 'ready'; readonly ruby: string; readonly bundler: string }
  | { readonly kind: 'missing'; readonly reason: string };

const OLDEST_RUBY = [3, 1] as const;
const OLDEST_BUNDLER = [2, 3] as const;
const TIMEOUT_MS = 60_000;

/** Looks for Ruby and Bundler on the given path, by default PATH. */
export async function brokerToolchain(path?: string): Promise<BrokerToolchain> {
  if (process.platform === 'win32') {
    return { kind: 'missing', reason: 'on Windows it needs WSL' };
  }
  const env = { ...withheld(), ...(path === undefined ? {} : { PATH: path }) };
  const ruby = await said('ruby', ['-e', 'print RUBY_VERSION, " ", RUBY_PLATFORM'], env);
  if (!isFrom(OLDEST_RUBY, ruby)) return missing('Ruby', OLDEST_RUBY, ruby);
  const bundler = (await said('bundle', ['--version'], env))?.replace(/^\D*/, '').trim() ?? null;
  if (!isFrom(OLDEST_BUNDLER, bundler)) return missing('Bundler', OLDEST_BUNDLER, bundler);
  return { kind: 'ready', ruby, bundler };
}

function missing(name: string, [major, minor]: readonly [number, number], found: string | null) {
  const have = found === null ? '' : `, only ${found.split(' ', 1)[0]}`;
  return { kind: 'missing', reason: `no ${name} >= ${major}.${minor}${have}` } as const;
}

function isFrom(oldest: readonly [number, number], version: string | null): version is string {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? [];
  if (major === undefined || minor === undefined) return false;
  return Number(major) > oldest[0] || (Number(major) === oldest[0] && Number(minor) >= oldest[1]);
}

/** The output of a program; null where it is missing or fails. */
async function said(file: string, args: readonly string[], env: Environment) {
  try {
    const options = { cwd: process.cwd(), env, timeoutMs: TIMEOUT_MS };
    const { exitCode, stdout } = await runProcess(file, args, options);
    return exitCode === 0 ? stdout : null;
  } catch {
    return null;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours begin with.
const COLOUR = /\u001b\[[0-9;]*m/g;

/** The error line of a program's last output, without colours, for a message. */
export function lastLine(words: string): string {
  return oneLine(errorLine(words.replace(COLOUR, '')), 300);
}
