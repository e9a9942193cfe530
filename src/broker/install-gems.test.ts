import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { skipWithoutBroker } from '../../test/broker/test-broker.ts';
import { installGems } from './install-gems.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gems-'));
});
beforeEach(skipWithoutBroker);
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const ready = { kind: 'ready', ruby: '3.1.2 x86_64-linux', bundler: '2.3.15' } as const;

/** Puts a Bundler in the place of the real one, which would take minutes. */
async function bundler(script: string): Promise<void> {
  await writeFile(join(folder, 'bundle'), `#!/bin/sh\n${script}\n`);
  await chmod(join(folder, 'bundle'), 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH']}`);
}

function install(said: string[] = [], database: 'sqlite' | 'postgres' = 'sqlite') {
  const say = (step: string) => void said.push(step);
  return installGems(ready, { cacheFolder: folder, database, say });
}

test('says what is installed, once; afterwards nobody is asked', async () => {
  await bundler(`echo run >> ${folder}/runs
    echo "Fetching gem metadata"; echo "Installing puma 6.6.1"; echo "Installing pact_broker 2.120.0"`);
  const said: string[] = [];
  const gems = await install(said);
  expect(said).toEqual([
    `installing the gems of the broker into ${gems}; once, for some minutes`,
    'installing the gems of the broker: 1, puma',
    'installing the gems of the broker: 2, pact_broker',
  ]);
  expect(await install(said)).toBe(gems);
  expect(said).toHaveLength(3);
  // The driver of Postgres is one gem more in the same folder.
  expect(await install(said, 'postgres')).toBe(gems);
  expect(await readFile(join(folder, 'runs'), 'utf8')).toBe('run\nrun\n');
});

test('two at once: the second waits for the first', async () => {
  await bundler(`mkdir ${folder}/inside || exit 1; sleep 0.3; rmdir ${folder}/inside`);
  const said: string[] = [];
  const [one, other] = await Promise.all([install(said), install(said)]);
  expect(one).toBe(other);
  expect(said).toContain('waiting for another start of a broker');
});

test('what fails is said in a line, and in full in a file', async () => {
  await bundler(`echo "Gem::Ext::BuildError: ERROR: Failed to build gem native extension."
    echo "An error occurred while installing psych (5.5.0), and Bundler cannot continue." >&2
    exit 5`);
  const failure = await install().catch((error: Error) => error);
  expect(failure).toMatchObject({ name: 'InputError' });
  const { message } = failure as Error;
  expect(message).toMatch(
    /cannot be installed: An error occurred while installing psych .*libyaml-dev.*compose\.yaml/,
  );
  const file = /all that was said is in ([^;]+)/.exec(message)?.[1] ?? '';
  expect(await readFile(file, 'utf8')).toContain('Failed to build gem native extension');
  const [gems = ''] = await readdir(join(folder, 'broker'));
  expect(await readdir(join(folder, 'broker', gems))).not.toContain('installed-for-sqlite');
});

test('killed in the middle and run again: nothing half fetched is taken for whole', async () => {
  await bundler(`[ -e ${folder}/killed ] && { [ ! -e ruby/3.1.0/cache/puma.gem ]; exit; }
    touch ${folder}/killed
    mkdir -p ruby/3.1.0/cache && echo half > ruby/3.1.0/cache/puma.gem
    while echo Installing puma 6.6.1; do sleep 0.05; done`);
  const asked = JSON.stringify({ cacheFolder: folder, database: 'sqlite' });
  const script = `import { installGems } from ${JSON.stringify(join(import.meta.dirname, 'install-gems.ts'))};
    const say = (step) => { if (step.endsWith('puma')) console.log(step); };
    await installGems(${JSON.stringify(ready)}, { ...${asked}, say });`;
  const args = ['--input-type=module', '--eval', script];
  const killed = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const gems = await install();
  expect(await readdir(gems)).toContain('installed-for-sqlite');
});

test('a secret of ours is none of the business of gems', async () => {
  vi.stubEnv('PLAID_SECRET', 'hunter2');
  vi.stubEnv('PACT_BROKER_TOKEN', 'hunter2');
  vi.stubEnv('DATABASE_URL', 'postgres://u:hunter2@db.test/d');
  await bundler(`env > ${folder}/seen`);
  await install();
  const seen = await readFile(join(folder, 'seen'), 'utf8');
  expect(seen).toContain('BUNDLE_FROZEN=true');
  expect(seen).not.toContain('hunter2');
});

test('no folder for them: says which variable names another', async () => {
  const asked = { cacheFolder: '/proc/none', database: 'sqlite', say: () => {} } as const;
  await expect(installGems(ready, asked)).rejects.toThrow(/LINK_TOKEN_CONTRACT_CACHE/);
});
