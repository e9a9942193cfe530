import type { Automaton, Edge } from './automaton.ts';
import { simplestOf } from './character-choice.ts';
import { edgesOf, type Language, simplestText } from './pattern-language.ts';

/** For each character of a text that an automaton takes: the edges by which it may be taken. */
export function edgesBy(automaton: Automaton, text: string): readonly (readonly Edge[])[] {
  const symbols = [...text].map((one) => automaton.alphabet.symbolOf(one.codePointAt(0) ?? 0));
  const reached: ReadonlySet<number>[] = [new Set([0])];
  for (const [at, symbol] of symbols.entries()) {
    const taken = [...(reached[at] ?? [])].flatMap((state) => edgesFor(automaton, state, symbol));
    reached.push(new Set(taken.map(({ to }) => to)));
  }
  let ending = new Set(
    [...(reached.at(-1) ?? [])].filter((state) => automaton.states[state]?.accepts),
  );
  const ways: (readonly Edge[])[] = [];
  for (let at = symbols.length - 1; at >= 0; at--) {
    const before = new Set<number>();
    const taken: Edge[] = [];
    for (const state of reached[at] ?? []) {
      for (const edge of edgesFor(automaton, state, symbols[at] ?? -1)) {
        if (!ending.has(edge.to)) continue;
        before.add(state);
        taken.push(edge);
      }
    }
    ways.unshift(taken);
    ending = before;
  }
  return ways;
}

function edgesFor(automaton: Automaton, state: number, symbol: number): readonly Edge[] {
  return edgesOf(automaton, state).filter(({ symbols }) => symbols.includes(symbol));
}

/** Finds short texts that go by a certain edge. */
export interface EdgeFinder {
  readonly edges: readonly PlacedEdge[];
  /** The shortest text by this edge, with this character there; undefined where there is no short one. */
  readonly textBy: (edge: PlacedEdge, character: string) => string | undefined;
}

export interface PlacedEdge {
  readonly from: number;
  readonly edge: Edge;
}

/** Looks for texts of the short lengths alone; none in an automaton that is too large to look at all of it. */
export function edgeFinder(language: Language): EdgeFinder {
  const { automaton, lengths } = language;
  const edges = automaton.states.flatMap(({ edges }, from) =>
    edges.map((edge) => ({ from, edge })),
  );
  const shortLengths = language.shortLengths.slice(0, MOST_LENGTHS);
  const longest = shortLengths.at(-1) ?? 0;
  if (longest * edges.length > MOST_STEPS) return { edges: [], textBy: () => undefined };
  const reached = reachedAfter(automaton, longest);
  return {
    edges,
    textBy: ({ from, edge }, character) => {
      for (const length of shortLengths) {
        for (let at = 0; at < length; at++) {
          if (!reached[at]?.has(from) || !lengths.mayFollow(edge.to, length - at - 1)) continue;
          const before = textTo(from, at, reached, edges);
          return before + character + simplestText(language, length - at - 1, edge.to);
        }
      }
      return undefined;
    },
  };
}

const MOST_LENGTHS = 64;
const MOST_STEPS = 200_000;

/** The states that are reached after each number of characters. */
function reachedAfter(automaton: Automaton, longest: number): readonly ReadonlySet<number>[] {
  const reached = [new Set([0])];
  for (let at = 0; at < longest; at++) {
    const next = new Set<number>();
    for (const state of reached[at] ?? [])
      for (const { to } of edgesOf(automaton, state)) next.add(to);
    reached.push(next);
  }
  return reached;
}

function textTo(
  state: number,
  length: number,
  reached: readonly ReadonlySet<number>[],
  edges: readonly PlacedEdge[],
): string {
  let text = '';
  let to = state;
  for (let at = length - 1; at >= 0; at--) {
    const by = edges.find(({ from, edge }) => edge.to === to && reached[at]?.has(from));
    if (by === undefined) break;
    text = simplestOf(by.edge.characters) + text;
    to = by.from;
  }
  return text;
}
