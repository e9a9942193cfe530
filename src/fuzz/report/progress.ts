import type { Io } from '../../shared/cli/io.ts';
import { countLine } from '../../shared/cli/progress-line.ts';
import type { FuzzControl, FuzzProgress } from '../campaign.ts';

const REDRAW_MS = 250;

/** Runs a campaign, stops it when the time is up or at Ctrl-C, and shows how far it is. */
export async function withProgress<T>(
  io: Io,
  maxTime: number,
  run: (control: FuzzControl) => Promise<T>,
): Promise<T> {
  const start = io.clock();
  const line = countLine(io);
  let at: FuzzProgress = { done: 0, total: 0, discrepancies: 0 };
  const draw = () => line.show(fuzzProgressText(at, io.clock() - start));
  draw();
  // By the clock, not by the payload: also while an answer is waited for, and while a payload is shrunk.
  const redraw = setInterval(draw, REDRAW_MS);
  let interrupted = false;
  const forget = io.onInterrupt(() => {
    interrupted = true;
  });
  try {
    return await run({
      progress: (now) => {
        at = now;
      },
      stop: () => {
        if (interrupted) return 'interrupted';
        return io.clock() - start >= maxTime * 1000 ? 'time' : null;
      },
    });
  } finally {
    forget();
    clearInterval(redraw);
    line.stop();
  }
}

/** `3,120 of 100,000 payloads · 1,240 a second · 1 min 18 s left · 2 findings`; until then, how long it takes. */
export function fuzzProgressText(
  { done, total, discrepancies }: FuzzProgress,
  elapsedMs: number,
): string {
  if (done === 0) return `waiting for the first answer · ${duration(elapsedMs / 1000)}`;
  const rate = elapsedMs === 0 ? 0 : (done / elapsedMs) * 1000;
  const left = rate === 0 ? '' : ` · ${duration((total - done) / rate)} left`;
  return [
    `${thousands(done)} of ${thousands(total)} payloads`,
    ` · ${thousands(Math.round(rate))} a second${left}`,
    ` · ${discrepancies === 0 ? 'no findings' : `${discrepancies} finding${discrepancies === 1 ? '' : 's'}`}`,
  ].join('');
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
