import type { Node } from 'yaml';
import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import { quote } from '../../../contracts/received.ts';
import { DEEPEST } from './compose-yaml.ts';
import { componentAt, localPointer, memberAt } from './local-pointer.ts';
import { LONGEST_NAME, SchemaReader } from './read-schema.ts';
import { refuseEndless } from './refuse-endless.ts';
import type { DocumentedResponse, Target } from './schema.ts';
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
