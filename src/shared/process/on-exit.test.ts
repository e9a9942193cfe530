import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const MODULE = JSON.stringify(join(import.meta.dirname, 'on-exit.ts'));

/** What a process of its own says before it ends, and how it ends. */
async function ended(script: string) {
  const child = spawn(process.execPath, [
    ...['--input-type=module', '-e'],
    `import { onExit } from ${MODULE};
     import { writeSync } from 'node:fs';
     const say = (what) => () => void writeSync(1, what + ' ');
     setTimeout(() => {}, 20_000);
     ${script}`,
  ]);
  const ending = new Promise((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal)),
  );
  return { said: (await text(child.stdout)).trim(), by: await ending };
}

const BOTH = "onExit(say('first')); onExit(say('second'));";

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'by %s, the latest first, and by nothing else',
  async (signal) => {
    const script = `${BOTH} process.kill(process.pid, '${signal}');`;
    expect(await ended(script)).toEqual({ said: 'second first', by: signal });
  },
);

test.each([
  ['process.exit(3)', 3],
  ["setTimeout(() => { throw new Error('no') })", 1],
])('by %s', async (end, code) => {
  expect(await ended(`${BOTH} ${end};`)).toEqual({ said: 'second first', by: code });
});

test('one that fails keeps nothing from the others', async () => {
  const script = `onExit(say('first'));
    onExit(() => { throw new Error('no') });
    process.kill(process.pid, 'SIGTERM');`;
  expect(await ended(script)).toEqual({ said: 'first', by: 'SIGTERM' });
});

test('what was taken back is not done, and where nothing is left nobody listens', async () => {
  const script = `onExit(say('first'))();
    const back = onExit(say('second'));
    onExit(say('third'));
    back();
    back();
    process.exit();`;
  expect(await ended(script)).toEqual({ said: 'third', by: 0 });
  const none = `onExit(say('first'))();
    setTimeout(() => { console.log(process.listenerCount('SIGTERM')); process.exit(); }, 50);`;
  expect(await ended(none)).toEqual({ said: '0', by: 0 });
});

test('a signal for which somebody else listens does not end us', async () => {
  const script = `${BOTH}
    process.on('SIGTERM', () => { say('still here')(); setTimeout(() => process.exit(2)); });
    process.kill(process.pid, 'SIGTERM');`;
  expect(await ended(script)).toEqual({ said: 'still here second first', by: 2 });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
  'by a %s that came just before the last one was taken back',
  async (signal) => {
    const script = `const back = onExit(say('first'));
      process.kill(process.pid, '${signal}');
      back();`;
    expect(await ended(script)).toEqual({ said: '', by: signal });
  },
);

test('one that is registered while the last one is taken back is done', async () => {
  const script = `onExit(say('first'))();
    onExit(say('second'));
    setTimeout(() => process.kill(process.pid, 'SIGTERM'), 50);`;
  expect(await ended(script)).toEqual({ said: 'second', by: 'SIGTERM' });
});
