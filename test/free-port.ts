import { createServer } from 'node:http';
import { close, listen } from '../test-utils/http-server.ts';

/** A port of this machine that nobody listens at now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const url = new URL(await listen(server, 0, '127.0.0.1'));
  await close(server);
  return Number(url.port);
}
