import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runNode } from '../shared/process/run-process.ts';
import { commandSubject } from './command-subject.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-token-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pidsFile = join(folder, 'pids');
const COMMAND = `python3 '${join(import.meta.dirname, '../../test/fuzz/fixtures/parent.py')}' ${pidsFile}`;

/** Those of the program and its child that run; one that nobody has waited for does not. */
function running(): number[] {
  const pids = readFileSync(pidsFile, 'utf8').split(' ').map(Number);
  return pids.filter((pid) =>
    /^[^Z]/.test(
      spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.trim(),
    ),
  );
}

test('nothing stays behind after close, children of children included', async () => {
  const subject = commandSubject(COMMAND);
  expect(await subject.judge({})).toEqual({ kind: 'accepted' });
  expect(running()).toHaveLength(2);
  await subject.close();
  await vi.waitFor(() => expect(running()).toEqual([]));
  await expect(subject.judge({})).rejects.toThrow('closed');
});

test('close cuts short what is being asked, and may be called twice', async () => {
  const subject = commandSubject(COMMAND);
  await subject.judge('hang');
  const judging = subject.judge({});
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([subject.close(), subject.close()]);
  expect(await judging).toMatchObject({ kind: 'crashed', cause: 'died' });
  await vi.waitFor(() => expect(running()).toEqual([]));
});

test.each([
  ['exits', 'process.exit(0)', 0],
  ['fails', "setTimeout(() => { throw new Error('no') })", 1],
  ['is interrupted', "process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 5000)", null],
])('nothing stays behind where the process that asks %s', async (_, script, expected) => {
  const subject = JSON.stringify(join(import.meta.dirname, 'command-subject.ts'));
  const { exitCode } = await runNode(
    [
      '--input-type=module',
      '-e',
      `import { commandSubject } from ${subject};
       await commandSubject(${JSON.stringify(COMMAND)}).judge('hang');
       ${script}`,
    ],
    { cwd: folder },
  );
  expect(exitCode).toBe(expected);
  await vi.waitFor(() => expect(running()).toEqual([]));
});

test('a module in an endless loop ends where the process that asks is killed', async () => {
  const module = join(folder, 'loop.mjs');
  writeFileSync(
    module,
    `import { writeFileSync } from 'node:fs';
     export default () => { writeFileSync(${JSON.stringify(pidsFile)}, String(process.pid)); for (;;); }`,
  );
  rmSync(pidsFile, { force: true });
  const subject = JSON.stringify(join(import.meta.dirname, 'module-subject.ts'));
  const { exitCode } = await runNode(
    [
      '--input-type=module',
      '-e',
      `import { existsSync } from 'node:fs';
       import { moduleSubject } from ${subject};
       moduleSubject(${JSON.stringify(module)}).judge({});
       setInterval(() => existsSync(${JSON.stringify(pidsFile)}) && process.kill(process.pid, 'SIGKILL'), 20);`,
    ],
    { cwd: folder },
  );
  expect(exitCode).toBe(null);
  await vi.waitFor(() => expect(running()).toEqual([]), { timeout: 30_000 });
}, 60_000);
