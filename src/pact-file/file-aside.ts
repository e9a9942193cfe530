import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../shared/errors/input-error.ts';
import { systemReason } from '../shared/errors/system-error.ts';
import { onExit } from '../shared/process/on-exit.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { shellLine } from '../shared/text/shell-line.ts';

/**
 * Calls `use` while the file is moved aside, and puts it back as it was, whatever `use` made of the file or its folder,
 * and also where this process is ended meanwhile. Throws InputError where the file cannot be moved, or cannot be put
 * back: then the message says where it is kept.
 */
export async function withFileAside<T>(file: string, use: () => Promise<T>): Promise<T> {
  let putBack = () => {};
  // Before anything is moved, since a signal may come at any time.
  const isBack = onExit(() => putBack());
  try {
    putBack = moveAside(file);
    return await use();
  } finally {
    putBack();
    isBack();
  }
}

/** Throws InputError where the file is still aside: a run was killed, or is under way. */
export function refuseLeftAside(file: string): void {
  const aside = asideOf(file);
  if (!fs.existsSync(aside)) return;
  throw new InputError(
    `${oneLine(aside)} is ${oneLine(basename(file))} as it was before a run that rewrites it, which was killed or is under way; wait for that one, or put it back: ${oneLine(shellLine(['mv', '-f', aside, file]))}`,
  );
}

/** Beside the file, where it is easy to find, and moving takes no space. Patterns for pacts do not match it. */
function asideOf(file: string): string {
  return `${file}.aside`;
}

/** Gives the function that puts the file back. Its content is kept, too, since the folder may be emptied meanwhile. */
function moveAside(file: string): () => void {
  refuseLeftAside(file);
  try {
    const status = fs.lstatSync(file);
    if (!status.isFile()) {
      throw new InputError(
        `${oneLine(file)} is a link, or no file; give the file that it leads to`,
      );
    }
    const bytes = fs.readFileSync(file);
    fs.renameSync(file, asideOf(file));
    return () =>
      putBack(file, (place) => {
        fs.writeFileSync(place, bytes);
        fs.chmodSync(place, status.mode);
        fs.utimesSync(place, status.atime, status.mtime);
      });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot move ${oneLine(file)} aside: ${systemReason(error) ?? error}`);
  }
}

function putBack(file: string, writeKept: (place: string) => void): void {
  const aside = asideOf(file);
  try {
    fs.mkdirSync(dirname(file), { recursive: true });
    // A folder that took the place of the file is removed.
    if (fs.lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      fs.rmSync(file, { recursive: true });
    }
    if (!fs.existsSync(aside)) writeKept(aside);
    fs.renameSync(aside, file);
  } catch (error) {
    let kept = aside;
    if (!fs.existsSync(aside)) {
      // The last resort.
      kept = join(fs.mkdtempSync(join(tmpdir(), 'link-token-contract-aside-')), 'pact.json');
      writeKept(kept);
    }
    throw new InputError(
      `cannot put ${oneLine(file)} back: ${systemReason(error) ?? error}; it is kept as ${oneLine(kept)}`,
    );
  }
}
