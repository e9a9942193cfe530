import type { Io } from './io.ts';

/** How far a computation is, in one line on a terminal's standard error; nothing where there is none. */
interface CountLine {
  readonly show: (text: string) => void;
  /** Takes the line away for good. */
  readonly stop: () => void;
}

const REFRESH_MS = 100;
const CLEAR = '\r\u001b[2K';

/** A computation leaves no timer a turn: the line is drawn when it says something. */
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
