import { describe, expect, test } from 'vitest';
import { boundedText } from './bounded-text.ts';

describe('boundedText', () => {
  test('gives the empty text for no body', async () => {
    expect(await boundedText(null, 0)).toBe('');
  });

  test('keeps a character whole that two chunks share', async () => {
    const body = ReadableStream.from([Uint8Array.of(0x61, 0xc3), Uint8Array.of(0xa9)]);

    expect(await boundedText(body, 3)).toBe('aé');
  });

  test('counts the bytes of all chunks', async () => {
    const chunks = () => ReadableStream.from([new Uint8Array(2), new Uint8Array(2)]);

    expect(await boundedText(chunks(), 4)).toBe('\0\0\0\0');
    expect(await boundedText(chunks(), 3)).toBeNull();
  });

  test('gives the empty text for a body that breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('aborted')),
    });

    expect(await boundedText(body, 3)).toBe('');
  });
});
