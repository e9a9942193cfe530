import type { Alphabet } from './alphabet.ts';
import { WORD } from './character-class.ts';
import type { Place, Program, Step } from './pattern-program.ts';
import { Unreadable } from './pattern-syntax.ts';
import { type Moves, Numbering, type StateGraph } from './state-graph.ts';

/**
 * What a pattern's program does with texts, its assertions included. A state knows which kind of character came last,
 * and has duties: the lookaheads on its way, each the set of states that it has led to since. Duties and lookbehinds
 * are followed as sets, so that a negative one is a set that must not come to its end.
 */
interface State {
  readonly step: number;
  readonly before: Before;
  /** For each lookbehind of the program the set of states that the text so far has led to. */
  readonly behinds: readonly number[];
  readonly duties: readonly number[];
}

/** What came before: nothing, a character of a word, or another one. */
type Before = 'nothing' | 'word' | 'other';

interface Duty {
  readonly negate: boolean;
  readonly set: number;
}

/** Where a state gets to without a character: what may come next, and what it owes. */
interface Reached {
  readonly step: number;
  /** What may come next: bits of END, WORD_NEXT and OTHER_NEXT. */
  readonly next: number;
  readonly duties: readonly number[];
}

interface Closure {
  readonly characters: readonly Reached[];
  readonly accepts: boolean;
  /** Whether a lookbehind has found what it looks for. */
  readonly found: boolean;
  /** Whether it takes whatever follows. */
  readonly takesAll: boolean;
}

const END = 1;
const WORD_NEXT = 2;
const OTHER_NEXT = 4;
const ANY_NEXT = END | WORD_NEXT | OTHER_NEXT;

const MOST_STATES = 8_000;
const MOST_MOVES = 100_000;
const MOST_MEMBERS = 60_000;

