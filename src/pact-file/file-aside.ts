import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../input-error.ts';
import { oneLine } from '../one-line.ts';
import { whenWeEnd } from '../when-we-end.ts';

/**
 * Calls `use` while the file is not there, and puts it back as it was afterwards: whatever `use` made of it or of its
 * folder, also where this process is ended meanwhile. Throws InputError where the file cannot be moved, and where it
 * cannot be put back: then the message says where it is kept.
 */
export async function withFileAside<T>(file: string, use: () => Promise<T>): Promise<T> {
  let aside: Aside | null = null;
  // Before anything is moved: a signal may come at any time.
  const isBack = whenWeEnd(() => aside?.putBack());
  try {
    aside = moveAside(file);
    return await use();
  } finally {
    aside?.putBack();
    isBack();
  }
}

interface Aside {
  readonly putBack: () => void;
}

function moveAside(file: string): Aside {
  const status = lstatSync(file);
  if (!status.isFile()) {
    throw new InputError(`${oneLine(file)} is a link, or no file; give the file that it leads to`);
  }
  // Out of its folder, which may be emptied meanwhile.
  const folder = mkdtempSync(join(tmpdir(), 'link-token-contract-aside-'));
  const kept = join(folder, 'pact.json');
  try {
    copyFileSync(file, kept);
    rmSync(file);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new InputError(`cannot move ${oneLine(file)} aside (${codeOf(error)})`);
  }
  return {
    putBack: () => {
      // Beside it, then in its place: a file that is half there would be worse than none.
      const beside = `${file}.${randomUUID()}`;
      try {
        mkdirSync(dirname(file), { recursive: true });
        copyFileSync(kept, beside);
        chmodSync(beside, status.mode);
        utimesSync(beside, status.atime, status.mtime);
        renameSync(beside, file);
      } catch (error) {
        rmSync(beside, { force: true });
        throw new InputError(
          `cannot put ${oneLine(file)} back (${codeOf(error)}); it is kept as ${kept}`,
        );
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
