import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { InputError } from '../errors/input-error.ts';
import { withTemporaryFolder } from '../process/temporary-folder.ts';
import { appendWhole, writeAtomically } from './write-atomically.ts';

const modeOf = (file: string) => statSync(file).mode & 0o777;

test('what is written is there, and nothing beside it', () =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'a.json');
    writeAtomically(file, 'ä', { mode: 0o600 });
    expect(readFileSync(file, 'utf8')).toBe('ä');
    expect(modeOf(file)).toBe(0o600);
    writeAtomically(file, 'b');
    expect(readFileSync(file, 'utf8')).toBe('b');
    expect(modeOf(file)).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['a.json']);
  }));

test('a name as long as a name can be is written', () =>
  withTemporaryFolder(async (folder) => {
    const name = 'x'.repeat(255);
    writeAtomically(join(folder, name), '1');
    expect(readdirSync(folder)).toEqual([name]);
  }));

test('a link stays one, and what it leads to is written', () =>
  withTemporaryFolder(async (folder) => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'a'), '1');
    symlinkSync(join(folder, 'real', 'a'), join(folder, 'link'));
    writeAtomically(join(folder, 'link'), '2');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real', 'a'), 'utf8')).toBe('2');
  }));

test('a device takes what is written and stays one', () => {
  writeAtomically('/dev/null', 'x');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test('what must be new overwrites nothing', () =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'a');
    writeAtomically(file, '1', { isNew: true });
    expect(() => writeAtomically(file, '2', { isNew: true })).toThrow(
      'there is a file in its place',
    );
    expect(readFileSync(file, 'utf8')).toBe('1');
    expect(readdirSync(folder)).toEqual(['a']);
  }));

describe('what cannot be written is an input error that says why', () => {
  test.each([
    ['/dev/full', 'cannot write /dev/full: no space left on the disk (ENOSPC); make room'],
    ['folder', 'it is a folder (EISDIR); name a place'],
    ['file/a', 'a part of the path is not a folder (ENOTDIR); name a place'],
    ['none/a', 'no such file or folder (ENOENT); name a place'],
    ['loop/a', 'its symbolic links lead back to themselves (ELOOP); name a place'],
    ['x'.repeat(256), 'the name is too long (ENAMETOOLONG); name a place'],
    ['a\0b', 'the name has a null character in it (ERR_INVALID_ARG_VALUE); name a place'],
  ])('%j', (name, message) =>
    withTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, 'folder'));
      writeFileSync(join(folder, 'file'), '');
      symlinkSync('loop', join(folder, 'loop'));
      const file = name.startsWith('/') ? name : join(folder, name);
      for (const write of [writeAtomically, appendWhole]) {
        expect(() => write(file, 'x')).toThrow(InputError);
        expect(() => write(file, 'x')).toThrow(message);
      }
      expect(readdirSync(folder).sort()).toEqual(['file', 'folder', 'loop']);
    }),
  );
});

describe('what breaks off, as on a disk that becomes full,', () => {
  /** Runs a call with a limit of some KiB on the size of files, of which the system writes that much. */
  function limited(call: string): string {
    const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, 'write-atomically.ts')));
    const script = `import { appendWhole, writeAtomically } from ${module};
      try { ${call} } catch (error) { console.log(error.name + ': ' + error.message); }`;
    return execFileSync(
      'sh',
      ['-c', 'ulimit -f 8; exec "$0" --input-type=module -e "$1"', process.execPath, script],
      { encoding: 'utf8' },
    );
  }
  const TOO_LARGE =
    /^InputError: cannot write \S+: the file would be larger than is allowed \(EFBIG\)/;

  test('leaves a file that was there as it was, and no new one', () =>
    withTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, 'old'), 'old');
      for (const name of ['old', 'new']) {
        const file = JSON.stringify(join(folder, name));
        expect(limited(`writeAtomically(${file}, 'x'.repeat(1e6))`)).toMatch(TOO_LARGE);
      }
      expect(readdirSync(folder)).toEqual(['old']);
      expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
    }));

  test('is not added in part', () =>
    withTemporaryFolder(async (folder) => {
      writeFileSync(join(folder, 'old'), 'old');
      const file = JSON.stringify(join(folder, 'old'));
      expect(limited(`appendWhole(${file}, 'x'.repeat(1e6))`)).toMatch(TOO_LARGE);
      expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
      appendWhole(join(folder, 'old'), ', new');
      expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old, new');
    }));
});
