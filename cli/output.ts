import { fstatSync, writeFileSync } from 'node:fs';

/** What takes texts for a stream. */
export interface Output {
  /** Resolves when more may come: at once where little is waiting, so that a slow reader slows the writer. */
  readonly write: (text: string) => Promise<void>;
  /** Resolves when all is written. */
  readonly flush: () => Promise<void>;
}

/** Where texts go: a stream, as far as it is needed here. */
export interface Sink {
  readonly isTTY?: boolean;
  readonly write: (text: string, done: () => void) => unknown;
}

/**
 * Standard output; `onLost` is told where it takes no more. A file is written here, as Node's stream counts a text as
 * written of which a disk that became full took a part.
 */
export function standardOutput(onLost: (error: unknown) => void): Sink {
  if (!fstatSync(STDOUT).isFile()) return process.stdout.on('error', onLost);
  return {
    write: (text, done) => {
      try {
        writeFileSync(STDOUT, text);
      } catch (error) {
        onLost(error);
      }
      done();
    },
  };
}

const STDOUT = 1;

/**
 * Writes to a stream, at a terminal each text by itself, else as much at once as comes before the process waits for something:
 * a write for each line takes a sixth of the time of `validate`.
 */
export function outputTo(stream: Sink): Output {
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
