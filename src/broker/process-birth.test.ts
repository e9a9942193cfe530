import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { processBirth } from './process-birth.ts';

test('stays the same while a process lives, and is gone with it', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const pid = child.pid ?? 0;
  const birth = processBirth(pid);
  expect(birth).not.toBeNull();
  expect(birth).not.toBe(processBirth(process.pid));
  expect(processBirth(pid)).toBe(birth);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processBirth(pid)).toBeNull();
});
