// By name, as a test may put another clock in the place of the global one.
import { clearTimeout, setTimeout } from 'node:timers';

/** What a promise gives, or what `late` gives (or throws) where it takes longer. It is not cancelled. */
export async function within<T>(promise: Promise<T>, ms: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, ms, 'late');
  });
  try {
    const first = await Promise.race([promise.then((value) => ({ value })), isLate]);
    return first === 'late' ? late() : first.value;
  } finally {
    clearTimeout(timer);
  }
}
