import type { Writable } from 'node:stream';

/** What takes texts for a stream. */
export interface Output {
  /** Resolves when more may come: at once where little is waiting, so that a slow reader slows the writer. */
  readonly write: (text: string) => Promise<void>;
  /** Resolves when all is written. */
  readonly flush: () => Promise<void>;
}

/**
 * Writes to a stream, at a terminal each text by itself, else as much at once as comes before the process waits for something:
 * a write for each line takes a sixth of the time of `validate`.
 */
export function outputTo(stream: Writable & { readonly isTTY?: boolean }): Output {
  let waiting = '';
  const flush = () => {
    const text = waiting;
    waiting = '';
    return new Promise<void>((resolve) => stream.write(text, () => resolve()));
  };
  return {
    write: async (text) => {
      if (waiting === '' && stream.isTTY !== true) setImmediate(flush);
      waiting += text;
      if (waiting.length >= MOST_WAITING || stream.isTTY === true) await flush();
    },
    flush,
  };
}

/** In UTF-16 units. */
const MOST_WAITING = 65_536;
