import { join } from 'node:path';
import { inWords } from '../errors/system-error.ts';
import { makeWritableFolder } from '../files/writable-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/** Makes the folder for reports, before the work starts. Throws InputError where that is impossible. */
export async function makeReportFolder(folder: string): Promise<void> {
  await makeWritableFolder(folder).catch((error: unknown) => {
    throw inWords(error, `--report-dir ${folder} cannot be written to`);
  });
}

/** Writes the reports, by file name. Throws InputError. */
export function writeReports(folder: string, reports: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(reports)) writeAtomically(join(folder, name), text);
}
