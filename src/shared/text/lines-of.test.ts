import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, wholeOf } from './lines-of.ts';

async function linesIn(chunks: readonly (Uint8Array | string)[]) {
  const lines: { line: number; text: string }[] = [];
  for await (const { line, bytes } of linesOf(Readable.from(chunks))) {
    lines.push({ line, text: Buffer.from(bytes).toString('utf8') });
  }
  return lines;
}

test('lines are the same for any chunks', async () => {
  const piece = fc.constantFrom('a', 'é', '\u2028', '\r', ' ', '\n', '\n');
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 5 }), async (pieces, size) => {
      const text = pieces.join('');
      const bytes = Buffer.from(text);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const expected = text
        .split('\n')
        .map((content, index) => ({ line: index + 1, text: content }))
        .filter((line) => /[^ \t\r]/.test(line.text));
      expect(await linesIn(chunks)).toEqual(expected);
      expect(Buffer.from(await wholeOf(Readable.from(chunks))).toString('utf8')).toBe(text);
    }),
    { seed: 1 },
  );
});

test('chunks may be strings', async () => {
  expect(await linesIn(['a\nb', 'c\n'])).toEqual([
    { line: 1, text: 'a' },
    { line: 2, text: 'bc' },
  ]);
});
