import type { Io } from './io.ts';

type Terminal = Pick<Io, 'err' | 'clock' | 'showsProgress'>;

/** What runs now, on one line of a terminal's standard error; nothing without a terminal. */
interface ProgressLine {
  readonly add: (name: string) => void;
  readonly remove: (name: string) => void;
  /** Removes the line for good. */
  readonly stop: () => void;
}

const REFRESH_MS = 250;
const CLEAR = '\r\u001b[2K';

export function progressLine(io: Terminal): ProgressLine {
  if (!io.showsProgress) return { add: () => {}, remove: () => {}, stop: () => {} };
  const running = new Map<string, number>();
  const draw = () => {
    const parts = [...running].map(
      ([name, start]) => `${name} ${Math.floor((io.clock() - start) / 1000)} s`,
    );
    io.err(parts.length === 0 ? CLEAR : `${CLEAR}running: ${parts.join(', ')}`);
  };
  const timer = setInterval(draw, REFRESH_MS);
  return {
    add: (name) => {
      running.set(name, io.clock());
      draw();
    },
    remove: (name) => {
      running.delete(name);
      // The result is printed next, and the line is drawn again below it.
      io.err(CLEAR);
    },
    stop: () => {
      clearInterval(timer);
      io.err(CLEAR);
    },
  };
}

/** Shows what is done while it is done. */
export function showing<Done>(io: Terminal, what: string, work: () => Promise<Done>) {
  const progress = progressLine(io);
  progress.add(what);
  return work().finally(progress.stop);
}

/** The progress of a computation, on one line of a terminal's standard error; nothing without a terminal. */
interface CountLine {
  readonly show: (text: string) => void;
  /** Removes the line for good. */
  readonly stop: () => void;
}

const COUNT_REFRESH_MS = 100;

/** A computation blocks timers, so the line is drawn when it reports progress. */
export function countLine(io: Terminal): CountLine {
  if (!io.showsProgress) return { show: () => {}, stop: () => {} };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (text) => {
      if (io.clock() - drawnAt < COUNT_REFRESH_MS) return;
      drawnAt = io.clock();
      io.err(`${CLEAR}${text}`);
    },
    stop: () => io.err(CLEAR),
  };
}