/** @throws {Unreadable} from any of its functions, where the states or their moves become too many. */
export function patternGraph(program: Program, alphabet: Alphabet): StateGraph {
  const tooMany = () => new Unreadable('it has too many states');
  const states = new Numbering<State>(MOST_STATES, tooMany);
  const sets = new Numbering<readonly number[]>(MOST_STATES, tooMany);
  const duties = new Numbering<Duty>(MOST_STATES, tooMany);
  const closures = new Map<number, Closure>();
  const allMoves = new Map<number, Moves>();
  const steppedSets = new Map<string, number>();
  const wordSymbols = new Set(program.asksForWords ? alphabet.symbolsOf(WORD) : []);
  let moveCount = 0;
  let memberCount = 0;

  function stateOf({ step, before, behinds, duties }: State): number {
    const state =
      step === program.rest
        ? { step, before: 'other' as const, behinds: [], duties }
        : { step, before, behinds, duties };
    const key = `${step} ${state.before} ${state.behinds} ${duties}`;
    return states.numberOf(key, () => state);
  }

  function setOf(members: Iterable<number>): number {
    const sorted = [...new Set(members)].sort((one, other) => one - other);
    return sets.numberOf(sorted.join(' '), () => {
      memberCount += sorted.length;
      if (memberCount > MOST_MEMBERS) throw tooMany();
      return sorted;
    });
  }

  function closureOf(state: number): Closure {
    const known = closures.get(state);
    if (known !== undefined) return known;
    const closure = close(states.get(state));
    closures.set(state, closure);
    return closure;
  }

  function close({ step, before, behinds, duties: owed }: State): Closure {
    const characters: Reached[] = [];
    const seen = new Set<string>();
    const open: Reached[] = [{ step, next: ANY_NEXT, duties: owed }];
    let accepts = false;
    let found = false;
    let takesAll = false;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const key = `${at.step} ${at.next} ${at.duties}`;
      if (at.next === 0 || seen.has(key)) continue;
      seen.add(key);
      if (seen.size > MOST_STATES) throw tooMany();
      takesAll ||= at.step === program.rest && at.next === ANY_NEXT && at.duties.length === 0;
      const here = stepOf(at.step);
      switch (here.kind) {
        case 'character':
          characters.push(at);
          break;
        case 'either':
          for (const next of here.next) open.push({ ...at, step: next });
          break;
        case 'at':
          open.push({ ...at, step: here.next, next: at.next & mayFollow(here.place, before) });
          break;
        case 'ahead': {
          const entry = setOf([stateOf({ step: here.entry, before, behinds, duties: [] })]);
          const now = withDuty(at.duties, { negate: here.negate, set: entry });
          if (now !== undefined) open.push({ ...at, step: here.next, duties: now });
          break;
        }
        case 'behind': {
          const members = sets.get(behinds[here.behind] ?? 0);
          const isFound = members.some((member) => closureOf(member).found);
          if (isFound !== here.negate) open.push({ ...at, step: here.next });
          break;
        }
        case 'found':
          found = true;
          break;
        case 'end':
          accepts ||= (at.next & END) !== 0 && at.duties.every(isDone);
          break;
      }
    }
    return { characters, accepts, found, takesAll };
  }

  function stepOf(step: number): Step {
    const found = program.steps[step];
    if (found === undefined) throw new RangeError(`the program has no step ${step}`);
    return found;
  }

  /** The duties with one more; undefined where it cannot be done. */
  function withDuty(owed: readonly number[], duty: Duty): readonly number[] | undefined {
    const members = sets.get(duty.set);
    const isOver = members.length === 0 || members.some((member) => closureOf(member).takesAll);
    if (isOver) return (members.length === 0) === duty.negate ? owed : undefined;
    const number = duties.numberOf(`${duty.negate} ${duty.set}`, () => duty);
    return [...new Set([...owed, number])].sort((one, other) => one - other);
  }

  /** Whether the text may end here, as far as this duty goes. */
  function isDone(number: number): boolean {
    const { negate, set } = duties.get(number);
    return sets.get(set).some((member) => closureOf(member).accepts) !== negate;
  }

  function stepSet(set: number, symbol: number): number {
    const key = `${set} ${symbol}`;
    const known = steppedSets.get(key);
    if (known !== undefined) return known;
    const stepped = setOf(sets.get(set).flatMap((member) => movesOf(member).get(symbol) ?? []));
    steppedSets.set(key, stepped);
    return stepped;
  }

  function stepDuties(owed: readonly number[], symbol: number): readonly number[] | undefined {
    let left: readonly number[] | undefined = [];
    for (const number of owed) {
      const { negate, set } = duties.get(number);
      left = withDuty(left, { negate, set: stepSet(set, symbol) });
      if (left === undefined) return undefined;
    }
    return left;
  }

  function movesOf(state: number): Moves {
    const known = allMoves.get(state);
    if (known !== undefined) return known;
    const { behinds } = states.get(state);
    const moves = new Map<number, number[]>();
    for (const at of closureOf(state).characters) {
      const here = stepOf(at.step);
      if (here.kind !== 'character') continue;
      // Where nothing is owed and nothing looks behind, all symbols lead to the same state.
      const isPlain = at.duties.length + behinds.length === 0 && !program.asksForWords;
      let target = isPlain
        ? stateOf({ step: here.next, before: 'other', behinds, duties: [] })
        : undefined;
      for (const symbol of alphabet.symbolsOf(here.taken)) {
        const isWord = wordSymbols.has(symbol);
        if ((at.next & (isWord ? WORD_NEXT : OTHER_NEXT)) === 0) continue;
        if (!isPlain) target = after(symbol, isWord, here.next, at.duties, behinds);
        if (target === undefined) continue;
        const targets = moves.get(symbol);
        if (targets === undefined) moves.set(symbol, [target]);
        else if (!targets.includes(target)) targets.push(target);
        if (++moveCount > MOST_MOVES) throw new Unreadable('it has too many ways');
      }
    }
    allMoves.set(state, moves);
    return moves;
  }

  function after(
    symbol: number,
    isWord: boolean,
    step: number,
    owed: readonly number[],
    behinds: readonly number[],
  ): number | undefined {
    const left = stepDuties(owed, symbol);
    if (left === undefined) return undefined;
    return stateOf({
      step,
      before: isWord ? 'word' : 'other',
      behinds: behinds.map((set) => stepSet(set, symbol)),
      duties: left,
    });
  }

  const nothingBehind = program.behinds.map((step) =>
    setOf([stateOf({ step, before: 'nothing', behinds: [], duties: [] })]),
  );
  return {
    start: stateOf({ step: program.start, before: 'nothing', behinds: nothingBehind, duties: [] }),
    moves: movesOf,
    accepts: (state) => closureOf(state).accepts,
    takesAll: (state) => closureOf(state).takesAll,
  };
}

/** What may follow an assertion of a place, after what came before it. */
function mayFollow(place: Place, before: Before): number {
  switch (place) {
    case 'start':
      return before === 'nothing' ? ANY_NEXT : 0;
    case 'end':
      return END;
    case 'edge of a word':
      return before === 'word' ? END | OTHER_NEXT : WORD_NEXT;
    case 'no edge of a word':
      return before === 'word' ? WORD_NEXT : END | OTHER_NEXT;
  }
}
