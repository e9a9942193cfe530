import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { withTemporaryFolder } from '../process/temporary-folder.ts';
import { readBounded, readInput } from './bounded-file.ts';

test.each([0, 1, 999, 1000, 70_000])(
  'a file of %i bytes is read where so many are allowed',
  (size) =>
    withTemporaryFolder(async (folder) => {
      const file = join(folder, 'a');
      writeFileSync(file, 'x'.repeat(size));
      expect(readBounded(file, size)).toEqual({ kind: 'bytes', bytes: readFileSync(file) });
      if (size > 0) {
        const why = `it is larger than ${(size - 1) / 1e6} MB`;
        expect(readBounded(file, size - 1)).toEqual({ kind: 'unread', why });
      }
    }),
);

describe('what is no such file is not read, and not waited for:', () => {
  test.each([
    ['none', 'no such file or folder (ENOENT)'],
    ['folder', 'it is no file'],
    ['file/a', 'a part of the path is not a folder (ENOTDIR)'],
    ['loop', 'its symbolic links lead back to themselves (ELOOP)'],
    ['pipe', 'it is no file'],
    ['/dev/zero', 'it is no file'],
    ['x'.repeat(5000), 'the name is too long (ENAMETOOLONG)'],
    ['a\0b', 'the name has a null character in it (ERR_INVALID_ARG_VALUE)'],
    ['large', 'it is larger than 1 MB'],
  ])('%j', (name, why) =>
    withTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, 'folder'));
      for (const file of ['file', 'large']) writeFileSync(join(folder, file), '');
      truncateSync(join(folder, 'large'), 1e6 + 1);
      symlinkSync('loop', join(folder, 'loop'));
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      const file = name.startsWith('/') ? name : join(folder, name);
      expect(readBounded(file, 1e6)).toEqual({ kind: 'unread', why });
      const about = { mostBytes: 1e6, called: 'the pact', remedy: 'give another' };
      expect(() => readInput(file, about)).toThrow(
        new InputError(`cannot read the pact: ${why}; give another`),
      );
    }),
  );
});

test.runIf(process.platform === 'linux')(
  'a file that says it is empty is read to its bound',
  () => {
    expect(readBounded('/proc/self/maps', 1e6)).toMatchObject({ kind: 'bytes' });
    expect(readBounded('/proc/self/maps', 10)).toMatchObject({ kind: 'unread' });
  },
);
