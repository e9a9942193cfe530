import { type Built, readingPatterns, sharedAlphabet, written } from './automaton.ts';
import { both, minus } from './combined-graphs.ts';
import { patternGraph } from './pattern-graph.ts';
import { programOf } from './pattern-program.ts';
import { readPattern } from './pattern-syntax.ts';

/** Takes the texts that match every one of the patterns, but not the one that is left out. */
export function differenceOf(patterns: readonly string[], without: string): Built {
  return readingPatterns(() => {
    const programs = patterns.map((pattern) => programOf(readPattern(pattern)));
    const other = programOf(readPattern(without));
    const alphabet = sharedAlphabet([...programs, other]);
    const graphs = programs.map((program) => patternGraph(program, alphabet));
    return written(alphabet, minus(both(graphs), patternGraph(other, alphabet)));
  });
}
