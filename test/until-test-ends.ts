import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { close, listen } from '../test-utils/http-server.ts';

/** What it is given, which is closed when the test that started it has ended. */
export function untilTestEnds<T extends { readonly close: () => Promise<void> }>(started: T): T {
  onTestFinished(() => started.close());
  return started;
}

/** The URL of a server that is closed when the test that started it has ended. */
export function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => close(server));
  return listen(server, 0, '127.0.0.1');
}
