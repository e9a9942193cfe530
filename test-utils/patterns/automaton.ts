import { type Alphabet, alphabetOf } from './alphabet.ts';
import { WORD } from './character-class.ts';
import type { CodePoints } from './code-points.ts';
import { both } from './combined-graphs.ts';
import { patternGraph } from './pattern-graph.ts';
import { type Program, programOf } from './pattern-program.ts';
import { readPattern, Unreadable } from './pattern-syntax.ts';
import { remembered } from './remembered.ts';
import type { StateGraph } from './state-graph.ts';

/** An automaton written out. Every state is on the way from the start, which is 0, to an end. */
export interface Automaton {
  readonly alphabet: Alphabet;
  readonly states: readonly AutomatonState[];
}

export interface AutomatonState {
  readonly accepts: boolean;
  readonly edges: readonly Edge[];
}

export interface Edge {
  readonly symbols: readonly number[];
  readonly characters: CodePoints;
  readonly to: number;
}

export type Built =
  | { readonly kind: 'automaton'; readonly automaton: Automaton }
  /** No text is taken. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

const MOST_REMEMBERED = 32;

/** Takes the texts that match every one of the patterns. */
export const automatonOf = remembered(
  MOST_REMEMBERED,
  (patterns: readonly string[]): Built =>
    readingPatterns(() => {
      const programs = patterns.map((pattern) => programOf(readPattern(pattern)));
      const alphabet = sharedAlphabet(programs);
      return written(alphabet, both(programs.map((program) => patternGraph(program, alphabet))));
    }),
);

/** Runs what reads patterns, and tells what could not be read. */
export function readingPatterns(build: () => Automaton | undefined): Built {
  try {
    const automaton = build();
    return automaton === undefined ? { kind: 'none' } : { kind: 'automaton', automaton };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unknown', reason: error.message };
    throw error;
  }
}

export function sharedAlphabet(programs: readonly Program[]): Alphabet {
  const sets = programs.flatMap(({ steps, asksForWords }) => [
    ...steps.flatMap((step) => (step.kind === 'character' ? [step.taken] : [])),
    ...(asksForWords ? [WORD] : []),
  ]);
  return alphabetOf(sets);
}

/** All that a graph can get to, without what leads to no end; undefined where nothing does. */
export function written(alphabet: Alphabet, graph: StateGraph): Automaton | undefined {
  const order = [graph.start];
  const places = new Map([[graph.start, 0]]);
  const out: Map<number, number[]>[] = [];
  for (const state of order) {
    const symbolsTo = new Map<number, number[]>();
    for (const [symbol, targets] of graph.moves(state)) {
      for (const target of targets) {
        let place = places.get(target);
        if (place === undefined) {
          place = order.push(target) - 1;
          places.set(target, place);
        }
        const symbols = symbolsTo.get(place);
        if (symbols === undefined) symbolsTo.set(place, [symbol]);
        else symbols.push(symbol);
      }
    }
    out.push(symbolsTo);
  }
  const accepts = order.map((state) => graph.accepts(state));
  const useful = leadingToAnEnd(out, accepts);
  if (!useful[0]) return undefined;

  const kept = new Map<number, number>();
  for (const [place, isUseful] of useful.entries()) if (isUseful) kept.set(place, kept.size);
  const charactersOf = memoized((symbols: readonly number[]) => alphabet.charactersOf(symbols));
  const states = [...kept.keys()].map((place) => ({
    accepts: accepts[place] ?? false,
    edges: [...(out[place] ?? [])].flatMap(([target, symbols]): Edge[] => {
      const to = kept.get(target);
      return to === undefined ? [] : [{ symbols, characters: charactersOf(symbols), to }];
    }),
  }));
  return { alphabet, states };
}

/** Whether the automaton takes the text, in time that grows with its length alone. */
export function takes({ alphabet, states }: Automaton, text: string): boolean {
  let now = new Set([0]);
  for (const character of text) {
    const symbol = alphabet.symbolOf(character.codePointAt(0) ?? 0);
    const next = new Set<number>();
    for (const state of now) {
      for (const { symbols, to } of states[state]?.edges ?? []) {
        if (symbols.includes(symbol)) next.add(to);
      }
    }
    if (next.size === 0) return false;
    now = next;
  }
  return [...now].some((state) => states[state]?.accepts);
}

function leadingToAnEnd(
  out: readonly ReadonlyMap<number, unknown>[],
  accepts: readonly boolean[],
): readonly boolean[] {
  const into: number[][] = out.map(() => []);
  for (const [from, targets] of out.entries())
    for (const to of targets.keys()) into[to]?.push(from);
  const useful = [...accepts];
  const open = [...accepts.keys()].filter((place) => accepts[place]);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const from of into[place] ?? []) {
      if (useful[from]) continue;
      useful[from] = true;
      open.push(from);
    }
  }
  return useful;
}

function memoized<T>(make: (symbols: readonly number[]) => T): (symbols: readonly number[]) => T {
  const made = new Map<string, T>();
  return (symbols) => {
    const key = symbols.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(symbols);
    made.set(key, value);
    return value;
  };
}
