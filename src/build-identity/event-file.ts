import { readFileSync, statSync } from 'node:fs';

/** In bytes. GitHub delivers no payload of more than 25 MB. */
const LARGEST = 32 * 1024 * 1024;

/** The text of the file of a webhook's payload. Throws where there is none, or one that is too large. */
export function readEventFile(path: string): string {
  const about = statSync(path);
  // A pipe would be waited for.
  if (!about.isFile()) throw new Error('it is no file');
  if (about.size > LARGEST) throw new Error(`it is larger than ${LARGEST} bytes`);
  return readFileSync(path, 'utf8');
}
