import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decoded } from './read-json.ts';

function readUtf8(bytes: Uint8Array) {
  const read = decoded(bytes);
  if (typeof read === 'string') return { kind: 'text', text: read };
  return { kind: read.code, line: Number(/in line (\d+)$/.exec(read.received)?.[1]) };
}

/** Bytes with sequences of all lengths: begun, ended, broken and mixed with line ends. */
const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
      fc
        .constantFrom(
          ...[
            'efbbbf',
            'efbfbd',
            'efbf',
            'c0af',
            'e282',
            'f09f98',
            'eda080',
            'f4908080',
            'ff',
            '80',
          ],
          ...['0a', '0d', '0d0a', '20', '7f', 'c280', 'e282ac', 'f09f9880'],
        )
        .map((hex) => Buffer.from(hex, 'hex')),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(Buffer.concat(parts)));

test('bytes are read as Buffer reads them, and refused where node:buffer calls them invalid', () => {
  fc.assert(
    fc.property(bytes, (bytes) => {
      const text = Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, '');
      expect(readUtf8(bytes)).toEqual(
        isUtf8(bytes)
          ? { kind: 'text', text }
          : { kind: 'bad-encoding', line: lineOfFirstMalformed(bytes) },
      );
    }),
    { numRuns: 5000 },
  );
});

/** The shortest prefix that no bytes can complete ends in this line. */
function lineOfFirstMalformed(bytes: Uint8Array): number {
  const end = bytes.findIndex((_, index) => !canGoOn(bytes.subarray(0, index + 1)));
  // A prefix that is valid so far was cut off in its last line, or a line end breaks it.
  const before = Buffer.from(bytes.subarray(0, end === -1 ? bytes.length : end)).toString('latin1');
  return before.split(/\r\n|\n|\r/).length;
}

const CONTINUATIONS = [
  [],
  [0x80],
  [0xbf],
  [0x80, 0x80],
  [0xbf, 0xbf],
  [0x80, 0x80, 0x80],
  [0x90, 0x80, 0x80],
];

function canGoOn(bytes: Uint8Array): boolean {
  return CONTINUATIONS.some((more) => isUtf8(Uint8Array.from([...bytes, ...more])));
}

describe('the line of the first malformed byte', () => {
  test.each([
    ['nothing but it', [0xff], 1],
    ['a sequence cut off at the end', [0x61, 0x0a, 0xe2, 0x82], 2],
    ['a sequence cut off by a line feed', [0xe2, 0x82, 0x0a, 0x0a], 1],
    ['half of U+FFFD before a line feed', [0x0a, 0xef, 0xbf, 0x0a], 2],
    ['behind a real U+FFFD', [0xef, 0xbf, 0xbd, 0x0a, 0xff], 2],
    ['behind CR LF and CR', [0x0d, 0x0a, 0x0d, 0x80], 3],
    ['a half surrogate', [0x0a, 0xed, 0xa0, 0x80], 2],
    ['an overlong slash', [0xc0, 0xaf, 0x0a, 0xff], 1],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00], 1],
    ['a BOM before it', [0xef, 0xbb, 0xbf, 0x0a, 0xff], 2],
  ])('%s', (_what, bytes, line) => {
    expect(readUtf8(Uint8Array.from(bytes))).toEqual({ kind: 'bad-encoding', line });
  });
});

test('one BOM is removed, a second is a character', () => {
  const twice = Buffer.from('\ufeff\ufeff{}');
  expect(readUtf8(twice)).toEqual({ kind: 'text', text: '\ufeff{}' });
});
