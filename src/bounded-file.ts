import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** What became of reading a file. */
export type BoundedFile =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** A folder, a pipe or a device: it would be waited for, or has no end. */
  | { readonly kind: 'no-file' }
  | { readonly kind: 'too-large' }
  /** `code` is Node's. */
  | { readonly kind: 'unreadable'; readonly code: string };

/** Reads a file of at most so many bytes. */
export async function readBounded(file: string, mostBytes: number): Promise<BoundedFile> {
  try {
    // A pipe would be waited for before anything can be asked about it.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const status = await handle.stat();
      if (!status.isFile()) return { kind: 'no-file' };
      if (status.size > mostBytes) return { kind: 'too-large' };
      return { kind: 'bytes', bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      return { kind: 'unreadable', code: String(error.code) };
    }
    throw error;
  }
}
