import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrappedLines } from './wrapped-lines.ts';

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 8, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['a endless-word b', 4, ['a', 'endless-word', 'b']],
  ['', 4, ['']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrappedLines(text, width)).toEqual(lines);
});

describe('laws', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') });
  const widths = fc.nat({ max: 20 });

  test('only spaces at the breaks are lost', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(wrappedLines(text, width).join(' ')).toBe(text);
      }),
      { seed: 1 },
    );
  });

  test('only a single word is wider', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const wide = wrappedLines(text, width).filter((line) => line.length > width);
        for (const line of wide) expect(line).not.toContain(' ');
      }),
      { seed: 1 },
    );
  });
});
