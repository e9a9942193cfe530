import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../errors/input-error.ts';
import { systemReason } from '../errors/system-error.ts';
import { oneLine } from '../text/one-line.ts';

/** The result of reading a file; `why` follows a colon. */
type BoundedFile =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'unread'; readonly why: string };

/** Reads a file of at most `mostBytes`, whatever size the system reports. */
export function readBounded(file: string, mostBytes: number): BoundedFile {
  const tooLarge = { kind: 'unread', why: `it is larger than ${mostBytes / 1e6} MB` } as const;
  try {
    // Opening a pipe would block.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = fstatSync(descriptor);
      // Reading a pipe or a device would block or never end.
      if (!status.isFile()) return { kind: 'unread', why: 'it is no file' };
      if (status.size > mostBytes) return tooLarge;
      const bytes = bytesOf(descriptor, mostBytes, status.size);
      return bytes === null ? tooLarge : { kind: 'bytes', bytes };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const why = systemReason(error);
    if (why === null) throw error;
    return { kind: 'unread', why };
  }
}

/** The same for a file that is required. Throws InputError; `called` names the file for its user. */
export function readInput(
  file: string,
  about: { readonly mostBytes: number; readonly remedy: string; readonly called?: string },
): Buffer {
  const read = readBounded(file, about.mostBytes);
  if (read.kind === 'bytes') return read.bytes;
  const { called = oneLine(file), remedy } = about;
  throw new InputError(`cannot read ${called}: ${read.why}; ${remedy}`);
}

const LEAST_READ = 65_536;

/** Null where the file is longer: it may grow meanwhile, and a file of /proc reports size 0. */
function bytesOf(descriptor: number, mostBytes: number, size: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let length = 0; length <= mostBytes; ) {
    const part = Buffer.allocUnsafe(Math.max(size + 1 - length, LEAST_READ));
    const read = readSync(descriptor, part);
    if (read === 0) return Buffer.concat(parts, length);
    parts.push(part.subarray(0, read));
    length += read;
  }
  return null;
}
