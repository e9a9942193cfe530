/** How long a subject is waited for. */
interface AdaptiveTimeout {
  readonly ms: () => number;
  readonly answered: (afterMs: number) => void;
  readonly hung: () => void;
}

/** So many hangs are waited for in full. */
const FULL_WAITS = 3;
/** A subject that hangs often is later waited for so many times its slowest answer. */
const TIMES_SLOWEST = 20;
const SHORTEST_MS = 500;

/** Waits `timeoutMs`; less for a subject that has hung a few times, and otherwise answers fast. */
export function adaptiveTimeout(timeoutMs: number): AdaptiveTimeout {
  let hangs = 0;
  let slowestMs = 0;
  return {
    ms: () =>
      hangs < FULL_WAITS
        ? timeoutMs
        : Math.min(timeoutMs, Math.max(SHORTEST_MS, TIMES_SLOWEST * Math.ceil(slowestMs))),
    answered: (afterMs) => {
      slowestMs = Math.max(slowestMs, afterMs);
    },
    hung: () => {
      hangs++;
    },
  };
}
