import { ALL, type CodePoints, codePoints, type Range } from './code-points.ts';
import { Unreadable } from './pattern-syntax.ts';

/**
 * The characters, told apart no further than some sets of them do: each symbol is all the characters that stand in the
 * same sets. What an automaton does depends on symbols alone.
 */
export interface Alphabet {
  readonly size: number;
  readonly symbolOf: (codePoint: number) => number;
  /** The symbols of one of the very sets that the alphabet was made for. */
  readonly symbolsOf: (set: CodePoints) => readonly number[];
  readonly charactersOf: (symbols: readonly number[]) => CodePoints;
}

/** @throws {Unreadable} where the sets are too many to be told apart. */
export function alphabetOf(sets: readonly CodePoints[]): Alphabet {
  // Most sets are the very same ones: their keys are made once.
  const keys = new Map([ALL, ...sets].map((set) => [set, '']));
  for (const set of keys.keys()) keys.set(set, set.join(' '));
  const distinct = new Map([...keys].map(([set, key]) => [key, set]));
  const starts = startsOf([...distinct.values()]);
  if (starts.length * distinct.size > MOST) throw new Unreadable('it has too many classes');

  const indexOf = (codePoint: number) => lastAtMost(starts, codePoint);
  const members = starts.map(() => '');
  let index = 0;
  const piecesOf = new Map<string, number[]>();
  for (const [key, set] of distinct) {
    const pieces = set.flatMap(([first, last]) => {
      const from = indexOf(first);
      return Array.from({ length: indexOf(last) - from + 1 }, (_, offset) => from + offset);
    });
    for (const piece of pieces) members[piece] = `${members[piece]},${index}`;
    piecesOf.set(key, pieces);
    index++;
  }

  const symbols = new Map<string, number>();
  const symbolOfPiece = members.map((sharedBy) => {
    const symbol = symbols.get(sharedBy) ?? symbols.size;
    symbols.set(sharedBy, symbol);
    return symbol;
  });
  const symbolsOf = new Map(
    [...piecesOf].map(([key, pieces]) => [
      key,
      [...new Set(pieces.map((piece) => symbolOfPiece[piece] ?? 0))],
    ]),
  );
  const ranges: Range[][] = Array.from({ length: symbols.size }, () => []);
  for (const [piece, symbol] of symbolOfPiece.entries()) {
    const first = starts[piece] ?? 0;
    ranges[symbol]?.push([first, (starts[piece + 1] ?? 0x110000) - 1]);
  }
  return {
    size: symbols.size,
    symbolOf: (codePoint) => symbolOfPiece[indexOf(codePoint)] ?? 0,
    symbolsOf: (set) => symbolsOf.get(keys.get(set) ?? '') ?? [],
    charactersOf: (wanted) => codePoints(wanted.flatMap((symbol) => ranges[symbol] ?? [])),
  };
}

const MOST = 4_000_000;

/** Where any of the sets begins, or has just ended. */
function startsOf(sets: readonly CodePoints[]): readonly number[] {
  const starts = new Set([0]);
  for (const set of sets) {
    for (const [first, last] of set) {
      starts.add(first);
      if (last < 0x10ffff) starts.add(last + 1);
    }
  }
  return [...starts].sort((one, other) => one - other);
}

function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
