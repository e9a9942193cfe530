import { chmod, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTemporaryFolder } from '../process/temporary-folder.ts';
import { makeWritableFolder } from './writable-folder.ts';

test('is made with its parents, and may exist already', async () => {
  await withTemporaryFolder(async (folder) => {
    const deep = join(folder, 'a', 'b', 'c');
    await makeWritableFolder(deep);
    await makeWritableFolder(deep);
    await makeWritableFolder(`${deep}/`);
    expect((await stat(deep)).isDirectory()).toBe(true);
  });
});

test('may be a link to a folder', async () => {
  await withTemporaryFolder(async (folder) => {
    await symlink(folder, join(folder, 'link'));
    await makeWritableFolder(join(folder, 'link'));
  });
});

test('is not made in place of a file, nor below one', async () => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeWritableFolder(file)).rejects.toThrow('EEXIST');
    await expect(makeWritableFolder(join(file, 'a', 'b'))).rejects.toThrow('ENOTDIR');
    await symlink(join(folder, 'nowhere'), join(folder, 'link'));
    await expect(makeWritableFolder(join(folder, 'link'))).rejects.toThrow();
  });
});

test('must be writable, except for root', async () => {
  await withTemporaryFolder(async (folder) => {
    await chmod(folder, 0o500);
    const made = expect(makeWritableFolder(folder));
    await (process.getuid?.() === 0
      ? made.resolves.toBeUndefined()
      : made.rejects.toThrow('EACCES'));
  });
});

test.runIf(process.platform === 'linux')('is refused where no folder can be made', async () => {
  await expect(makeWritableFolder('/proc/link-token-contract/reports')).rejects.toThrow('ENOENT');
});
