import { readBounded } from '../shared/files/bounded-file.ts';

/** GitHub delivers no payload of more than 25 MB. */
const MOST_BYTES = 32_000_000;

/** The text of the file with a webhook's payload. Throws where it cannot be read. */
export function readEventFile(path: string): string {
  const read = readBounded(path, MOST_BYTES);
  if (read.kind === 'unread') throw new Error(read.why);
  return read.bytes.toString('utf8');
}
