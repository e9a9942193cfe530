import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 100;
/** Where a connection is neither refused nor made, there may be a proxy in between. */
const ATTEMPT_MS = 1000;

/**
 * Waits while connections to an http or https URL are refused, at most `withinMs`. Never rejects: the next request
 * reports what is wrong.
 */
export async function untilListening(url: string, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (await isRefused(new URL(url))) {
    if (performance.now() + POLL_MS > end) return;
    await delay(POLL_MS);
  }
}

function isRefused({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({
      // An IPv6 address stands in brackets.
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
    });
    const end = (refused: boolean) => {
      socket.destroy();
      resolve(refused);
    };
    socket
      .setTimeout(ATTEMPT_MS, () => end(false))
      .on('connect', () => end(false))
      .on('error', (error) => end('code' in error && error.code === 'ECONNREFUSED'));
  });
}
