import { type ContractResult, contractName, type Disagreement } from './contract-result.ts';

/** What the survey says of a document. */
export interface DocumentResult {
  readonly document: string;
  readonly contracts: number;
  readonly readable: number;
  /** By reason, the most frequent first; each with the contract that is the first. */
  readonly refused: readonly {
    readonly reason: string;
    readonly count: number;
    readonly first: string;
  }[];
  readonly sampled: number;
  /** The number of contracts of which all payloads get one verdict from all. */
  readonly agree: number;
  /** The number of contracts of which each fault gets its one finding. */
  readonly oneFinding: number;
  readonly payloads: number;
  readonly mutants: Readonly<Record<'total' | 'killed' | 'equivalent' | 'survived', number>>;
  readonly seconds: number;
  /** The seconds of all threads by stage. */
  readonly stages: Readonly<Record<string, number>>;
  readonly disagreements: readonly Disagreement[];
  readonly survivors: readonly string[];
}

/** Examples of one document. */
const MOST_EXAMPLES = 20;

export function documentResult(
  document: string,
  results: readonly ContractResult[],
  seconds: number,
): DocumentResult {
  const judged = results.filter((one) => one.kind === 'judged');
  const refused = results.filter((one) => one.kind === 'refused');
  const reasons = Map.groupBy(refused, ({ reason }) => reason);
  const sum = (of: (one: (typeof judged)[number]) => number) =>
    judged.reduce((total, one) => total + of(one), 0);
  const survivors = judged.flatMap(({ part, mutants }) =>
    mutants.survivors.map((name) => `${contractName(part)}: ${name}`),
  );
  return {
    document,
    contracts: results.length,
    readable: results.length - refused.length,
    refused: [...reasons]
      .map(([reason, [first, ...others]]) => ({
        reason,
        count: 1 + others.length,
        first: first === undefined ? '' : `${contractName(first.part)} at #${first.at}`,
      }))
      .sort((a, b) => b.count - a.count),
    sampled: judged.length,
    agree: judged.filter(({ agrees }) => agrees).length,
    oneFinding: judged.filter(({ hasOneFinding }) => hasOneFinding).length,
    payloads: sum(({ payloads }) => payloads),
    mutants: {
      total: sum(({ mutants }) => mutants.total),
      killed: sum(({ mutants }) => mutants.killed),
      equivalent: sum(({ mutants }) => mutants.equivalent),
      survived: sum(({ mutants }) => mutants.survived),
    },
    seconds,
    stages: secondsByStage(judged.map(({ stages }) => stages)),
    // One of each contract first.
    disagreements: [...Array(MOST_EXAMPLES).keys()]
      .flatMap((index) => judged.flatMap((one) => one.disagreements.slice(index, index + 1)))
      .slice(0, MOST_EXAMPLES),
    survivors: survivors.slice(0, MOST_EXAMPLES),
  };
}

/** Whether all that was judged is as it should be. What is refused is no fault. */
export function isClean({ sampled, agree, oneFinding, mutants }: DocumentResult): boolean {
  return agree === sampled && oneFinding === sampled && mutants.survived === 0;
}

function secondsByStage(
  all: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const total = new Map<string, number>();
  for (const [stage, seconds] of all.flatMap((one) => Object.entries(one))) {
    total.set(stage, (total.get(stage) ?? 0) + seconds);
  }
  return Object.fromEntries(
    [...total].map(([stage, seconds]) => [stage, Math.round(seconds * 100) / 100]),
  );
}
