/**
 * How long a server asks us to wait, from `now`: seconds, or a date (RFC 9110 section 10.2.3). 0 where it does not say.
 */
export function retryAfterMs(header: string | undefined, now: number): number {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.min(Math.max(0, date - now), LONGEST_MS);
}

/** The maximum of a timer. */
const LONGEST_MS = 2_147_483_647;
