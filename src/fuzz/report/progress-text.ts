export interface FuzzProgress {
  readonly done: number;
  readonly total: number;
  readonly discrepancies: number;
  readonly elapsedMs: number;
}

/** `3,120 of 100,000 payloads · 1,240 a second · 1 min 18 s left · 2 findings`; until then, how long it takes. */
export function fuzzProgressText({ done, total, discrepancies, elapsedMs }: FuzzProgress): string {
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
