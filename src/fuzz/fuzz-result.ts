import type { SchemaFindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { DisputedForm } from '../../test-utils/campaign/disputed-forms.ts';
import type { Reach } from './ask/reach.ts';
import type { Shard } from './shard.ts';

/** The lists of a result: four kinds of failure, and what is only to be known. */
export type DiscrepancyList =
  | 'falseAccepts'
  | 'falseRejects'
  | 'crashes'
  | 'wrongResults'
  | 'advice';

/**
 * What a discrepancy is about: the code of the payload's fault, the form of a valid payload that the
 * standards allow and many readers refuse, a payload that is valid beyond dispute, or a law of results.
 */
export type DiscrepancyCode = SchemaFindingCode | DisputedForm | 'valid-payload' | ResultLawCode;

/** A law that whatever a handler returns is held against. */
export type ResultLawCode = 'undocumented-keys-change-result' | 'key-order-changes-result';

/** A payload of a campaign: its place in the sequence, or the file of the corpus that it is from. */
export type PayloadId = number | string;

/** One smallest payload on which a subject did not do what it should. */
export interface Counterexample {
  readonly code: DiscrepancyCode;
  /** The defect: the same for all payloads that it stands for. */
  readonly group: string;
  /** Defects of one kind, which are told together where there are many. */
  readonly family: string;
  /** The groups that it stands for: its own, and those that are told together with it. */
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
  /** Which ones, each once: what is told together is counted by them, as one payload may show several defects. */
  readonly seenIn: readonly PayloadId[];
  /** What its own payload is about. */
  readonly name: string;
  /** What the other payloads are about. */
  readonly also: readonly string[];
  /** Whether the payload is from the user's corpus: it may hold something secret. */
  readonly own: boolean;
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
  /** Discrepancies that nobody looked into, as there were too many others. */
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

export const FAILURES = [
  'falseAccepts',
  'falseRejects',
  'crashes',
  'wrongResults',
] as const satisfies readonly DiscrepancyList[];
