import { isSchemaFindingCode } from '../../contracts/finding.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { Revision } from '../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import type { Expectations } from '../subjects/oracles.ts';
import type { SubjectChoice } from '../subjects/subject-of.ts';
import { type DiscrepancyCode, isAsked, type Labelled, type PayloadId } from './discrepancy.ts';
import { belongsTo, type Shard, shardSize } from './fuzz-result.ts';

/** A payload of the user's own: one that failed once, in a file of its own, or a row of a table. */
export interface CorpusEntry {
  readonly file: string;
  readonly payload: JsonValue;
  /** Whether it is of a table of what a handler returns: then it is asked about, whatever the contract says. */
  readonly ofTable?: true;
}

/** What a subject is asked, and what is expected of its answers. */
interface FuzzPlan {
  readonly revision: Revision;
  readonly seed: number;
  /** The first payload of the campaign's sequence, and how many from there on. */
  readonly start: number;
  readonly runs: number;
  readonly shard: Shard | null;
  readonly expectations: Expectations;
  /** Payloads that failed before: they come first. */
  readonly corpus: readonly CorpusEntry[];
  readonly ignored: readonly DiscrepancyCode[];
}

/** A campaign as the command line asks for it: data alone, so that another thread can run it. */
export interface FuzzCampaign extends FuzzPlan {
  readonly subject: SubjectChoice;
  /** Where the corpus is. */
  readonly folder: string | null;
  /** In seconds, for one answer; undefined: as long as by default. */
  readonly timeout: number | undefined;
  readonly strict: boolean;
}

export interface FuzzOptions extends FuzzPlan {
  /** The command that judges one payload again. */
  readonly replayOf: (id: PayloadId) => string;
}

export interface FuzzProgress {
  readonly done: number;
  readonly total: number;
  readonly discrepancies: number;
}

/** What a campaign reports, and asks, while it runs. */
export interface FuzzControl {
  readonly progress: (at: FuzzProgress) => void;
  /** Why to stop now; null: go on. */
  readonly stop: () => 'time' | 'interrupted' | null;
}

const FEWEST = 1000;

/** How many payloads by default: all that are planned, as each of them is there for a mistake of its own. */
export function defaultRuns(revision: Revision, of: Expectations['of']): number {
  return Math.max(FEWEST, createCampaign({ revision, kinds: kindsFor(of) }).planned);
}

/** The payloads of a campaign, or of its shard: those of the corpus, then those that are generated. */
export function* payloadsOf(plan: FuzzPlan): Generator<Labelled> {
  const { revision, seed, start, runs, shard, expectations, corpus } = plan;
  for (const [index, entry] of corpus.entries()) {
    if (!belongsTo(shard, index)) continue;
    const labelled = labelledEntry(entry, revision);
    if (isAsked(labelled, expectations)) yield labelled;
  }
  const campaign = createCampaign({ revision, seed, kinds: kindsFor(expectations.of) });
  for (let index = start; index < start + runs; index++) {
    if (!belongsTo(shard, index)) continue;
    const labelled = { ...campaign.payloadAt(index), id: index };
    if (isAsked(labelled, expectations)) yield labelled;
  }
}

/** At least as many as `payloadsOf` yields. */
export function payloadCount({ corpus, start, runs, shard }: FuzzPlan): number {
  return shardSize(shard, 0, corpus.length) + shardSize(shard, start, runs);
}

/** The verdict that the contract gives a payload of the corpus: by its first fault, if it has any. */
export function labelledEntry(entry: CorpusEntry, revision: Revision): Labelled {
  const { file: id, payload, ofTable } = entry;
  const { findings } = validateLinkTokenGetResponse(payload, { revision });
  // A value that an open enumeration may have excuses no other fault.
  const finding = findings.find(({ code }) => code !== 'unknown-enum-value') ?? findings[0];
  if (ofTable || finding === undefined) return { id, valid: true, payload, fault: null };
  const { code, path } = finding;
  if (!isSchemaFindingCode(code)) throw new Error(`a value was judged as a text: ${code}`);
  return {
    ...{ id, valid: false, payload },
    fault: { code, path, mistake: 'of the corpus', before: undefined, after: undefined },
  };
}

function kindsFor(of: Expectations['of']) {
  return of === 'handler' ? 'sendable' : 'all';
}
