import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';
import { writeAtomically } from '../shared/files/write-atomically.ts';
import { runProcess } from '../shared/process/run-process.ts';
import type { Database } from './broker-settings.ts';
import { BROKER_SOURCES, type BrokerToolchain, lastLine, rubyEnvironment } from './ruby.ts';
import { makeNeededFolder, withLock } from './with-lock.ts';

/** Told of each step of starting a broker; `isLong`: it may take minutes. */
export type Say = (step: string, isLong?: boolean) => void;

const TIMEOUT_MS = 1_800_000;

const NEEDS: Readonly<Record<Database['kind'], string>> = {
  sqlite: 'build-essential ruby-dev libyaml-dev',
  postgres: 'build-essential ruby-dev libyaml-dev libpq-dev',
};

/**
 * Installs the gems of the committed lock file, unless they are installed. Each lock file and Ruby has its own folder,
 * so that neither a new release nor another Ruby breaks them. Returns the folder. Throws InputError where it fails.
 */
export async function installGems(
  toolchain: Extract<BrokerToolchain, { kind: 'ready' }>,
  { cacheFolder, database, say }: { cacheFolder: string; database: Database['kind']; say: Say },
): Promise<string> {
  const folder = join(cacheFolder, 'broker', digest(toolchain.ruby));
  const installed = join(folder, `installed-for-${database}`);
  if (existsSync(installed)) return folder;
  await makeNeededFolder(folder, { variable: 'LINK_TOKEN_CONTRACT_CACHE', isPrivate: false });
  await withLock(folder, say, async () => {
    if (existsSync(installed)) return;
    say(`installing the gems of the broker into ${folder}; once, for some minutes`, true);
    // A killed installation may leave a half written archive, which would pass for a whole one.
    for (const cache of globSync('ruby/*/cache', { cwd: folder })) {
      rmSync(join(folder, cache), { recursive: true });
    }
    await install(folder, database, say);
    writeAtomically(installed, '');
  });
  return folder;
}

/** Runs Bundler to install the gems below the folder. Throws InputError where it fails. */
async function install(folder: string, database: Database['kind'], say: Say): Promise<void> {
  let count = 0;
  const jobs = String(availableParallelism());
  const args = ['install', '--jobs', jobs, '--retry', '3'];
  const { exitCode, timedOut, stdout, stderr } = await runProcess('bundle', args, {
    cwd: folder,
    // A few large gems in C are each built by one make.
    env: { MAKEFLAGS: `-j${jobs}`, ...rubyEnvironment(folder, database) },
    timeoutMs: TIMEOUT_MS,
    onLine: (line) => {
      const name = /^Installing (\S+)/.exec(line)?.[1];
      if (name !== undefined) say(`installing the gems of the broker: ${++count}, ${name}`);
    },
  });
  if (exitCode !== 0) {
    const file = join(folder, 'install.log');
    const said = `${stdout}\n${stderr}`;
    writeAtomically(file, said, { mode: 0o600 });
    const why = timedOut
      ? 'it took more than half an hour'
      : lastLine(said) || 'Bundler does not say why';
    throw new InputError(
      `the gems of the broker cannot be installed: ${why}; they need the network, a compiler and headers (Debian: ${NEEDS[database]}); all that was said is in ${file}; with Docker, ${join(BROKER_SOURCES, 'compose.yaml')} needs none of it`,
    );
  }
}

function digest(ruby: string): string {
  const hash = createHash('sha256').update(ruby);
  for (const name of ['Gemfile', 'Gemfile.lock']) {
    hash.update(readFileSync(join(BROKER_SOURCES, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
