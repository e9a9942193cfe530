import { join } from 'node:path';

/** The path of one of the programs that tests ask, in quotes for a command line. */
export function fixture(name: string): string {
  return `'${join(import.meta.dirname, 'fixtures', name)}'`;
}
