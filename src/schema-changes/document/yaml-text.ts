import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { quote } from '../../../contracts/received.ts';
import type { InputError } from '../../shared/errors/input-error.ts';
import { composeYaml } from './compose-yaml.ts';
import type { Place } from './place.ts';
import { SourceText } from './source-text.ts';

export interface Member {
  readonly key: Node;
  readonly value: Node;
}

/**
 * A text in YAML 1.2 or JSON, to be asked node by node. An alias is what it stands for, so that
 * aliases of aliases are never multiplied out.
 */
export class YamlText {
  readonly root: Node;
  readonly #source: SourceText;
  readonly #aliases = new Map<Alias, Node>();
  readonly #members = new Map<Node, ReadonlyMap<string, Member>>();

  /** Throws InputError, one line with line and column, where it is no such text or has a key twice. */
  constructor(text: string, name: string) {
    this.#source = new SourceText(text, name);
    this.root = composeYaml(this.#source);
    this.#lookThrough(this.root, new Map());
  }

  /** The node that an alias stands for; any other is itself. */
  follow(node: Node): Node {
    return isAlias(node) ? (this.#aliases.get(node) ?? node) : node;
  }

  /** The members of a map by key, in their order; null for anything else. */
  membersOf(node: Node): ReadonlyMap<string, Member> | null {
    const map = this.follow(node);
    if (!isMap<Node, Node | null>(map)) return null;
    const known = this.#members.get(map);
    if (known !== undefined) return known;
    const members = new Map(
      map.items.map(({ key, value }) => [textOf(key), { key, value: value ?? nothingAt(key) }]),
    );
    this.#members.set(map, members);
    return members;
  }

  /** The items of a list; null for anything else. */
  itemsOf(node: Node): readonly Node[] | null {
    const list = this.follow(node);
    return isSeq<Node>(list) ? list.items : null;
  }

  /** The value of a scalar; undefined for anything else. */
  scalarOf(node: Node): string | number | boolean | null | undefined {
    const scalar = this.follow(node);
    if (!isScalar(scalar)) return undefined;
    const { value } = scalar;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    // JSON has no number for .inf and .nan: they stay words.
    return typeof value === 'number' && Number.isFinite(value) ? value : textOf(scalar);
  }

  /** A scalar as it is written, without quotes: of `1.10` no 1.1. Null for anything else. */
  wordOf(node: Node): string | null {
    const scalar = this.follow(node);
    return isScalar(scalar) ? textOf(scalar) : null;
  }

  placeOf(node: Node): Place {
    return this.#source.placeAt(startOf(node));
  }

  /** An error about a node, in one line. */
  fault(node: Node, what: string, toDo?: string): InputError {
    return this.#source.faultAt(startOf(node), what, toDo);
  }

  /** What the library would look for in a time that is the square of the text's length. */
  #lookThrough(node: Node, anchors: Map<string, Node>): void {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) throw this.fault(node, 'has an alias that stands for nothing');
      this.#aliases.set(node, target);
      return;
    }
    // Before what is in it: of an anchor that comes twice, the one before an alias counts.
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq<Node>(node)) for (const item of node.items) this.#lookThrough(item, anchors);
    if (isMap<Node, Node | null>(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        if (textOf(key) === '<<' && value !== null && isAlias(value)) {
          throw this.fault(key, 'merges another object into this one, which OpenAPI does not know');
        }
        if (keys.has(textOf(key))) throw this.fault(key, `has the key ${quote(textOf(key))} twice`);
        keys.add(textOf(key));
        this.#lookThrough(key, anchors);
        if (value !== null) this.#lookThrough(value, anchors);
      }
    }
  }
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function textOf(node: Node): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

/** What `{ key }` says of its key. */
function nothingAt(key: Node): Node {
  const nothing = new Scalar(null);
  nothing.range = key.range ?? null;
  return nothing;
}
