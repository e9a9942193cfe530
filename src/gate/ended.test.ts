import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { toolEnvironment } from '../../test/cli/tool-environment.ts';
import { PACT } from '../consumer-tests/consumer-run.ts';
import { packageRoot } from '../shared/files/package-root.ts';

vi.setConfig({ testTimeout: 240_000 });

let temporary: string;
let project: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'gate-'));
  project = await mkdtemp(join(tmpdir(), 'project-'));
});
afterAll(async () => {
  await rm(temporary, { recursive: true, force: true });
  await rm(project, { recursive: true, force: true });
});

/** The gate, and all that it starts, have the mark in their environment. */
function startGate(args: readonly string[]): {
  readonly child: ChildProcess;
  readonly mark: string;
} {
  const mark = randomUUID();
  const main = join(packageRoot(), 'cli', 'main.cts');
  const child = spawn(process.execPath, [main, 'gate', ...args], {
    cwd: packageRoot(),
    env: { ...toolEnvironment(), HOME: process.env['HOME'], TMPDIR: temporary, MARK: mark },
    stdio: 'ignore',
  });
  return { child, mark };
}

/** Processes that run with the mark; one that nobody has waited for has no environment left. */
function marked(mark: string): readonly string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/environ`, 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

describe.skipIf(process.platform !== 'linux')('a gate that is ended', () => {
  test.each([
    // Itself, vitest, and a process with tests.
    ['the laws', ['--only', 'laws'], 3, 'SIGTERM'],
    ['tests that write pacts', ['--only', 'consumer-pact', 'pact-identity'], 3, 'SIGINT'],
    // Within a process with tests, that of the verifier.
    ['a verifier within tests', ['--only', 'provider-verification'], 4, 'SIGHUP'],
    ['a verifier', ['--pact', PACT, '--only', 'stub-verification'], 2, 'SIGINT'],
  ] as const)('ends %s, and leaves nothing behind', async (_what, args, processes, signal) => {
    const { child, mark } = startGate(args);
    const ended = once(child, 'exit');
    await vi.waitFor(() => expect(marked(mark).length).toBeGreaterThanOrEqual(processes), {
      ...{ timeout: 60_000, interval: 10 },
    });
    await wait(Math.random() * 300);

    child.kill(signal);

    expect(await ended).toEqual([null, signal]);
    expect(await readdir(temporary, { recursive: true })).toEqual([]);
    // Killed they are; until the system has put them away may take a moment.
    await vi.waitFor(() => expect(marked(mark)).toEqual([]), { timeout: 60_000, interval: 10 });
    expect(await readdir(temporary)).toEqual([]);
  });

  test('puts back the pact that a command was writing', async () => {
    const pact = await readFile(join(packageRoot(), PACT), 'utf8');
    const file = join(project, 'a-b.json');
    const script = join(project, 'write.mjs');
    // A child of its own writes without end.
    const writer = `setInterval(() => require('node:fs').writeFileSync(${JSON.stringify(file)}, 'x'), 1)`;
    await writeFile(
      script,
      `import { spawn } from 'node:child_process';
       spawn(process.execPath, ['-e', ${JSON.stringify(writer)}]);
       setInterval(() => {}, 1000);`,
    );
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      await writeFile(file, pact);
      const command = `'${process.execPath}' '${script}'`;
      const { child, mark } = startGate([
        ...['--pact', file, '--only', 'pact-identity', '--rewrite', command],
      ]);
      const ended = once(child, 'exit');
      await vi.waitFor(async () => expect(await readFile(file, 'utf8')).toBe('x'), {
        ...{ timeout: 60_000, interval: 10 },
      });

      child.kill(signal);

      expect(await ended).toEqual([null, signal]);
      await vi.waitFor(() => expect(marked(mark)).toEqual([]), { timeout: 60_000, interval: 10 });
      expect(await readFile(file, 'utf8')).toBe(pact);
      expect((await readdir(project)).toSorted()).toEqual(['a-b.json', 'write.mjs']);
      expect(await readdir(temporary)).toEqual([]);
    }
  });
});
