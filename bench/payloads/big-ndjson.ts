import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fiveKeys, officialExample } from './official-example.ts';

/** Writes a file of at least `bytes` bytes: long and short responses in turn, one a line. */
export async function writeBigNdjson(file: string, bytes: number): Promise<void> {
  await pipeline(Readable.from(blocks(bytes)), createWriteStream(file));
}

function* blocks(bytes: number): Generator<Buffer> {
  const block = Buffer.from(`${officialExample()}\n${fiveKeys()}\n`.repeat(PAIRS));
  for (let written = 0; written < bytes; written += block.length) yield block;
}

const PAIRS = 100;
