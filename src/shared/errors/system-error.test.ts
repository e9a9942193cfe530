import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { inWords, reasonOf, systemCode, systemReason } from './system-error.ts';

test.each([
  ['ENOSPC', /no space left/],
  ['EDQUOT', /quota/],
  ['EROFS', /read-only/],
  ['EACCES', /permission denied/],
  ['EPERM', /permission denied/],
  ['ENAMETOOLONG', /too long/],
  ['EISDIR', /is a folder/],
  ['ENOTDIR', /not a folder/],
  ['ENOENT', /no such file/],
  ['ELOOP', /links/],
])('%s is described in words and by its name', (code, words) => {
  const error = Object.assign(new Error('x'), { code });
  expect(systemReason(error)).toMatch(words);
  expect(systemReason(error)).toContain(`(${code})`);
});

test('one without words is described by its name', () => {
  expect(reasonOf('EXDEV')).toBe('EXDEV');
  expect(reasonOf('toString')).toBe('toString');
});

test('an error of Node, of a program or of unknown origin is not a system error', () => {
  expect(systemCode(Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' }))).toBeNull();
  expect(systemCode(Object.assign(new Error('x'), { code: 1 }))).toBeNull();
  expect(systemCode({ code: 'ENOSPC' })).toBeNull();
  expect(systemReason(new Error('ENOSPC'))).toBeNull();
});

test('a real one is recognised', () => {
  expect(() => readFileSync('/')).toThrow(expect.toSatisfy((e) => systemCode(e) === 'EISDIR'));
});

test('only a full disk gets the advice to make room', () => {
  const told = (code: string) => inWords(Object.assign(new Error('x'), { code }), 'cannot write f');
  expect(['ENOSPC', 'EDQUOT', 'EROFS'].map(told)).toEqual([
    new InputError('cannot write f: no space left on the disk (ENOSPC); make room'),
    new InputError('cannot write f: the disk quota is used up (EDQUOT); make room'),
    new InputError(
      'cannot write f: the file system is read-only (EROFS); name a place that can be written to',
    ),
  ]);
});

test('an error of the system with advice of its own, and any other error as it is', () => {
  const error = Object.assign(new Error('x'), { code: 'EIO' });
  expect(inWords(error, 'cannot read f', 'ask again')).toEqual(
    new InputError('cannot read f: the disk has a fault (EIO); ask again'),
  );
  const other = new Error('x');
  expect(inWords(other, 'cannot read f')).toBe(other);
});
