import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { withTemporaryFolder } from '../process/temporary-folder.ts';
import { makeReportFolder, writeReports } from './report-folder.ts';

test('a folder is made with its parents, and may exist already', async () => {
  await withTemporaryFolder(async (folder) => {
    const reports = join(folder, 'a', 'b');
    await makeReportFolder(reports);
    await makeReportFolder(reports);
    writeReports(reports, { 'x.json': '1', 'y.json': '2' });
    expect(await readFile(join(reports, 'y.json'), 'utf8')).toBe('2');
  });
});

test('a path that is not a folder, or a folder in place of a report, is an input error', async () => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeReportFolder(file)).rejects.toThrow(InputError);
    await expect(makeReportFolder(file)).rejects.toThrow(
      `--report-dir ${file} cannot be written to: there is a file in its place (EEXIST); name`,
    );
    await expect(makeReportFolder(join(file, 'x'))).rejects.toThrow(InputError);
    await mkdir(join(folder, 'x.json'));
    expect(() => writeReports(folder, { 'x.json': '' })).toThrow(InputError);
    const none = join(folder, 'none');
    expect(() => writeReports(none, { 'x.json': '' })).toThrow(
      `cannot write ${join(none, 'x.json')}: no such file or folder (ENOENT); name a place`,
    );
  });
});

test('any other error is passed on', async () => {
  await withTemporaryFolder(async (folder) => {
    const reports = {
      get 'x.json'(): string {
        throw new Error('a defect');
      },
    };
    expect(() => writeReports(folder, reports)).toThrow('a defect');
    expect(() => writeReports(folder, reports)).not.toThrow(InputError);
  });
});
