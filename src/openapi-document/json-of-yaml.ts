import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { JsonValue } from '../../contracts/json-value.ts';
import { quote } from '../../contracts/received.ts';
import { DEEPEST } from './compose-yaml.ts';
import type { SourceText } from './source-text.ts';

/** A document as JSON. What aliases stand for is shared, not copied. */
export interface YamlValue {
  readonly value: JsonValue;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

/**
 * With aliases written out. Each value of a text takes a word or a sign, of which there are fewer, so that only aliases
 * within aliases can reach it.
 */
export const MOST_VALUES = 2_000_000;

/**
 * The JSON that a composed text stands for. `isWritten` names scalars that are read as they are written, although they
 * may look like numbers. Throws InputError for a repeated key, for a merge key, for an alias that leads nowhere or to
 * what contains it, and where aliases make the value too deep or too large.
 */
export function jsonOfYaml(
  root: Node,
  source: SourceText,
  isWritten: (scalar: Node) => boolean,
): YamlValue {
  const targets = new Map<Alias, Node>();
  const anchors = new Map<string, Anchored>();
  let count = 0;
  let deepest = 0;
  return { value: read(root, 1), targets };

  function read(node: Node, depth: number): JsonValue {
    if (isAlias(node)) return aliased(node, depth);
    count++;
    deepest = Math.max(deepest, depth);
    const { anchor } = node;
    if (anchor === undefined) return readOwn(node, depth);
    const known: Anchored = { node, result: null };
    // Before what is within it: for a repeated anchor, the last one before an alias counts.
    anchors.set(anchor, known);
    const before = { count, deepest };
    deepest = depth;
    const value = readOwn(node, depth);
    known.result = { value, count: count - before.count + 1, height: deepest - depth };
    deepest = Math.max(deepest, before.deepest);
    return value;
  }

  function aliased(alias: Alias, depth: number): JsonValue {
    const anchored = anchors.get(alias.source);
    if (anchored === undefined) throw fault(alias, 'has an alias without its anchor');
    const { node, result } = anchored;
    if (result === null) throw fault(alias, 'has an alias of a part that contains it');
    targets.set(alias, node);
    count += result.count;
    deepest = Math.max(deepest, depth + result.height);
    if (count > MOST_VALUES) throw fault(alias, `has aliases for more than ${MOST_VALUES} values`);
    if (deepest > DEEPEST) throw fault(alias, `is nested deeper than ${DEEPEST} levels`);
    return result.value;
  }

  function readOwn(node: Node, depth: number): JsonValue {
    if (isScalar(node)) return scalarValue(node);
    if (isSeq<Node>(node)) return node.items.map((item) => read(item, depth + 1));
    const members: { [name: string]: JsonValue } = {};
    if (!isMap<Node, Node | null>(node)) return members;
    for (const { key, value } of node.items) {
      const name = writtenText(key);
      if (name === '<<' && value !== null && isAlias(value)) {
        throw fault(key, 'has a merge key (<<), which OpenAPI does not have');
      }
      if (Object.hasOwn(members, name)) throw fault(key, `has the key ${quote(name)} twice`);
      // A key may have an anchor, too.
      if (key.anchor !== undefined) read(key, depth + 1);
      const member = value === null ? null : read(value, depth + 1);
      if (name === '__proto__') Object.defineProperty(members, name, { ...OWN, value: member });
      else members[name] = member;
    }
    return members;
  }

  function scalarValue(node: Node): JsonValue {
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    // JSON has no number for .inf and .nan: they stay strings.
    const isNumber = typeof value === 'number' && Number.isFinite(value);
    return isNumber && !isWritten(node) ? value : writtenText(node);
  }

  function fault(node: Node, what: string) {
    return source.faultAt(startOf(node), what);
  }
}

const OWN = { configurable: true, enumerable: true, writable: true } as const;

interface Anchored {
  readonly node: Node;
  /** Null while it is being read. */
  result: { readonly value: JsonValue; readonly count: number; readonly height: number } | null;
}

/** The offset of a node in its text. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** A scalar as it is written, without quotes, so that the key `1.10` does not become 1.1. */
export function writtenText(node: Node): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}
