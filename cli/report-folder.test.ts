import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../src/input-error.ts';
import { withTemporaryFolder } from '../src/temporary-folder.ts';
import { makeReportFolder, writeReports } from './report-folder.ts';

test('a folder is made with those above it, and may be there already', async () => {
  await withTemporaryFolder(async (folder) => {
    const reports = join(folder, 'a', 'b');
    await makeReportFolder(reports);
    await makeReportFolder(reports);
    await writeReports(reports, { 'x.json': '1', 'y.json': '2' });
    expect(await readFile(join(reports, 'y.json'), 'utf8')).toBe('2');
  });
});

test('what is no folder, or has one in the place of a report, is an input error', async () => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeReportFolder(file)).rejects.toThrow(InputError);
    await expect(makeReportFolder(join(file, 'x'))).rejects.toThrow(InputError);
    await mkdir(join(folder, 'x.json'));
    await expect(writeReports(folder, { 'x.json': '' })).rejects.toThrow(InputError);
    await expect(writeReports(join(folder, 'none'), { 'x.json': '' })).rejects.toThrow(
      `--report-dir ${join(folder, 'none')} is no folder to write to: ENOENT`,
    );
  });
});

test('what is no fault of the folder stays an error of its own', async () => {
  await withTemporaryFolder(async (folder) => {
    const reports = {
      get 'x.json'(): string {
        throw new Error('a defect');
      },
    };
    await expect(writeReports(folder, reports)).rejects.toThrow('a defect');
    await expect(writeReports(folder, reports)).rejects.not.toThrow(InputError);
  });
});
