import type { Node } from 'yaml';
import { type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import { quote } from '../../../contracts/received.ts';
import { DEEPEST } from '../../openapi-document/compose-yaml.ts';
import type { InputError } from '../../shared/errors/input-error.ts';
import { LONGEST_NAME, localPointer, SchemaReader } from './read-schema.ts';
import type { DocumentedResponse, Schema, Target } from './schema.ts';
import { type Member, YamlText } from './yaml-text.ts';

/**
 * Reads the 200 response of `POST /link/token/get` from an OpenAPI 3 document in YAML or JSON. `name` is the document's
 * name in errors. Throws InputError, one line with a location, for any other text; time and memory are bounded for any
 * text.
 */
export function readOpenApi(source: string, name: string): DocumentedResponse {
  const text = new YamlText(source, name);
  const openapi = openapiOf(text);
  const schema = responseSchema(text);
  const reader = new SchemaReader(text, openapi.startsWith('3.0'));
  const root = { value: reader.read(schema.value), place: text.placeOf(schema.key) };
  const targets = new Map<JsonPointer, Target>();
  // Iterating a map also visits entries that are added meanwhile.
  for (const [pointer, reference] of reader.references) {
    const { key, value } = memberAt(text, pointer, reference);
    const component = componentAt(pointer);
    if (component !== null && component.length > LONGEST_NAME) {
      throw text.fault(key, `has a name of more than ${LONGEST_NAME} characters`);
    }
    targets.set(pointer, { component, value: reader.read(value), place: text.placeOf(key) });
  }
  refuseEndless(root.value, targets, (pointer, what) =>
    text.fault(reader.references.get(pointer) ?? text.root, what),
  );
  return { name, version: versionOf(text), root, targets };
}

const RESPONSE = [
  ...['paths', '/link/token/get', 'post', 'responses', '200', 'content', 'application/json'],
  'schema',
];
const RESPONSE_NAME = 'the schema of the 200 response of POST /link/token/get';

function openapiOf(text: YamlText): string {
  const members = text.membersOf(text.root);
  const said = members?.get('openapi') ?? members?.get('swagger');
  if (said === undefined) {
    throw text.fault(text.root, 'is not an OpenAPI document: it has no "openapi" key');
  }
  const version = text.wordOf(said.value) ?? '';
  if (/^3(\.\d+)+$/.test(version)) return version;
  throw text.fault(said.value, `is of version ${quote(version)}, and not of OpenAPI 3`);
}

function versionOf(text: YamlText): string | null {
  const info = text.membersOf(text.root)?.get('info');
  const version = info && text.membersOf(info.value)?.get('version');
  return version === undefined ? null : text.wordOf(version.value);
}

function responseSchema(text: YamlText): Member {
  let member: Member = { key: text.root, value: text.root };
  for (const name of RESPONSE) {
    const node = referred(text, member.value);
    const next = text.membersOf(node)?.get(name);
    if (next === undefined) {
      throw text.fault(node, `has no ${quote(name)} on the way to ${RESPONSE_NAME}`);
    }
    member = next;
  }
  return member;
}

/** Follows the reference of a path, a response and others within the document. */
function referred(text: YamlText, at: Node): Node {
  let node = at;
  for (let steps = 0; steps < DEEPEST; steps++) {
    const reference = text.membersOf(node)?.get('$ref');
    if (reference === undefined) return node;
    node = memberAt(text, localPointer(text, reference.value), reference.value).value;
  }
  throw text.fault(at, 'has a $ref that leads back to itself');
}

/**
 * References may form a cycle through a property or an item. A reference to itself, or to a schema of which it is a
 * part (by `allOf` and the like), says nothing and is refused: `fault` makes the error for its pointer.
 */
function refuseEndless(
  root: Schema,
  targets: ReadonlyMap<JsonPointer, Target>,
  fault: (pointer: JsonPointer, what: string) => InputError,
): void {
  const heights = new Map<Schema, number>();
  const climbing = new Set<Schema>();
  const heightOf = (schema: Schema, pointer: JsonPointer): number => {
    const known = heights.get(schema);
    if (known !== undefined) return known;
    if (climbing.has(schema)) throw fault(pointer, 'has a $ref that leads back to itself');
    if (climbing.size >= DEEPEST) throw fault(pointer, TOO_HIGH);
    climbing.add(schema);
    let height = 0;
    for (const { part, below } of partsOf(schema, pointer, targets)) {
      height = Math.max(height, 1 + heightOf(part, below));
    }
    climbing.delete(schema);
    if (height >= DEEPEST) throw fault(pointer, TOO_HIGH);
    heights.set(schema, height);
    return height;
  };
  heightOf(root, '');
  for (const [pointer, { value }] of targets) heightOf(value, pointer);
}

const TOO_HIGH = `has more than ${DEEPEST} $refs in a row`;

function partsOf(
  schema: Schema,
  pointer: JsonPointer,
  targets: ReadonlyMap<JsonPointer, Target>,
): { part: Schema; below: JsonPointer }[] {
  if (schema.kind === 'reference') {
    const target = targets.get(schema.to);
    return target === undefined ? [] : [{ part: target.value, below: schema.to }];
  }
  const parts = [...schema.allOf, ...schema.alternatives.flat()];
  return parts.map((part) => ({ part, below: pointer }));
}

/** The member of the document at a pointer; its key is the pointer's last. */
function memberAt(text: YamlText, pointer: JsonPointer, reference: Node): Member {
  let member: Member = { key: text.root, value: text.root };
  for (const name of pointerKeys(pointer)) {
    const next = memberOf(text, member.value, name);
    if (next === undefined) {
      throw text.fault(
        reference,
        `refers to ${quote(`#${pointer}`)}, which is not there`,
        'give the whole document',
      );
    }
    member = next;
  }
  return member;
}

/** The component at a pointer; null where the pointer leads to something else. */
function componentAt(pointer: JsonPointer): string | null {
  const [components, schemas, name, ...deeper] = pointerKeys(pointer);
  const isComponent = components === 'components' && schemas === 'schemas' && deeper.length === 0;
  return isComponent ? (name ?? null) : null;
}

function memberOf(text: YamlText, node: Node, name: string): Member | undefined {
  const item = text.itemsOf(node)?.[/^(0|[1-9]\d*)$/.test(name) ? Number(name) : -1];
  return item === undefined ? text.membersOf(node)?.get(name) : { key: item, value: item };
}
