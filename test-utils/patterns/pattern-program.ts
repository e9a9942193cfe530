import type { AST } from '@eslint-community/regexpp';
import { charactersTaken } from './character-class.ts';
import { ALL, type CodePoints } from './code-points.ts';
import { Unreadable } from './pattern-syntax.ts';

/** A pattern as steps, each with where to go on (Thompson's construction). */
export interface Program {
  readonly steps: readonly Step[];
  /** Where a text begins. A pattern is found anywhere in it (JSON Schema Validation section 6.3.3). */
  readonly start: number;
  /** Whatever follows, to the end of the text. */
  readonly rest: number;
  /** For each lookbehind: where what stands before it begins. */
  readonly behinds: readonly number[];
  /** Whether it asks where words begin and end. */
  readonly asksForWords: boolean;
}

export type Step =
  | { readonly kind: 'character'; readonly taken: CodePoints; readonly next: number }
  | { readonly kind: 'either'; readonly next: readonly number[] }
  | { readonly kind: 'at'; readonly place: Place; readonly next: number }
  | {
      readonly kind: 'ahead';
      readonly negate: boolean;
      readonly entry: number;
      readonly next: number;
    }
  | {
      readonly kind: 'behind';
      readonly negate: boolean;
      readonly behind: number;
      readonly next: number;
    }
  /** What a lookbehind looks for ends here. */
  | { readonly kind: 'found' }
  | { readonly kind: 'end' };

export type Place = 'start' | 'end' | 'edge of a word' | 'no edge of a word';

/** @throws {Unreadable} */
export function programOf(pattern: AST.Pattern): Program {
  const steps: Step[] = [];
  const behinds: number[] = [];
  const classes = new Map<AST.Node, CodePoints>();
  let asksForWords = false;

  function add(step: Step): number {
    if (steps.length >= MOST_STEPS) throw new Unreadable('it is too large');
    return steps.push(step) - 1;
  }

  /** Any number of turns, each of which ends where the next may begin. */
  function loop(turn: (again: number) => number, next: number): number {
    const choices = [next];
    const again = add({ kind: 'either', next: choices });
    const entry = turn(again);
    if (entry !== again) choices.unshift(entry);
    return again;
  }

  function anything(next: number): number {
    return loop((again) => add({ kind: 'character', taken: ALL, next: again }), next);
  }

  function alternatives(all: readonly AST.Alternative[], next: number, within: Within): number {
    const entries = all.map(({ elements }) =>
      elements.reduceRight((after, element) => one(element, after, within), next),
    );
    const [only] = entries;
    return entries.length === 1 && only !== undefined
      ? only
      : add({ kind: 'either', next: entries });
  }

  function one(element: AST.Element, next: number, within: Within): number {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return add({ kind: 'character', taken: takenBy(element), next });
      case 'Group':
        if (element.modifiers !== null) throw new Unreadable('it changes its flags');
        return alternatives(element.alternatives, next, within);
      case 'CapturingGroup':
        return alternatives(element.alternatives, next, within);
      case 'Quantifier':
        return repeated(element, next, within);
      case 'Assertion':
        return assertion(element, next, within);
      case 'Backreference':
        throw new Unreadable('it refers back to what a group took');
      case 'ExpressionCharacterClass':
        throw new Unreadable('it has a class of texts');
    }
  }

  /** The same set for each turn of a repeated class. */
  function takenBy(element: AST.Character | AST.CharacterSet | AST.CharacterClass): CodePoints {
    const taken = classes.get(element) ?? charactersTaken(element);
    classes.set(element, taken);
    return taken;
  }

  function repeated({ min, max, element }: AST.Quantifier, next: number, within: Within): number {
    const turn = (after: number) => one(element, after, within);
    let entry = next;
    if (next === rest) {
      // Anything may follow: no turn beyond those that must be adds a text.
    } else if (max === Number.POSITIVE_INFINITY) {
      entry = loop(turn, next);
    } else {
      for (let count = min; count < max; count++) {
        const optional = turn(entry);
        if (optional === entry) break;
        entry = add({ kind: 'either', next: [optional, next] });
      }
    }
    for (let count = 0; count < min; count++) {
      const before = turn(entry);
      // What takes nothing, however often.
      if (before === entry) break;
      entry = before;
    }
    return entry;
  }

  function assertion(element: AST.Assertion, next: number, within: Within): number {
    switch (element.kind) {
      case 'start':
        return add({ kind: 'at', place: 'start', next });
      case 'end':
        if (within === 'lookbehind') throw new Unreadable(NESTED);
        return add({ kind: 'at', place: 'end', next });
      case 'word':
        if (within === 'lookbehind') throw new Unreadable(NESTED);
        asksForWords = true;
        return add({
          kind: 'at',
          place: element.negate ? 'no edge of a word' : 'edge of a word',
          next,
        });
      case 'lookahead': {
        if (within === 'lookbehind') throw new Unreadable(NESTED);
        const entry = alternatives(element.alternatives, rest, within);
        return add({ kind: 'ahead', negate: element.negate, entry, next });
      }
      case 'lookbehind': {
        if (within === 'lookbehind') throw new Unreadable(NESTED);
        const entry = alternatives(element.alternatives, add({ kind: 'found' }), 'lookbehind');
        const behind = behinds.push(anything(entry)) - 1;
        return add({ kind: 'behind', negate: element.negate, behind, next });
      }
    }
  }

  const rest = anything(add({ kind: 'end' }));
  const start = anything(alternatives(pattern.alternatives, rest, 'pattern'));
  return { steps, start, rest, behinds, asksForWords };
}

type Within = 'pattern' | 'lookbehind';

const NESTED = 'it looks behind for more than characters';

const MOST_STEPS = 12_000;
