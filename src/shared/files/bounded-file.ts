import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from '../errors/input-error.ts';
import { systemReason } from '../errors/system-error.ts';
import { oneLine } from '../text/one-line.ts';

/** What became of reading a file; `why` follows a colon. */
type BoundedFile =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'unread'; readonly why: string };

/** Reads a file of at most so many bytes, whatever the system says of its size. */
export function readBounded(file: string, mostBytes: number): BoundedFile {
  const tooLarge = { kind: 'unread', why: `it is larger than ${mostBytes / 1e6} MB` } as const;
  try {
    // A pipe would be waited for before anything can be asked about it.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = fstatSync(descriptor);
      // A pipe or a device would be waited for, or has no end.
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

/** The same where nothing goes on without it. Throws InputError; `called` is the file by a name for its user. */
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

/** Null where there is more: a file may grow meanwhile, and one of /proc says that it is empty. */
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
