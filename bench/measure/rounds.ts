import { type Summary, summaryOf } from './statistics.ts';

/** Measures once what one way to do it costs, in whatever unit. */
export type Way = () => Promise<number>;

/** What each way cost in one round. */
export type Round = ReadonlyMap<string, number>;

/**
 * Measures every way once a round, each round beginning with another one: what disturbs the machine for a while
 * disturbs all of them, and who comes after whom is nobody's advantage.
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

/** How many times as much one way costs as another; each round is compared within itself. */
export function ratioOf(rounds: readonly Round[], name: string, floor: string): Summary {
  return summaryOf(rounds.map((round) => costIn(round, name) / costIn(round, floor)));
}

/** What one way costs, in its own unit, or in what `of` makes of it. */
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
