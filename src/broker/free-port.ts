import { createServer } from 'node:http';
import { close, listen } from '../../test-utils/http-server.ts';
import { InputError } from '../shared/errors/input-error.ts';

/** Throws InputError where the port is taken, or may not be had; 0 is any. */
export async function expectFreePort(port: number): Promise<void> {
  const server = createServer();
  try {
    await listen(server, port, '127.0.0.1');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be had (${code})`;
    throw new InputError(`port ${port} ${why}; leave out --port for a free one`);
  }
  await close(server);
}
