import { type AST, visitRegExpAST } from '@eslint-community/regexpp';
import { charactersTaken } from './character-class.ts';
import { type CodePoints, codePoints } from './code-points.ts';
import { readPattern, Unreadable } from './pattern-syntax.ts';

/** A pattern with one thing less to ask, as one who wrote it in haste may have it. */
export interface Widened {
  /** What is different, in a few words: `without ^`. */
  readonly what: string;
  readonly pattern: string;
}

/** Not all of them take more texts: an anchor may be needless, and a repetition without meaning. */
export function widenedPatterns(pattern: string): readonly Widened[] {
  const tree = treeOf(pattern);
  if (tree === undefined) return [];
  const kinds: Record<'place' | 'case' | 'turns' | 'class', Widened[]> = {
    place: [],
    case: [],
    turns: [],
    class: [],
  };
  const spliced = (kind: keyof typeof kinds, node: AST.Node, by: string, what: string) => {
    kinds[kind].push({
      what,
      pattern: pattern.slice(0, node.start) + by + pattern.slice(node.end),
    });
  };
  const characterNodes: CharacterNode[] = [];
  visitRegExpAST(tree, {
    onAssertionEnter: (node) => {
      if (isAsked(node)) spliced('place', node, '(?:)', `without ${shown(node)}`);
    },
    onCharacterEnter: (node) => {
      if (!isElement(node)) return;
      characterNodes.push(node);
      if (node.raw === '\\.') spliced('class', node, '.', 'any character for a dot');
    },
    onCharacterSetEnter: (node) => {
      if (!isElement(node)) return;
      characterNodes.push(node);
      if (node.raw === '\\d') spliced('class', node, '\\w', '\\w for \\d');
      else spliced('class', node, ANYTHING, `anything for ${shown(node)}`);
    },
    onCharacterClassEnter: (node) => {
      if (!isElement(node)) return;
      characterNodes.push(node);
      for (const [name, more] of node.negate ? [] : MORE) {
        spliced('class', node, `${node.raw.slice(0, -1)}${more}]`, `${name} for ${shown(node)}`);
      }
      spliced('class', node, ANYTHING, `anything for ${shown(node)}`);
    },
    onQuantifierEnter: (node) => {
      if (!isAsked(node)) return;
      const { min, max } = node;
      const most = max === Number.POSITIVE_INFINITY ? '' : max;
      const by = (least: number, most: number | string) =>
        `${node.element.raw}{${least},${most}}${node.greedy ? '' : '?'}`;
      if (min > 0) spliced('turns', node, by(min - 1, most), `one turn less of ${shown(node)}`);
      if (most !== '') {
        spliced('turns', node, by(min, max + 1), `one turn more of ${shown(node)}`);
      }
    },
  });
  kinds.case.push({ what: 'ignoring case', pattern: inAnyCase(pattern, characterNodes) });
  return named(inTurn([kinds.place, kinds.case, kinds.turns, kinds.class]), pattern);
}

/** Each pattern once, and each with a name of its own. */
function named(all: readonly Widened[], original: string): readonly Widened[] {
  const seen = new Set([original]);
  const times = new Map<string, number>();
  return all.flatMap(({ what, pattern }) => {
    if (seen.has(pattern)) return [];
    seen.add(pattern);
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    return [{ what: time === 1 ? what : `${what}, place ${time}`, pattern }];
  });
}

const ANYTHING = '[\\s\\S]';

/** What one thinks is in a class, too. */
const MORE = [
  ['underscore', '_'],
  ['hyphen', '\\-'],
  ['space', ' '],
  ['digit', '\\d'],
] as const;

type CharacterNode = AST.Character | AST.CharacterSet | AST.CharacterClass;

/** Whether it stands for a character of its own, which texts must have. */
function isElement(node: CharacterNode): boolean {
  return (node.parent.type === 'Alternative' || node.parent.type === 'Quantifier') && isAsked(node);
}

function shown({ raw }: AST.Node): string {
  return raw.length <= LONGEST_NAME ? raw : `${raw.slice(0, LONGEST_NAME)}…`;
}

const LONGEST_NAME = 24;

/** Whether texts must have it: in what a lookahead refuses, less asked is more refused. */
function isAsked(node: AST.Node): boolean {
  for (let at: AST.Node | null = node.parent; at !== null; at = at.parent) {
    if (at.type === 'Assertion' && 'negate' in at && at.negate) return false;
  }
  return true;
}

function inAnyCase(pattern: string, nodes: readonly CharacterNode[]): string {
  let widened = pattern;
  for (const node of nodes.toSorted((one, other) => other.start - one.start)) {
    const taken = charactersTaken(node);
    const wider = withOtherCase(taken);
    if (wider.join() === taken.join()) continue;
    widened = widened.slice(0, node.start) + classOf(wider) + widened.slice(node.end);
  }
  return widened;
}

/** ASCII's letters in both cases. */
function withOtherCase(set: CodePoints): CodePoints {
  const letters: CodePoints = [
    [0x41, 0x5a],
    [0x61, 0x7a],
  ];
  const turned = letters.flatMap(([first, last]) =>
    set.flatMap(([from, to]): [number, number][] => {
      const start = Math.max(first, from);
      const end = Math.min(last, to);
      return start <= end ? [[start ^ 0x20, end ^ 0x20]] : [];
    }),
  );
  return codePoints([...set, ...turned]);
}

function classOf(set: CodePoints): string {
  const written = (codePoint: number) => `\\u{${codePoint.toString(16)}}`;
  return `[${set.map(([first, last]) => `${written(first)}-${written(last)}`).join('')}]`;
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

function treeOf(pattern: string): AST.Pattern | undefined {
  try {
    return readPattern(pattern);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
