import type { SchemaFindingCode } from '../../contracts/finding.ts';
import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Judgement } from '../subjects/subject.ts';
import { NOT_REACHED } from '../subjects/url-subject.ts';
import {
  type DiscrepancyCode,
  type DiscrepancyList,
  FAILURES,
  type PayloadId,
} from './discrepancy.ts';

/** One smallest payload on which a subject did not do what it should. */
export interface Counterexample {
  readonly code: DiscrepancyCode;
  /** The defect: the same for all payloads that it stands for. */
  readonly group: string;
  /** Defects of one kind, which the report condenses where there are many. */
  readonly family: string;
  /** The groups that it stands for: its own, and those condensed into it. */
  readonly defects: readonly string[];
  readonly payload: JsonValue;
  readonly fault: { readonly code: SchemaFindingCode; readonly path: JsonPointer } | null;
  /** Where in the payload it is: of the fault, or of what is to blame. */
  readonly place: JsonPointer;
  readonly message: string;
  /** The command that shows it again. */
  readonly replay: string;
  /** How many payloads were surprising in this way. */
  readonly seen: number;
  /** Which ones, each once: condensed groups are counted by them, as one payload may show several defects. */
  readonly seenIn: readonly PayloadId[];
  /** What its own payload is about. */
  readonly name: string;
  /** What the other payloads are about. */
  readonly also: readonly string[];
  /** Whether the payload is from the user's corpus: it may hold something secret. */
  readonly own: boolean;
}

/** One of several machines that share a campaign. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Each index belongs to one shard: all of them together are the whole campaign. */
export function belongsTo(shard: Shard | null, index: number): boolean {
  return shard === null || index % shard.of === shard.number - 1;
}

/** How many of `count` indexes from `start` on belong to a shard. */
export function shardSize(shard: Shard | null, start: number, count: number): number {
  if (shard === null) return count;
  const below = (end: number) => Math.ceil((end - (shard.number - 1)) / shard.of);
  return below(start + count) - below(start);
}

/** A part of a part, as a part of the whole. */
export function shardOfShard(outer: Shard | null, inner: Shard): Shard {
  if (outer === null) return inner;
  return { number: outer.number + (inner.number - 1) * outer.of, of: outer.of * inner.of };
}

/**
 * Why a campaign ended. `gave-up`: the subject does not answer any more. `incomplete`: of several shards
 * some are missing. `broken-oracle`: what says how a handler should behave does not behave itself.
 */
export type Ending = (typeof ENDINGS)[number];
/** From the best to the worst. */
export const ENDINGS = [
  'completed',
  'time',
  'interrupted',
  'gave-up',
  'incomplete',
  'broken-oracle',
] as const;

export interface FuzzResult extends Readonly<Record<DiscrepancyList, readonly Counterexample[]>> {
  /** How many payloads were judged, those of the corpus included. */
  readonly runs: number;
  readonly seed: number;
  readonly revision: string;
  /** What was asked for: the first payload, and how many from there on, of all shards together. */
  readonly start: number;
  readonly requested: number;
  readonly shard: Shard | null;
  readonly ending: Ending;
  /** Discrepancies without a closer look, as there were too many others. */
  readonly more: number;
  /** What stopped the campaign; null where it came to its end. */
  readonly problem: string | null;
  /** What else is to be known, a sentence each. */
  readonly notes: readonly string[];
  /**
   * Payloads that were asked without what the subject is known to hang at, and those that were not asked, as
   * it had hung at each of their kind.
   */
  readonly hangs: { readonly spared: number; readonly unasked: number };
  /** Of the valid payloads: whether any got another answer than that a server was not reached, and those. */
  readonly reach: Reach;
}

/** All that fails a campaign. */
export function failuresOf(result: FuzzResult): readonly Counterexample[] {
  return FAILURES.flatMap((list) => result[list]);
}

/** One value for each list of a result. */
export function resultLists<T>(of: (list: DiscrepancyList) => T): Record<DiscrepancyList, T> {
  return {
    falseAccepts: of('falseAccepts'),
    falseRejects: of('falseRejects'),
    crashes: of('crashes'),
    wrongResults: of('wrongResults'),
    advice: of('advice'),
  };
}

/** Whether all payloads were asked that there was time for. */
export function hasEnded({ ending }: Pick<FuzzResult, 'ending'>): boolean {
  return ending === 'completed' || ending === 'time';
}

/**
 * `undecided`: nothing failed, but the campaign did not come to its end, or judged nothing; or what judges
 * results cannot be relied on.
 */
export type FuzzVerdict = 'passed' | 'failed' | 'undecided';

/** What a result means; `strict`: advice counts as failure. */
export function fuzzVerdict(result: FuzzResult, strict: boolean): FuzzVerdict {
  if (result.ending === 'broken-oracle') return 'undecided';
  if (failuresOf(result).length + (strict ? result.advice.length : 0) > 0) return 'failed';
  return hasEnded(result) && result.runs > 0 && result.problem === null ? 'passed' : 'undecided';
}

/** What the valid payloads of a campaign say of whether a server was reached at all. */
export interface Reach {
  /** Whether one of them got another answer than those of `unreached`. */
  readonly reached: boolean;
  /** The statuses by which a server that was not reached answers, where one did. */
  readonly unreached: readonly number[];
}

