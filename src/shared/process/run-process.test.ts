import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lastOf, runNode } from './run-process.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const cwd = import.meta.dirname;

afterEach(() => {
  vi.unstubAllEnvs();
});

/** What a script that is given as text prints, as JSON. */
async function evaluated(script: string, env: Readonly<Record<string, string>> = {}) {
  const { stdout } = await runNode(['-p', `JSON.stringify(${script})`], { cwd, env });
  return JSON.parse(stdout);
}

test('standard output, standard error and the exit code come back apart', async () => {
  const script = 'console.log("ä out"); console.error("ö err"); process.exitCode = 3';
  expect(await runNode(['-e', script], { cwd })).toEqual({
    exitCode: 3,
    signal: null,
    timedOut: false,
    outOfMemory: false,
    stdout: 'ä out\n',
    stderr: 'ö err\n',
  });
});

test('arguments arrive as they are: no shell reads them', async () => {
  const args = ['$HOME', '`id`', '"quoted"', 'two words', '; exit 1', '*', ''];
  const { stdout } = await runNode(['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...args], {
    cwd,
  });
  expect(JSON.parse(stdout)).toEqual(args);
});

test('it runs in the folder that is named', async () => {
  await withTemporaryFolder(async (folder) => {
    const { stdout } = await runNode(['-p', 'process.cwd()'], { cwd: folder });
    expect(stdout.trim()).toContain(folder);
  });
});

test('nobody is there to type: standard input is at its end', async () => {
  expect(await evaluated('require("node:fs").readFileSync(0, "utf8")')).toBe('');
});

describe('the environment', () => {
  const NAMES = ['VITEST', 'VITEST_POOL_ID', 'TEST', 'NODE_ENV', 'NODE_V8_COVERAGE'];

  test('is ours, without what the test runner around us sets', async () => {
    for (const name of NAMES) vi.stubEnv(name, '/tmp/nowhere');
    vi.stubEnv('LAW_RUNS', '7');
    vi.stubEnv('TESTING', 'stays');
    const env = await evaluated('process.env');
    expect(env).toMatchObject({ LAW_RUNS: '7', TESTING: 'stays' });
    for (const name of NAMES) expect(env).not.toHaveProperty(name);
  });

  test('keeps dependencies from reporting home, whatever is set around us', async () => {
    vi.stubEnv('PACT_DO_NOT_TRACK', '');
    vi.stubEnv('SCARF_ANALYTICS', 'true');
    expect(await evaluated('process.env')).toMatchObject({
      PACT_DO_NOT_TRACK: 'true',
      SCARF_ANALYTICS: 'false',
    });
  });

  test('is overruled by what is asked for', async () => {
    vi.stubEnv('LAW_SEED', '1');
    expect((await evaluated('process.env', { LAW_SEED: '2' }))['LAW_SEED']).toBe('2');
  });
});

test('of a long output its end is kept', async () => {
  const script = 'process.stdout.write("a".repeat(70_000) + "the end")';
  const { stdout } = await runNode(['-e', script], { cwd });
  expect(stdout).toHaveLength(65_536);
  expect(stdout).toMatch(/^a+the end$/);
});

test('a character that two chunks share stays whole', async () => {
  // Pipes carry 64 KiB at a time, which no whole number of three bytes makes.
  const { stdout } = await runNode(['-e', 'process.stdout.write("€".repeat(30_000))'], { cwd });
  expect(stdout).toBe('€'.repeat(30_000));
});

test('a process that is killed has no exit code', async () => {
  const { exitCode } = await runNode(['-e', 'process.kill(process.pid, "SIGKILL")'], { cwd });
  expect(exitCode).toBeNull();
});

test('what takes too long is killed with all that it started', async () => {
  await withTemporaryFolder(async (folder) => {
    // The child of the child would write for ever, and keeps the pipes open.
    const grandchild = `setInterval(() => require('node:fs').appendFileSync('alive', '.'), 5)`;
    const script = `
      require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });
      setInterval(() => require('node:fs').existsSync('alive') && console.log('told'), 5);`;
    // As long as it takes until there is a child of the child.
    for (let timeoutMs = 1000; !existsSync(join(folder, 'alive')); timeoutMs *= 2) {
      const outcome = await runNode(['-e', script], { cwd: folder, timeoutMs });
      expect(outcome).toMatchObject({ exitCode: null, timedOut: true });
    }
    const before = await readFile(join(folder, 'alive'), 'utf8');
    await wait(100);
    expect(await readFile(join(folder, 'alive'), 'utf8')).toBe(before);
  });
});

test('a folder that is not there is an error', async () => {
  await expect(runNode(['-p', '1'], { cwd: '/no/such/folder' })).rejects.toThrow('ENOENT');
});

test('the end of a stream, with split characters whole', async () => {
  const bytes = Buffer.from('beginning, middle, end: ä');
  const stream = Readable.from([bytes.subarray(0, 9), bytes.subarray(9, -1), bytes.subarray(-1)]);
  const last = lastOf(stream, 6);
  expect(last()).toBe('');
  await finished(stream);
  expect(last()).toBe('end: ä');
});

describe.skipIf(process.platform !== 'linux')('a limit of memory', () => {
  test.each([
    ['takes too much is killed', 400, { signal: 'SIGKILL', outOfMemory: true }],
    ['takes little ends by itself', 1, { exitCode: 0, outOfMemory: false }],
  ] as const)('what %s', async (_what, megabytes, expected) => {
    const script = `globalThis.held = Buffer.alloc(${megabytes} * 1e6, 1); setTimeout(() => {}, 1000)`;
    const outcome = await runNode(['-e', script], { cwd, mostMemory: 200_000_000 });
    expect(outcome).toMatchObject({ ...expected, timedOut: false });
  });

  test('is none where a process cannot be started', async () => {
    const starting = runNode(['-p', '1'], { cwd: '/no/such/folder', mostMemory: 1 });
    await expect(starting).rejects.toThrow('ENOENT');
  });
});

test('a process may have a channel for messages', async () => {
  const said: unknown[] = [];
  const script = 'process.once("message", (m) => process.send(m + 1, () => process.disconnect()))';
  const { exitCode } = await runNode(['-e', script], {
    cwd,
    onChannel: (child) => {
      child.on('message', (message) => said.push(message));
      child.send(1);
    },
  });
  expect({ said, exitCode }).toEqual({ said: [2], exitCode: 0 });
});
