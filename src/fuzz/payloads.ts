import type { Revision } from '../../contracts/revisions/index.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { Expectations } from '../subjects/expectations.ts';
import type { FuzzPlan } from './campaign.ts';
import { isAsked } from './classify/expectation.ts';
import { labelledEntry } from './corpus.ts';
import type { Labelled, PayloadRef } from './discrepancy.ts';
import { belongsTo, shardSize } from './shard.ts';

const FEWEST = 1000;

/** How many payloads by default: all that are planned, as each of them is there for a mistake of its own. */
export function defaultRuns(revision: Revision, of: Expectations['of']): number {
  return Math.max(FEWEST, createCampaign({ revision, kinds: kindsFor(of) }).planned);
}

/** The payloads of a campaign, or of its shard: those of the corpus, then those that are generated. */
export function* payloadsOf(
  plan: FuzzPlan,
): Generator<{ readonly labelled: Labelled; readonly ref: PayloadRef }> {
  const { revision, seed, start, runs, shard, expectations, corpus } = plan;
  for (const [index, entry] of corpus.entries()) {
    if (!belongsTo(shard, index)) continue;
    const labelled = labelledEntry(entry, revision);
    if (isAsked(labelled, expectations))
      yield { labelled, ref: { kind: 'corpus', file: entry.file } };
  }
  const campaign = createCampaign({ revision, seed, kinds: kindsFor(expectations.of) });
  for (let index = start; index < start + runs; index++) {
    if (!belongsTo(shard, index)) continue;
    const labelled = campaign.payloadAt(index);
    if (isAsked(labelled, expectations)) yield { labelled, ref: { kind: 'generated', index } };
  }
}

/** At least as many as `payloadsOf` yields. */
export function payloadCount({ corpus, start, runs, shard }: FuzzPlan): number {
  return shardSize(shard, 0, corpus.length) + shardSize(shard, start, runs);
}

function kindsFor(of: Expectations['of']) {
  return of === 'handler' ? 'sendable' : 'all';
}
