import type { Environment } from '../shared/process/environment.ts';
import { runProcess } from '../shared/process/run-process.ts';
import { withheld } from './ruby-environment.ts';

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
