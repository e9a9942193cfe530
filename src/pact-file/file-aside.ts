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
import { whenWeEnd } from '../shared/process/when-we-end.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { shellLine } from '../shared/text/shell-line.ts';

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

/** Throws InputError where a file is aside still: a run of it was killed, or is under way. */
export function refuseLeftAside(file: string): void {
  const aside = asideOf(file);
  if (!existsSync(aside)) return;
  throw new InputError(
    `${oneLine(aside)} is ${oneLine(basename(file))} as it was before a run that rewrites it, which was killed or is under way; wait for that one, or put it back: ${oneLine(shellLine(['mv', '-f', aside, file]))}`,
  );
}

/** Beside it, where it is found, and where moving it needs no room. No pattern for pacts takes it for one. */
function asideOf(file: string): string {
  return `${file}.aside`;
}

interface Aside {
  readonly putBack: () => void;
}

interface Kept {
  readonly file: string;
  readonly aside: string;
  /** The folder may be emptied meanwhile. */
  readonly bytes: Uint8Array;
  readonly status: Stats;
}

function moveAside(file: string): Aside {
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
    return { putBack: () => putBack({ file, aside, bytes, status }) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot move ${oneLine(file)} aside: ${reasonOf(error)}`);
  }
}

function putBack(kept: Kept): void {
  const { file, aside } = kept;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // A folder is in the way of a file.
    if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      rmSync(file, { recursive: true });
    }
    if (!existsSync(aside)) writeKept(aside, kept);
    renameSync(aside, file);
  } catch (error) {
    throw new InputError(
      `cannot put ${oneLine(file)} back: ${reasonOf(error)}; it is kept as ${oneLine(keptPlace(kept))}`,
    );
  }
}

function writeKept(place: string, { bytes, status }: Kept): void {
  writeFileSync(place, bytes);
  chmodSync(place, status.mode);
  utimesSync(place, status.atime, status.mtime);
}

/** Where it is, or is written last. */
function keptPlace(kept: Kept): string {
  if (existsSync(kept.aside)) return kept.aside;
  const place = join(mkdtempSync(join(tmpdir(), 'link-token-contract-aside-')), 'pact.json');
  writeKept(place, kept);
  return place;
}

function reasonOf(error: unknown): string {
  return systemReason(error) ?? String(error);
}
