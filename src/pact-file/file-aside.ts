import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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
  let kept: Kept | null = null;
  const restore = () => {
    if (kept !== null) putBack(kept);
  };
  // Before anything is moved, since a signal may come at any time.
  const isBack = onExit(restore);
  try {
    kept = moveAside(file);
    return await use();
  } finally {
    restore();
    isBack();
  }
}

/** Throws InputError where the file is still aside: a run was killed, or is under way. */
export function refuseLeftAside(file: string): void {
  const aside = asideOf(file);
  if (!existsSync(aside)) return;
  throw new InputError(
    `${oneLine(aside)} is ${oneLine(basename(file))} as it was before a run that rewrites it, which was killed or is under way; wait for that one, or put it back: ${oneLine(shellLine(['mv', '-f', aside, file]))}`,
  );
}

/** Beside the file, where it is easy to find, and moving takes no space. Patterns for pacts do not match it. */
function asideOf(file: string): string {
  return `${file}.aside`;
}

interface Kept {
  readonly file: string;
  readonly aside: string;
  /** The content, since the folder may be emptied meanwhile. */
  readonly bytes: Uint8Array;
  readonly status: Stats;
}

function moveAside(file: string): Kept {
  refuseLeftAside(file);
  const aside = asideOf(file);
  try {
    const status = lstatSync(file);
    if (!status.isFile()) {
      throw new InputError(
        `${oneLine(file)} is a link, or no file; give the file that it leads to`,
      );
    }
    const bytes = readFileSync(file);
    renameSync(file, aside);
    return { file, aside, bytes, status };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot move ${oneLine(file)} aside: ${systemReason(error) ?? error}`);
  }
}

function putBack(kept: Kept): void {
  const { file, aside } = kept;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A folder that took the place of the file is removed.
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      rmSync(file, { recursive: true });
    }
    if (!existsSync(aside)) writeKept(aside, kept);
    renameSync(aside, file);
  } catch (error) {
    throw new InputError(
      `cannot put ${oneLine(file)} back: ${systemReason(error) ?? error}; it is kept as ${oneLine(keptPlace(kept))}`,
    );
  }
}

function writeKept(place: string, { bytes, status }: Kept): void {
  writeFileSync(place, bytes);
  chmodSync(place, status.mode);
  utimesSync(place, status.atime, status.mtime);
}

/** Where the file is kept; as a last resort, it is written to a temporary folder. */
function keptPlace(kept: Kept): string {
  if (existsSync(kept.aside)) return kept.aside;
  const place = join(mkdtempSync(join(tmpdir(), 'link-token-contract-aside-')), 'pact.json');
  writeKept(place, kept);
  return place;
}
