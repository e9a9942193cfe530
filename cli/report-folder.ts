import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../src/input-error.ts';
import { makeWritableFolder } from '../src/writable-folder.ts';

/** Makes the folder that reports go to. Throws InputError where there can be none: before the work. */
export async function makeReportFolder(folder: string): Promise<void> {
  try {
    await makeWritableFolder(folder);
  } catch (error) {
    throw noFolder(folder, error);
  }
}

/** Writes the reports, by file name. Throws InputError. */
export async function writeReports(
  folder: string,
  reports: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    for (const [name, text] of Object.entries(reports)) await writeFile(join(folder, name), text);
  } catch (error) {
    throw noFolder(folder, error);
  }
}

function noFolder(folder: string, error: unknown): Error {
  if (!(error instanceof Error && 'code' in error)) throw error;
  return new InputError(`--report-dir ${folder} is no folder to write to: ${error.message}`);
}
