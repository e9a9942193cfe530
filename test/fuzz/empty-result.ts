import type { FuzzResult } from '../../src/fuzz/fuzz-result.ts';

/** What a campaign of ten payloads gives that found nothing. */
export const EMPTY_RESULT: FuzzResult = {
  ...{ runs: 10, seed: 1, revision: '1.697.4', start: 0, requested: 10, shard: null },
  ...{ ending: 'completed', problem: null, notes: [] },
  reach: { reached: true, unreached: [] },
  hangs: { spared: 0, unasked: 0 },
  ...{ falseAccepts: [], falseRejects: [], crashes: [], wrongResults: [], advice: [] },
  more: 0,
};
