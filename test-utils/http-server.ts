import { once } from 'node:events';
import type { Server } from 'node:http';

/** Starts listening and returns the URL. Port 0 asks for a free one. Rejects where the port cannot be used. */
export async function listen(server: Server, port: number, hostname: string): Promise<string> {
  server.listen(port, hostname);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${hostname}:${bound}`;
}

/** Stops listening and closes the connections that clients keep open. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
