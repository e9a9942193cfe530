import { Unreadable } from './pattern-syntax.ts';
import { type Moves, Numbering, type StateGraph } from './state-graph.ts';

const MOST_STATES = 12_000;
const MOST_MOVES = 100_000;

/** Takes what every one of the graphs takes; without graphs, nothing. */
export function both(graphs: readonly StateGraph[]): StateGraph {
  return graphs.reduce((one, other) => {
    const pairs = numberedPairs();
    const budget = moveBudget();
    return {
      start: pairs.of(one.start, other.start),
      moves: (pair) => {
        const [left, right] = pairs.get(pair);
        const rightMoves = other.moves(right);
        const moves = new Map<number, number[]>();
        for (const [symbol, lefts] of one.moves(left)) {
          const rights = rightMoves.get(symbol);
          if (rights === undefined) continue;
          budget(lefts.length * rights.length);
          moves.set(
            symbol,
            lefts.flatMap((to) => rights.map((beside) => pairs.of(to, beside))),
          );
        }
        return moves;
      },
      accepts: (pair) => {
        const [left, right] = pairs.get(pair);
        return one.accepts(left) && other.accepts(right);
      },
      takesAll: (pair) => {
        const [left, right] = pairs.get(pair);
        return one.takesAll(left) && other.takesAll(right);
      },
    };
  });
}

/** Takes what the first graph takes and the second one does not, which is followed as a set of its states. */
export function minus(graph: StateGraph, without: StateGraph): StateGraph {
  const pairs = numberedPairs();
  const budget = moveBudget();
  const sets = new Numbering<readonly number[]>(MOST_STATES, tooMany);
  const stepped = new Map<string, number>();

  function setOf(members: Iterable<number>): number {
    const sorted = [...new Set(members)].sort((one, other) => one - other);
    return sets.numberOf(sorted.join(' '), () => sorted);
  }

  function step(set: number, symbol: number): number {
    const key = `${set} ${symbol}`;
    const known = stepped.get(key);
    if (known !== undefined) return known;
    const members = sets.get(set);
    budget(members.length);
    const next = setOf(members.flatMap((state) => without.moves(state).get(symbol) ?? []));
    stepped.set(key, next);
    return next;
  }

  return {
    start: pairs.of(graph.start, setOf([without.start])),
    moves: (pair): Moves => {
      const [state, set] = pairs.get(pair);
      const moves = new Map<number, number[]>();
      if (sets.get(set).some((member) => without.takesAll(member))) return moves;
      for (const [symbol, targets] of graph.moves(state)) {
        budget(targets.length);
        const beside = step(set, symbol);
        moves.set(
          symbol,
          targets.map((to) => pairs.of(to, beside)),
        );
      }
      return moves;
    },
    accepts: (pair) => {
      const [state, set] = pairs.get(pair);
      return graph.accepts(state) && !sets.get(set).some((member) => without.accepts(member));
    },
    takesAll: () => false,
  };
}

function numberedPairs() {
  const pairs = new Numbering<readonly [number, number]>(MOST_STATES, tooMany);
  return {
    of: (left: number, right: number) => pairs.numberOf(`${left} ${right}`, () => [left, right]),
    get: (pair: number) => pairs.get(pair),
  };
}

function moveBudget(): (spent: number) => void {
  let left = MOST_MOVES;
  return (spent) => {
    left -= spent;
    if (left < 0) throw new Unreadable('it has too many ways');
  };
}

const tooMany = () => new Unreadable('it has too many states');
