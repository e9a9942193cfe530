import { type Summary, summaryOf } from './statistics.ts';

/** Measures the cost of one way once, in any unit. */
export type Way = () => Promise<number>;

/** The cost of each way in one round. */
export type Round = ReadonlyMap<string, number>;

/**
 * Measures every way once a round, and begins each round with another one, so that a disturbance of the machine and the
 * order affect all ways alike.
 */
export async function measureInRounds(
  ways: Readonly<Record<string, Way>>,
  rounds: number,
  progress: (round: number, name: string) => void,
): Promise<readonly Round[]> {
  const entries = Object.entries(ways);
  const measured: Round[] = [];
  for (let number = 0; number < rounds; number++) {
    const first = number % entries.length;
    const round = new Map<string, number>();
    for (const [name, way] of [...entries.slice(first), ...entries.slice(0, first)]) {
      progress(number + 1, name);
      round.set(name, await way());
    }
    measured.push(round);
  }
  return measured;
}

/** The cost of one way as a multiple of another's, compared within each round. */
export function ratioOf(rounds: readonly Round[], name: string, floor: string): Summary {
  return summaryOf(rounds.map((round) => costIn(round, name) / costIn(round, floor)));
}

/** The cost of one way, in its own unit, or converted by `of`. */
export function costOf(
  rounds: readonly Round[],
  name: string,
  of: (cost: number) => number = (cost) => cost,
): Summary {
  return summaryOf(rounds.map((round) => of(costIn(round, name))));
}

function costIn(round: Round, name: string): number {
  const cost = round.get(name);
  if (cost === undefined) throw new RangeError(`${name} was not measured`);
  return cost;
}
