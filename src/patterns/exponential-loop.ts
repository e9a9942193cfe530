import { type Alphabet, alphabetOf } from '../../test-utils/patterns/alphabet.ts';
import { simplestOf } from '../../test-utils/patterns/character-choice.ts';
import type { CodePoints } from '../../test-utils/patterns/code-points.ts';
import { type Program, programOf } from '../../test-utils/patterns/pattern-program.ts';
import { readPattern, Unreadable } from '../../test-utils/patterns/pattern-syntax.ts';
import { connectedParts } from './connected-parts.ts';

/**
 * A character on a loop that can be gone through in two ways with the same text, so that the ways double with each turn
 * (Weber and Seidl's criterion of exponential ambiguity); undefined where none is found. Loops with assertions are left
 * out, and those after which any text is taken, since nothing makes the engine turn back there.
 */
export function exponentialLoop(pattern: string): string | undefined {
  try {
    const program = programOf(readPattern(pattern));
    const graph = graphOf(program);
    for (const part of connectedParts(
      [...graph.keys()],
      (step) => graph.get(step)?.next.keys() ?? [],
    )) {
      const found = part.length > MOST_STEPS ? undefined : ambiguousStep(new Set(part), graph);
      if (found !== undefined) return simplestOf(found);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return undefined;
}

const MOST_STEPS = 150;

/** A step that takes a character, and in how many ways the others follow it: one, or more than one. */
interface Follower {
  readonly taken: CodePoints;
  readonly symbols: ReadonlySet<number>;
  readonly next: ReadonlyMap<number, 1 | 2>;
  /** Whether it may be the last that the pattern asks for. */
  readonly mayEnd: boolean;
}

function graphOf(program: Program): ReadonlyMap<number, Follower> {
  const sets = program.steps.flatMap((step) => (step.kind === 'character' ? [step.taken] : []));
  const alphabet: Alphabet = alphabetOf(sets);
  const graph = new Map<number, Follower>();
  let left = MOST_VISITED;
  for (const [index, step] of program.steps.entries()) {
    if (step.kind !== 'character' || isAround(index, program)) continue;
    const next = new Map<number, 1 | 2>();
    let mayEnd = false;
    const onWay = new Set<number>();
    const visit = (at: number): void => {
      if (--left < 0) throw new Unreadable('it has too many ways');
      const here = program.steps[at];
      if (at === program.rest) mayEnd = true;
      if (here?.kind === 'character') next.set(at, next.has(at) ? 2 : 1);
      if (here?.kind !== 'either' || onWay.has(at) || at === program.rest) return;
      onWay.add(at);
      for (const one of here.next) visit(one);
      onWay.delete(at);
    };
    visit(step.next);
    graph.set(index, {
      taken: step.taken,
      symbols: new Set(alphabet.symbolsOf(step.taken)),
      next,
      mayEnd,
    });
  }
  return graph;
}

const MOST_VISITED = 200_000;

/** Whether the step takes what stands before or after the match. */
function isAround(index: number, program: Program): boolean {
  const step = program.steps[index];
  return step?.kind === 'character' && (step.next === program.rest || step.next === program.start);
}

function ambiguousStep(
  part: ReadonlySet<number>,
  graph: ReadonlyMap<number, Follower>,
): CodePoints | undefined {
  const within = (step: number) =>
    [...(graph.get(step)?.next ?? [])].filter(([to]) => part.has(to));
  for (const step of part) {
    if (graph.get(step)?.mayEnd) return undefined;
    if (within(step).some(([, ways]) => ways === 2)) return graph.get(step)?.taken;
  }
  const numbers = new Map([...part].map((step, number) => [step, number]));
  const steps = [...part];
  const size = steps.length;
  const pairsAfter = (pair: number): number[] => {
    const [one, other] = [steps[Math.floor(pair / size)] ?? 0, steps[pair % size] ?? 0];
    return within(one).flatMap(([to]) =>
      within(other).flatMap(([beside]) =>
        share(graph.get(to), graph.get(beside))
          ? [(numbers.get(to) ?? 0) * size + (numbers.get(beside) ?? 0)]
          : [],
      ),
    );
  };
  const diagonal = steps.map((_, number) => number * size + number);
  for (const together of connectedParts(diagonal, pairsAfter)) {
    const same = together.find((pair) => Math.floor(pair / size) === pair % size);
    if (same !== undefined && together.some((pair) => Math.floor(pair / size) !== pair % size)) {
      return graph.get(steps[same % size] ?? 0)?.taken;
    }
  }
  return undefined;
}

function share(one: Follower | undefined, other: Follower | undefined): boolean {
  return [...(one?.symbols ?? [])].some((symbol) => other?.symbols.has(symbol));
}
