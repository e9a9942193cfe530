/** For tests and benches: a Postgres of their own, for as long as they need it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { killGroup, watchGroup } from '../../src/shared/process/run-process.ts';
import { errorLine } from '../../src/shared/text/error-line.ts';
import { freePort } from '../free-port.ts';

export interface TestPostgres {
  /** For DATABASE_URL, with its password. */
  readonly url: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const BOOT_MS = 60_000;
/** It has to be escaped in a URL. */
const PASSWORD = 'p@ss/word%';

/** Why no Postgres can be started; null where one can. */
export async function postgresLacks(): Promise<string | null> {
  return (await binaries()) === null ? `no ${DEBIAN}/*/bin/initdb` : null;
}

/** Skips a test where none can be started, and says why; fails it where CI_REQUIRES_BROKER says that one must. */
export async function skipWithoutPostgres(context: {
  readonly skip: (note: string) => void;
}): Promise<void> {
  const lacks = await postgresLacks();
  if (lacks === null) return;
  if ((process.env['CI_REQUIRES_BROKER'] ?? '') !== '') throw new Error(lacks);
  context.skip(`no Postgres: ${lacks}`);
}

/** Starts a cluster in a temporary folder, on a free port of loopback. It ends with this process at the latest. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = await binaries();
  if (bin === null) throw new Error(`no ${DEBIAN}/*/bin/initdb; apt-get install postgresql`);
  const user = await owner();
  const folder = await mkdtemp(join(tmpdir(), 'link-token-contract-postgres-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const [data, secret] = [join(folder, 'data'), join(folder, 'password')];
    await writeFile(secret, PASSWORD);
    if (user !== null) {
      for (const path of [folder, secret]) await chown(path, user.uid, user.gid);
    }
    await chmod(folder, 0o700);
    const options = { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' }, ...user };
    await promisify(execFile)(
      join(bin, 'initdb'),
      [
        ...['--pgdata', data, '--username', 'broker', '--auth', 'scram-sha-256'],
        ...['--pwfile', secret, '--encoding', 'UTF8', '--no-sync'],
      ],
      options,
    );
    const port = await freePort();
    const settings = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
    const server = spawn(join(bin, 'postgres'), [...settings, '-c', 'fsync=off'], {
      ...options,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { pid } = server;
    if (pid === undefined) throw new Error('Postgres cannot be started');
    watchGroup(pid);
    const ended = once(server, 'exit');
    const stop = async () => {
      // Its fast shutdown: clients are not waited for.
      server.kill('SIGINT');
      await ended;
      killGroup(pid);
      await remove();
    };
    try {
      await readiness(server.stderr, ended);
    } catch (error) {
      await stop();
      throw error;
    }
    const credentials = `broker:${encodeURIComponent(PASSWORD)}`;
    return {
      url: `postgres://${credentials}@127.0.0.1:${port}/postgres`,
      password: PASSWORD,
      stop,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The newest ones. */
async function binaries(): Promise<string | null> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(DEBIAN, newest, 'bin');
}

/** Postgres refuses to be run by root, and brings a user of its own. */
async function owner(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const id = async (flag: string) =>
    Number((await promisify(execFile)('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

async function readiness(stderr: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<void> {
  let said = '';
  const ready = new Promise<void>((resolve) => {
    stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-8192);
      if (said.includes('database system is ready to accept connections')) resolve();
    });
  });
  const failed = () => {
    throw new Error(`Postgres does not start: ${errorLine(said)}`);
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, BOOT_MS);
  });
  try {
    await Promise.race([ready, ended.then(failed), late.then(failed)]);
  } finally {
    clearTimeout(timer);
  }
}
