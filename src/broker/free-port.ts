import { createServer } from 'node:http';
import { close, listen } from '../../test-utils/http-server.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { systemCode } from '../shared/errors/system-error.ts';

/** A free loopback port: the given one, or any for 0. Throws InputError where it is taken or not allowed. */
export async function freePort(port: number): Promise<number> {
  const server = createServer();
  try {
    return Number(new URL(await listen(server, port, '127.0.0.1')).port);
  } catch (error) {
    const code = systemCode(error);
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be had (${code})`;
    throw new InputError(`port ${port} ${why}; leave out --port for a free one`);
  } finally {
    await close(server);
  }
}
