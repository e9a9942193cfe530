import { describe, expect, test } from 'vitest';
import { boundedText } from './bounded-text.ts';

describe('boundedText', () => {
  test('no body is the empty text', async () => {
    expect(await boundedText(null, 0)).toBe('');
  });

  test('a character that two chunks share stays whole', async () => {
    const body = ReadableStream.from([Uint8Array.of(0x61, 0xc3), Uint8Array.of(0xa9)]);

    expect(await boundedText(body, 3)).toBe('aé');
  });

  test('the bound counts bytes, over all chunks', async () => {
    const chunks = () => ReadableStream.from([new Uint8Array(2), new Uint8Array(2)]);

    expect(await boundedText(chunks(), 4)).toBe('\0\0\0\0');
    expect(await boundedText(chunks(), 3)).toBeNull();
  });

  test('a body that breaks off is the empty text', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('aborted')),
    });

    expect(await boundedText(body, 3)).toBe('');
  });
});
