import { fstatSync, writeFileSync } from 'node:fs';

/** Writes texts to a stream. */
export interface Output {
  /** Resolves when more may be written: at once while little is waiting, so that a slow reader slows the writer. */
  readonly write: (text: string) => Promise<void>;
  /** Resolves when all is written. */
  readonly flush: () => Promise<void>;
}

/** The part of a writable stream that is used here. */
export interface Sink {
  readonly isTTY?: boolean;
  readonly write: (text: string, done: () => void) => unknown;
}

/**
 * Standard output; `onLost` gets the error of a write that failed. A file is written synchronously, since Node's stream
 * reports a partial write to a full disk as complete.
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
 * Writes to a stream. A terminal gets each text by itself; anything else gets all texts of a turn in one write. A write
 * for each line would take a sixth of the time of `validate`.
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
