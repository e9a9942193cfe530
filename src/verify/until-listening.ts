import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from '../shared/errors/system-error.ts';

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

async function isRefused({ hostname, port, protocol }: URL): Promise<boolean> {
  // An IPv6 address stands in brackets.
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(ATTEMPT_MS) });
    return false;
  } catch (error) {
    return systemCode(error) === 'ECONNREFUSED';
  } finally {
    socket.on('error', () => {}).destroy();
  }
}
