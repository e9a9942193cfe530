import type { Io } from './io.ts';

/** The progress of a computation, on one line of a terminal's standard error; nothing without a terminal. */
interface CountLine {
  readonly show: (text: string) => void;
  /** Removes the line for good. */
  readonly stop: () => void;
}

const REFRESH_MS = 100;
const CLEAR = '\r\u001b[2K';

/** A computation blocks timers, so the line is drawn when it reports progress. */
export function countLine(io: Pick<Io, 'err' | 'clock' | 'showsProgress'>): CountLine {
  if (!io.showsProgress) return { show: () => {}, stop: () => {} };
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (text) => {
      if (io.clock() - drawnAt < REFRESH_MS) return;
      drawnAt = io.clock();
      io.err(`${CLEAR}${text}`);
    },
    stop: () => io.err(CLEAR),
  };
}
