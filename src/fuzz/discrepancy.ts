import type { SchemaFindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { DisputedForm } from '../../test-utils/campaign/disputed-forms.ts';
import type { TestPayload } from '../../test-utils/campaign/test-payload.ts';
import type { Judgement } from '../subjects/subject.ts';

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

/** A payload with the verdict that it should get. */
export type Labelled = Pick<TestPayload, 'valid' | 'payload' | 'fault'>;

/** What a subject said of a payload, where that is not what it should have said. */
export interface Discrepancy {
  readonly list: DiscrepancyList;
  readonly code: DiscrepancyCode;
  readonly labelled: Labelled;
  readonly said: Judgement;
}

/** Whether it is known of this very payload, and of no other. */
export function isOfThisAlone(said: Judgement): boolean {
  return said.kind === 'crashed' && said.onlyHere === true;
}

/** Whether something in a valid payload is to blame, and no label says what. */
export function isUnlabelled({ list, labelled, said }: Discrepancy): boolean {
  if (isRateLimit(said) || isOfThisAlone(said)) return false;
  return labelled.fault === null && list !== 'advice';
}

export function isHang(said: Judgement): boolean {
  return said.kind === 'crashed' && said.cause === 'hung';
}

/** The server limits the rate, whatever the payload. */
export function isRateLimit(said: Judgement): boolean {
  return isHang(said) && said.status === TOO_MANY_REQUESTS;
}

const TOO_MANY_REQUESTS = 429;

/** A payload of the user's own: one that failed once, in a file of its own, or a row of a table. */
export interface CorpusEntry {
  readonly file: string;
  readonly payload: JsonValue;
  /** Whether it is of a table of what a handler returns: then it is asked about, whatever the contract says. */
  readonly ofTable?: true;
}

/** Where a payload came from: its place in the campaign, or a file of the corpus. */
export type PayloadRef =
  | { readonly kind: 'generated'; readonly index: number }
  | { readonly kind: 'corpus'; readonly file: string };

/** A payload of a campaign: its place in the sequence, or the file of the corpus that it is from. */
export type PayloadId = number | string;

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
