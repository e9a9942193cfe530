import type { Part } from '../../contracts/schema/read-document.ts';
import type { Fault } from '../../test-utils/faults/fault.ts';
import type { MutantCounts } from './stages.ts';

/** What was found of one contract. Plain data: it comes from a thread. */
export type ContractResult =
  | { readonly kind: 'refused'; readonly part: Part; readonly reason: string; readonly at: string }
  /** It was read, and is not among the sampled ones. */
  | { readonly kind: 'read'; readonly part: Part }
  | JudgedContract;

export interface JudgedContract {
  readonly kind: 'judged';
  readonly part: Part;
  /** Whether every value got the same verdict from all. */
  readonly agrees: boolean;
  /** Whether every fault got the one finding that its label says, and nothing else did. */
  readonly hasOneFinding: boolean;
  readonly payloads: number;
  readonly mutants: MutantCounts;
  /** Seconds by stage. */
  readonly stages: Readonly<Record<string, number>>;
  /** A few. */
  readonly disagreements: readonly Disagreement[];
}

/** One thing that is wrong, with an example. */
export interface Disagreement {
  readonly contract: string;
  /** What was expected, and what came: `valid, but ajv refuses it`. */
  readonly what: string;
  /** The payload's JSON, shortened. */
  readonly payload: string;
  readonly fault: Pick<Fault, 'code' | 'path' | 'mistake'> | null;
}

export function contractName({ operation, part }: Part): string {
  return `${operation} ${part}`;
}
