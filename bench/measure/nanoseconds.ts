import { do_not_optimize, measure } from 'mitata';

/**
 * The time of one call in nanoseconds: the median of many batches, each long enough for the clock and too short to be
 * interrupted often by other processes. Garbage collection falls into few batches and is left out, which flatters
 * `JSON.parse`.
 */
export async function nanosecondsOf(call: () => unknown): Promise<number> {
  const run = () => do_not_optimize(call());
  const calls = callsInABatch(run);
  const { p50 } = await measure(run, {
    batch_samples: calls,
    batch_unroll: calls % UNROLL === 0 ? UNROLL : 1,
    // By default mitata measures slow calls one at a time, and decides so by the first, cold ones.
    batch_threshold: Number.POSITIVE_INFINITY,
    warmup_threshold: Number.POSITIVE_INFINITY,
    min_cpu_time: MEASURED_NS,
    min_samples: 3,
    // Without --expose-gc, a collection would be forced by allocating a gigabyte.
    gc: false,
  });
  return p50;
}

const BATCH_NS = 2e5;
const MEASURED_NS = 5e7;
const UNROLL = 4;

/** A power of two. */
function callsInABatch(run: () => void): number {
  for (let calls = 1; ; calls *= 2) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) run();
    if ((performance.now() - start) * 1e6 >= BATCH_NS) return calls;
  }
}
