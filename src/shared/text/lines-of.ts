import { constants } from 'node:buffer';
import type { Readable } from 'node:stream';

/** A line that is not empty, and its number, from 1. */
export interface Line {
  readonly line: number;
  /** Without the line feed. */
  readonly bytes: Uint8Array;
}

/**
 * The lines of a UTF-8 stream that are not empty. Only a line feed ends a line: node:readline would also split a JSON
 * string at a bare U+2028. Throws a RangeError for a line that is longer than a string can be.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<Line> {
  let line = 1;
  const pending = new Pieces();
  for await (const chunk of stream) {
    const bytes = bytesOf(chunk);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      pending.add(bytes.subarray(start, end));
      yield* unlessEmpty(line++, pending.take());
      start = end + 1;
    }
    pending.add(bytes.subarray(start));
  }
  yield* unlessEmpty(line, pending.take());
}

/** All bytes of a stream. Throws a RangeError for more than `most`, by default the longest string. */
export async function wholeOf(
  stream: Readable,
  most = constants.MAX_STRING_LENGTH,
): Promise<Uint8Array> {
  const pieces = new Pieces(most);
  for await (const chunk of stream) pieces.add(bytesOf(chunk));
  return pieces.take();
}

const LINE_FEED = 0x0a;

/** RFC 8259 section 2: space, tab, line feed, carriage return. */
const WHITE_SPACE: ReadonlySet<number> = new Set([0x20, 0x09, LINE_FEED, 0x0d]);

function bytesOf(chunk: unknown): Uint8Array {
  return chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

function* unlessEmpty(line: number, bytes: Uint8Array): Generator<Line> {
  if (bytes.some((byte) => !WHITE_SPACE.has(byte))) yield { line, bytes };
}

/** Bytes that arrive in chunks. */
class Pieces {
  readonly #most: number;
  #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(most: number = constants.MAX_STRING_LENGTH) {
    this.#most = most;
  }

  add(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > this.#most) throw new RangeError(`longer than ${this.#most} bytes`);
    this.#pieces.push(piece);
  }

  take(): Uint8Array {
    const [first] = this.#pieces;
    const whole =
      first !== undefined && this.#pieces.length === 1 ? first : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#size = 0;
    return whole;
  }
}
