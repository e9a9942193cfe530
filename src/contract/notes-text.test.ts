import { expect, test } from 'vitest';
import { readOpenApiText } from '../openapi-document/read-openapi-text.ts';
import { notesText } from './notes-text.ts';

const TEXT = readOpenApiText('a:\n  b: 1\n  c: 2\n', 'x.yml');

test('each note is told once, with its first place and the number of others', () => {
  const notes = [
    { pointer: '/a/b', what: 'the format "int32"' },
    { pointer: '/a/c', what: 'the format "int32"' },
    { pointer: '/a/c', what: 'the keyword "tpye"' },
  ];
  expect(notesText(notes, TEXT)).toBe(
    'note: the format "int32" constrains nothing, at line 2, column 3, and at 1 more\n' +
      'note: the keyword "tpye" constrains nothing, at line 3, column 3\n',
  );
  expect(notesText([], TEXT)).toBe('');
});

test('many notes are counted, and each is one line', () => {
  const notes = Array.from({ length: 5000 }, (_, index) => ({
    pointer: '',
    what: `the keyword ${index} "${'\u001b\n'.repeat(1000)}"`,
  }));
  const lines = notesText(notes, TEXT).split('\n');
  expect(lines.slice(20)).toEqual(['note: 4980 more constrain nothing', '']);
  for (const line of lines) expect(line).toMatch(/^[ -~…]{0,1500}$/);
});
