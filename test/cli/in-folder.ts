/** For tests: work in another folder within this process, which has only one current folder for all that runs in it. */

interface Before {
  readonly folder: string;
  readonly temporary: string | undefined;
}

let before: Before | null = null;
let current = '';
let working = 0;

/**
 * Calls `work` with `folder` as the current one, and as the one for temporary files. Tests may do so at once in the same folder;
 * rejects where another folder is in use.
 */
export async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (working > 0 && folder !== current) {
    throw new Error(`another test works in ${current}; start a process in ${folder}`);
  }
  before ??= { folder: process.cwd(), temporary: process.env['TMPDIR'] };
  enter(folder, folder);
  current = folder;
  working++;
  try {
    return await work();
  } finally {
    working--;
    if (working === 0) {
      enter(before.folder, before.temporary);
      before = null;
    }
  }
}

function enter(folder: string, temporary: string | undefined): void {
  process.chdir(folder);
  if (temporary === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = temporary;
}