export const NO_REACH: Reach = { reached: false, unreached: [] };

/** With the judgement of one more valid payload. */
export function withJudgement(reach: Reach, { status }: Judgement): Reach {
  if (status === undefined || !NOT_REACHED.has(status)) return { ...reach, reached: true };
  return joinedReach([reach, { reached: false, unreached: [status] }]);
}

export function joinedReach(all: readonly Reach[]): Reach {
  return {
    reached: all.some(({ reached }) => reached),
    unreached: [...new Set(all.flatMap(({ unreached }) => unreached))].sort(),
  };
}

/** Throws InputError where every valid payload was answered as by a server that was not reached. */
export function refuseUnreached({ reached, unreached }: Reach): void {
  if (reached || unreached.length === 0) return;
  const what = unreached.map((status) => `${status} (${NOT_REACHED.get(status)})`).join(' or ');
  throw new InputError(
    `the server answered every valid payload with ${what}: it was not reached; check the path, the method (POST), the credentials and the content type (application/json)`,
  );
}

/** Of a group: what other payloads are about. */
export const MOST_OTHERS = 1000;
/** Up to so many mistakes of one code are listed one by one; more are condensed. */
export const MOST_LISTED_APART = 5;

/**
 * Counterexamples, those of a family in one where there are more of them than a reader wants to read one by
 * one: a validator that looks at nothing has one mistake, not a hundred. None is lost: `also` names them.
 */
export function condensed(all: readonly Counterexample[]): readonly Counterexample[] {
  const families = Map.groupBy(all, ({ family }) => family);
  return [...families.values()].flatMap((members) => {
    const defects = new Set(members.flatMap(({ defects: own }) => own));
    const most = members.some(({ fault }) => fault === null)
      ? 2 * MOST_LISTED_APART
      : MOST_LISTED_APART;
    return defects.size > most && members.length > 1 ? [joined(members)] : members;
  });
}

/** Several as the one that is nearest to the top, or the smallest of those. */
function joined(members: readonly Counterexample[]): Counterexample {
  const [first, ...others] = members.toSorted(
    (a, b) => depthOf(a) - depthOf(b) || sizeOf(a) - sizeOf(b),
  );
  if (first === undefined) throw new Error('there is nothing to join');
  const seenIn = [...new Set(members.flatMap((member) => member.seenIn))];
  const names = members.flatMap(({ name, also }) => [name, ...also]);
  return {
    ...first,
    defects: [...new Set([first, ...others].flatMap(({ defects }) => defects))],
    seen: seenIn.length,
    seenIn,
    also: [...new Set(names)].filter((name) => name !== first.name).slice(0, MOST_OTHERS),
  };
}

function depthOf({ place }: Counterexample): number {
  return pointerKeys(place).length;
}

function sizeOf({ payload }: Counterexample): number {
  return JSON.stringify(payload).length;
}

/**
 * One result from those of the shards of a campaign: counterexamples of one kind become the smallest of
 * them. Throws InputError where they are not of one campaign; missing shards leave it incomplete.
 */
export function mergeResults(results: readonly FuzzResult[]): FuzzResult {
  const [first] = results;
  if (first === undefined) throw new InputError('there is no result to merge');
  const campaign = campaignText(first);
  const other = results.find((result) => campaignText(result) !== campaign);
  if (other !== undefined) {
    throw new InputError(`these are of two campaigns: ${campaign}, and ${campaignText(other)}`);
  }
  const missing = missingShards(results);
  const worst = results.reduce((one, other) =>
    ENDINGS.indexOf(other.ending) > ENDINGS.indexOf(one.ending) ? other : one,
  );
  const { seed, revision, start, requested } = first;
  const sum = (of: (result: FuzzResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    ...{ runs: sum(({ runs }) => runs), seed, revision, start, requested, shard: null },
    ending: missing === null ? worst.ending : 'incomplete',
    problem: missing ?? results.find(({ problem }) => problem !== null)?.problem ?? null,
    ...resultLists((list) => {
      const groups = Map.groupBy(
        results.flatMap((result) => result[list]),
        ({ group }) => group,
      );
      return condensed([...groups.values()].map(joined));
    }),
    more: sum(({ more }) => more),
    notes: [...new Set(results.flatMap(({ notes }) => notes))],
    hangs: {
      spared: sum(({ hangs }) => hangs.spared),
      unasked: sum(({ hangs }) => hangs.unasked),
    },
    reach: joinedReach(results.map(({ reach }) => reach)),
  };
}

function campaignText({ seed, revision, start, requested }: FuzzResult): string {
  return `${requested} payloads from ${start} on with seed ${seed} of ${revision}`;
}

/** What is missing of the whole, or there twice; null where nothing is. */
function missingShards(results: readonly FuzzResult[]): string | null {
  const shards = results.flatMap(({ shard }) => shard ?? []);
  const of = shards[0]?.of ?? 1;
  if (shards.length === 0 && results.length === 1) return null;
  if (shards.length !== results.length || shards.some((shard) => shard.of !== of)) {
    return 'these are not the shards of one campaign';
  }
  const numbers = new Set(shards.map(({ number }) => number));
  const absent = Array.from({ length: of }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  if (absent.length > 0) return `of ${of} shards ${absent.join(', ')} missing`;
  return numbers.size < shards.length ? 'a shard is there twice' : null;
}
