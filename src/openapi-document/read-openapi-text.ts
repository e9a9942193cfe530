import { isAlias, isMap, isSeq, type Node } from 'yaml';
import { type JsonPointer, pointerKeys } from '../../contracts/json-pointer.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import type { InputError } from '../shared/errors/input-error.ts';
import { composeYaml } from './compose-yaml.ts';
import { jsonOfYaml, startOf, writtenText } from './json-of-yaml.ts';
import { type Place, SourceText } from './source-text.ts';

/** A document that was read from its text, with the places of all its parts. */
export interface OpenApiText {
  /** The document's name for people. */
  readonly name: string;
  /** What aliases stand for is shared, not copied; versions are strings, as they are written. */
  readonly document: JsonValue;
  /** Where a part's key stands, or an item of a list; of what is not there, the nearest part around it that is. */
  readonly placeOf: (pointer: JsonPointer) => Place;
  /** Where a part's value stands. */
  readonly placeOfValue: (pointer: JsonPointer) => Place;
  /** An error about a part: `<name> <what> at line 1, column 2; <toDo>`, at its value. */
  readonly fault: (pointer: JsonPointer, what: string, toDo?: string) => InputError;
}

const TO_DO = 'give an OpenAPI document';

/**
 * Reads a document in YAML 1.2 or JSON. `name` is its name in errors, and `toDo` their end. Throws InputError, one line
 * with line and column, for any other text; time and memory are bounded for any text.
 */
export function readOpenApiText(text: string, name: string, toDo = TO_DO): OpenApiText {
  const source = new SourceText(text, name, toDo);
  const root = composeYaml(source);
  const versions = new Set(VERSIONS.map((keys) => nodeAt(root, keys)));
  const { value, targets } = jsonOfYaml(root, source, (node) => versions.has(node));
  const members = new Map<Node, ReadonlyMap<string, Member>>();
  const startOfValue = (pointer: JsonPointer) => startOf(followed(memberAt(pointer).value));
  return {
    name,
    document: value,
    placeOf: (pointer) => source.placeAt(startOf(memberAt(pointer).key)),
    placeOfValue: (pointer) => source.placeAt(startOf(memberAt(pointer).value)),
    fault: (pointer, what, remedy) => source.faultAt(startOfValue(pointer), what, remedy),
  };

  function memberAt(pointer: JsonPointer): Member {
    let member: Member = { key: root, value: root };
    for (const name of pointerKeys(pointer)) {
      const next = memberOf(member.value, name);
      if (next === undefined) break;
      member = next;
    }
    return member;
  }

  function memberOf(node: Node, name: string): Member | undefined {
    const found = followed(node);
    if (isSeq<Node>(found)) {
      const item = /^(0|[1-9]\d*)$/.test(name) ? found.items[Number(name)] : undefined;
      return item && { key: item, value: item };
    }
    if (!isMap<Node, Node | null>(found)) return undefined;
    const known = members.get(found) ?? membersOf(found);
    members.set(found, known);
    return known.get(name);
  }

  function followed(node: Node): Node {
    return isAlias(node) ? (targets.get(node) ?? node) : node;
  }
}

interface Member {
  readonly key: Node;
  readonly value: Node;
}

/** What is a version, although it may look like a number. */
const VERSIONS = [['openapi'], ['swagger'], ['info', 'version']];

function nodeAt(root: Node, keys: readonly string[]): Node | undefined {
  let node: Node | undefined = root;
  for (const key of keys) {
    node = isMap<Node, Node | null>(node) ? membersOf(node).get(key)?.value : undefined;
  }
  return node;
}

type Items = readonly { readonly key: Node; readonly value: Node | null }[];

function membersOf({ items }: { readonly items: Items }): ReadonlyMap<string, Member> {
  // In `{ key }`, the value stands at its key.
  return new Map(items.map(({ key, value }) => [writtenText(key), { key, value: value ?? key }]));
}
