import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Subject } from '../../src/subjects/subject.ts';
import { close, listen } from '../../test-utils/http-server.ts';

/** A subject that is closed when the test that started it has ended. */
export function untilTestEnds(subject: Subject): Subject {
  onTestFinished(subject.close);
  return subject;
}

/** The URL of a server that is closed when the test that started it has ended. */
export function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => close(server));
  return listen(server, 0, '127.0.0.1');
}

/** The path of one of the programs that tests ask, in quotes for a command line. */
export function fixture(name: string): string {
  return `'${join(import.meta.dirname, 'fixtures', name)}'`;
}
