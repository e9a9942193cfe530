import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { quote } from '../../../contracts/received.ts';
import { composeYaml } from '../../openapi-document/compose-yaml.ts';
import { type Place, SourceText } from '../../openapi-document/source-text.ts';
import type { InputError } from '../../shared/errors/input-error.ts';

export interface Member {
  readonly key: Node;
  readonly value: Node;
}

/** A text in YAML 1.2 or JSON, read node by node. Aliases are followed, so that nested aliases are never multiplied. */
export class YamlText {
  readonly root: Node;
  readonly #source: SourceText;
  readonly #aliases = new Map<Alias, Node>();
  readonly #members = new Map<Node, ReadonlyMap<string, Member>>();

  /** Throws InputError, one line with line and column, for another text, and for a duplicate key. */
  constructor(text: string, name: string) {
    this.#source = new SourceText(text, name, "give Plaid's 2020-09-14.yml");
    this.root = composeYaml(this.#source);
    this.#lookThrough(this.root, new Map());
  }

  /** The target of an alias; any other node is itself. */
  follow(node: Node): Node {
    return isAlias(node) ? (this.#aliases.get(node) ?? node) : node;
  }

  /** The members of a map by key, in order; null for another node. */
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

  /** The items of a list; null for another node. */
  itemsOf(node: Node): readonly Node[] | null {
    const list = this.follow(node);
    return isSeq<Node>(list) ? list.items : null;
  }

  /** The value of a scalar; undefined for another node. */
  scalarOf(node: Node): string | number | boolean | null | undefined {
    const scalar = this.follow(node);
    if (!isScalar(scalar)) return undefined;
    const { value } = scalar;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    // JSON has no number for .inf and .nan: they stay strings.
    return typeof value === 'number' && Number.isFinite(value) ? value : textOf(scalar);
  }

  /** A scalar as it is written, without quotes, so that `1.10` does not become 1.1. Null for another node. */
  wordOf(node: Node): string | null {
    const scalar = this.follow(node);
    return isScalar(scalar) ? textOf(scalar) : null;
  }

  placeOf(node: Node): Place {
    return this.#source.placeAt(startOf(node));
  }

  /** An error about a node, on one line. */
  fault(node: Node, what: string, toDo?: string): InputError {
    return this.#source.faultAt(startOf(node), what, toDo);
  }

  /** Checks keys and anchors, for which the library takes quadratic time. */
  #lookThrough(node: Node, anchors: Map<string, Node>): void {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) throw this.fault(node, 'has an alias without its anchor');
      this.#aliases.set(node, target);
      return;
    }
    // Before its children: for a repeated anchor, the last one before an alias counts.
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq<Node>(node)) for (const item of node.items) this.#lookThrough(item, anchors);
    if (isMap<Node, Node | null>(node)) {
      const keys = new Set<string>();
      for (const { key, value } of node.items) {
        if (textOf(key) === '<<' && value !== null && isAlias(value)) {
          throw this.fault(key, 'has a merge key (<<), which OpenAPI does not have');
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

/** The null value of the key in `{ key }`. */
function nothingAt(key: Node): Node {
  const nothing = new Scalar(null);
  nothing.range = key.range ?? null;
  return nothing;
}
