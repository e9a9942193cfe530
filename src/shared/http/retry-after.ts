/**
 * How many milliseconds a server asks us to wait, from `now`: it says seconds, or a date (RFC 9110 section 10.2.3). `unsaid`
 * where it says neither.
 */
export function retryAfterMs(header: string | undefined, now: number, unsaid = 0): number {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const date = Date.parse(text);
  return Number.isNaN(date) ? unsaid : Math.min(Math.max(0, date - now), LONGEST_MS);
}

/** The maximum of a timer. */
const LONGEST_MS = 2_147_483_647;
