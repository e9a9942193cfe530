import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { freePort } from '../../test/free-port.ts';
import { close, listen } from '../../test-utils/http-server.ts';
import { untilListening } from './until-listening.ts';

const LONG_MS = 60_000;

async function lasted(work: Promise<void>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}

test('whoever listens is not waited for', async () => {
  const server = createServer();
  const url = await listen(server, 0, '127.0.0.1');
  try {
    expect(await lasted(untilListening(url, LONG_MS))).toBeLessThan(LONG_MS / 2);
  } finally {
    await close(server);
  }
});

test.each(['127.0.0.1', 'localhost'])(
  'who starts later at %s is',
  async (host) => {
    const port = await freePort();
    const server = createServer();
    let isListening = false;
    const starting = setTimeout(() => {
      server.listen(port, '127.0.0.1', () => {
        isListening = true;
      });
    }, 1500);
    try {
      await untilListening(`http://${host}:${port}/base`, LONG_MS);

      expect(isListening).toBe(true);
    } finally {
      clearTimeout(starting);
      await close(server);
    }
  },
  LONG_MS * 2,
);

test('who does not come is waited for as long as was said', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;

  const ms = await lasted(untilListening(url, 500));

  expect(ms).toBeGreaterThan(300);
  expect(ms).toBeLessThan(LONG_MS / 2);
});

test(
  'what is wrong in another way is not waited for',
  async () => {
    expect(await lasted(untilListening('http://no-such-host.invalid', LONG_MS))).toBeLessThan(
      LONG_MS / 2,
    );
  },
  LONG_MS,
);
