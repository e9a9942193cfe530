import type { Io } from './io.ts';

type Terminal = Pick<Io, 'err' | 'clock' | 'showsProgress'>;

const REFRESH_MS = 250;
const CLEAR = '\r\u001b[2K';

/** What runs now, on one line of a terminal's standard error; nothing without a terminal. `stop` removes it for good. */
export function progressLine(io: Terminal) {
  if (!io.showsProgress)
    return { add: (_name: string) => {}, remove: (_name: string) => {}, stop: () => {} };
  const running = new Map<string, number>();
  const draw = () => {
    const parts = [...running].map(
      ([name, start]) => `${name} ${Math.floor((io.clock() - start) / 1000)} s`,
    );
    io.err(parts.length === 0 ? CLEAR : `${CLEAR}running: ${parts.join(', ')}`);
  };
  const timer = setInterval(draw, REFRESH_MS);
  return {
    add: (name: string) => {
      running.set(name, io.clock());
      draw();
    },
    remove: (name: string) => {
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
export async function showing<Done>(io: Terminal, what: string, work: () => Promise<Done>) {
  const progress = progressLine(io);
  progress.add(what);
  try {
    return await work();
  } finally {
    progress.stop();
  }
}

const COUNT_REFRESH_MS = 100;

/**
 * The progress of a computation, on one line of a terminal's standard error; nothing without a terminal. A computation
 * blocks timers, so the line is drawn when it reports progress. `stop` removes it for good.
 */
export function countLine(io: Terminal) {
  if (!io.showsProgress) return { show: (_text: string) => {}, stop: () => {} };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (text: string) => {
      if (io.clock() - drawnAt < COUNT_REFRESH_MS) return;
      drawnAt = io.clock();
      io.err(`${CLEAR}${text}`);
    },
    stop: () => io.err(CLEAR),
  };
}
