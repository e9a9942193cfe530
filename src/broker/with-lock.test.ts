import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { withLock } from './with-lock.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

function locked<T>(use: () => Promise<T>, onWaiting = () => {}): Promise<T> {
  return withLock(cwd, onWaiting, use);
}

test('of five at once one goes after the other, and those who wait are told', async () => {
  let [inside, most, waiting] = [0, 0, 0];
  const turn = async () => {
    most = Math.max(most, ++inside);
    await wait(20);
    inside--;
  };
  const count = () => {
    waiting++;
  };
  await locked(async () => {
    const others = Promise.all([1, 2, 3, 4].map(() => locked(turn, count)));
    while (waiting < 4) await wait(10);
    expect(inside).toBe(0);
    return { others };
  }).then(({ others }) => others);
  expect(most).toBe(1);
});

test('it is let go of when what is done under it fails', async () => {
  await expect(locked(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours');
  expect(await locked(async () => 1)).toBe(1);
});

test('it goes with a holder that was killed', async () => {
  // It holds the lock until it is killed, for a minute at most.
  const script = `import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'with-lock.ts'))};
    await withLock(${JSON.stringify(cwd)}, () => {}, async () => {
      console.log('held');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(holder.stdout, 'data');
  let waited = false;
  const next = locked(
    async () => 'ours',
    () => {
      waited = true;
      holder.kill('SIGKILL');
    },
  );
  expect(await next).toBe('ours');
  expect(waited).toBe(true);
});

test('no lock can be had where there is no folder', async () => {
  const nowhere = () =>
    withLock(
      join(cwd, 'none'),
      () => {},
      async () => 1,
    );
  await expect(nowhere()).rejects.toThrow(InputError);
  await expect(nowhere()).rejects.toThrow(/no such file/);
});
