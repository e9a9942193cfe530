import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { watchMemory } from './process-memory.ts';

const MB = 1_000_000;

/** A process that holds as much, and then waits; what came of watching it. */
async function watched(megabytes: number, mostBytes: number, takesBack: boolean) {
  const script = `globalThis.held = Buffer.alloc(${megabytes} * 1e6, 1); setTimeout(() => {}, 1500)`;
  const child = spawn(process.execPath, ['-e', script]);
  let exceeded = 0;
  const stop = watchMemory(child.pid ?? 0, mostBytes, () => {
    exceeded += 1;
    child.kill('SIGKILL');
  });
  if (takesBack) stop();
  const killedBy = await new Promise((resolve) =>
    child.on('close', (_, signal) => resolve(signal)),
  );
  // What has ended is asked no more.
  await wait(200);
  stop();
  return { killedBy, exceeded };
}

describe.skipIf(process.platform !== 'linux')('a process', () => {
  test.each([
    ['takes too much: told once', 400, 200 * MB, false, { killedBy: 'SIGKILL', exceeded: 1 }],
    ['takes little', 1, 300 * MB, false, { killedBy: null, exceeded: 0 }],
    ['is watched no more', 400, 200 * MB, true, { killedBy: null, exceeded: 0 }],
  ] as const)('%s', async (_what, megabytes, mostBytes, takesBack, expected) => {
    expect(await watched(megabytes, mostBytes, takesBack)).toEqual(expected);
  });
});

test('a check that does not exist is refused', async () => {
  const stop = watchMemory(2 ** 22 + 1, 1, () => expect.unreachable());
  await wait(200);
  stop();
});
