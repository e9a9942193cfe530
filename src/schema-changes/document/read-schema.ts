import type { Node } from 'yaml';
import { childPointer, type JsonPointer, pointerKeys } from '../../../contracts/json-pointer.ts';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { quote } from '../../../contracts/received.ts';
import { DEEPEST } from '../../openapi-document/compose-yaml.ts';
import type { Place } from '../../openapi-document/source-text.ts';
import { ANYTHING, type Placed, type Schema, type Statement, saysNothing } from './schema.ts';
import type { Member, YamlText } from './yaml-text.ts';

/** The limit of a name, which every change of its place repeats. */
export const LONGEST_NAME = 1000;

type Keywords = ReadonlyMap<string, Member>;

/** Reads a document's schemas, each once, and keeps their references. */
export class SchemaReader {
  /** By pointer, the first node that refers there, in the order of reading. */
  readonly references = new Map<JsonPointer, Node>();
  readonly #text: YamlText;
  readonly #refersAlone: boolean;
  readonly #read = new Map<Node, Schema>();
  readonly #reading = new Set<Node>();

  /** `refersAlone`: keywords beside a `$ref` mean nothing, as in OpenAPI 3.0. */
  constructor(text: YamlText, refersAlone: boolean) {
    this.#text = text;
    this.#refersAlone = refersAlone;
  }

  /** Throws InputError where it is not a schema, or refers to another document. */
  read(at: Node): Schema {
    const node = this.#text.follow(at);
    const known = this.#read.get(node);
    if (known !== undefined) return known;
    if (this.#reading.has(node)) {
      throw this.#text.fault(at, 'has an alias of a part that contains it');
    }
    if (this.#reading.size >= DEEPEST) {
      throw this.#text.fault(at, `has schemas nested deeper than ${DEEPEST} levels`);
    }
    this.#reading.add(node);
    const schema = this.#schema(node);
    this.#reading.delete(node);
    this.#read.set(node, schema);
    return schema;
  }

  #schema(node: Node): Schema {
    const keywords = this.#text.membersOf(node);
    if (keywords === null) {
      // OpenAPI 3.1.
      if (this.#text.scalarOf(node) === true) return ANYTHING;
      throw this.#text.fault(node, 'has something in place of a schema');
    }
    const reference = keywords.get('$ref');
    if (reference === undefined) return this.#statement(keywords, []);
    const to = localPointer(this.#text, reference.value);
    if (!this.references.has(to)) this.references.set(to, reference.value);
    const schema: Schema = { kind: 'reference', to };
    return this.#refersAlone ? schema : this.#statement(keywords, [schema]);
  }

  #statement(keywords: Keywords, referred: readonly Schema[]): Statement {
    const { types, nulls } = readTypes(this.#text, keywords.get('type'));
    const { values, listed } = readValues(this.#text, keywords);
    const choices = [keywords.get('oneOf'), keywords.get('anyOf')].map((member) =>
      listOf(this.#text, member).map((node) => this.read(node)),
    );
    const allowed = readNullable(this.#text, keywords.get('nullable')) ?? nulls;
    const nullable = allowed ?? listed ?? nullAmong(choices.flat());
    return {
      kind: 'statement',
      types,
      nullable,
      takesNull:
        nullable !== null &&
        (types === null || allowed !== null) &&
        (values === null || listed !== null),
      format: readFormat(this.#text, keywords.get('format')),
      values,
      required: readRequired(this.#text, keywords.get('required')),
      properties: this.#properties(keywords.get('properties')),
      items: this.#items(keywords.get('items')),
      others: this.#others(keywords.get('additionalProperties')),
      allOf: [
        ...referred,
        ...listOf(this.#text, keywords.get('allOf')).map((node) => this.read(node)),
      ],
      alternatives: choices
        .map((choice) => choice.filter((schema) => !isNull(schema)))
        .filter((choice) => choice.length > 0),
    };
  }

  #properties(member: Member | undefined): ReadonlyMap<string, Placed<Schema>> {
    if (member === undefined) return new Map();
    const members = this.#text.membersOf(member.value);
    if (members === null)
      throw this.#text.fault(member.value, 'has properties that are not an object');
    return new Map(
      [...members].map(([name, { key, value }]) => {
        if (name.length > LONGEST_NAME) {
          throw this.#text.fault(key, `has a name of more than ${LONGEST_NAME} characters`);
        }
        return [name, this.#placed(value, key)];
      }),
    );
  }

  #items(member: Member | undefined): Placed<Schema> | null {
    return member === undefined ? null : this.#placed(member.value, member.key);
  }

  #others(member: Member | undefined): Placed<boolean | Schema> | null {
    if (member === undefined) return null;
    const place: Place = this.#text.placeOf(member.key);
    const allowed = this.#text.scalarOf(member.value);
    if (typeof allowed === 'boolean') return { value: allowed, place };
    const value = this.read(member.value);
    return { value: saysNothing(value) || value, place };
  }

  #placed(node: Node, key: Node): Placed<Schema> {
    return { value: this.read(node), place: this.#text.placeOf(key) };
  }
}

/** The location of an alternative that is `null`. */
function nullAmong(alternatives: readonly Schema[]): Place | null {
  for (const schema of alternatives) if (isNull(schema)) return schema.nullable;
  return null;
}

/** Whether the schema allows only `null`. */
function isNull(schema: Schema): schema is Statement {
  if (schema.kind === 'reference' || schema.nullable === null) return false;
  return schema.types?.value.join() === 'null' || schema.values?.value.size === 0;
}

/** Readers of the keywords that hold no schema, one for each kind of keyword. */

/** Reads `type`, its names sorted; `null` among them is kept apart, and stays only where it is alone. */
function readTypes(text: YamlText, member: Member | undefined) {
  if (member === undefined) return { types: null, nulls: null };
  const written = (text.itemsOf(member.value) ?? [member.value]).map((node) => {
    // Without quotes, `null` is YAML's null and not a string.
    const name = text.scalarOf(node) === null ? 'null' : text.scalarOf(node);
    if (typeof name !== 'string') throw text.fault(node, 'has a type that is not a string');
    return { name, node };
  });
  const names = [...new Set(written.map(({ name }) => name))].sort();
  const others = names.filter((name) => name !== 'null');
  const nulls = written.find(({ name }) => name === 'null');
  return {
    types: { value: others.length > 0 ? others : names, place: text.placeOf(member.value) },
    nulls: nulls === undefined ? null : text.placeOf(nulls.node),
  };
}

/** Reads `enum`, or OpenAPI 3.1's `const`: the values by their JSON, and the location of `null`. */
function readValues(text: YamlText, keywords: ReadonlyMap<string, Member>) {
  const constant = keywords.get('const');
  const member = constant ?? keywords.get('enum');
  if (member === undefined) return { values: null, listed: null };
  const nodes = constant === undefined ? listOf(text, member) : [constant.value];
  const values = new Map<string, Placed<JsonValue>>();
  let listed: Place | null = null;
  for (const node of nodes) {
    const value = text.scalarOf(node);
    if (value === undefined)
      throw text.fault(node, 'has an enum value that is a list or an object');
    const place = text.placeOf(node);
    if (value === null) listed ??= place;
    else if (!values.has(JSON.stringify(value)))
      values.set(JSON.stringify(value), { value, place });
  }
  return { values: { value: values, place: text.placeOf(member.key) }, listed };
}

/** The location of `nullable: true`. */
function readNullable(text: YamlText, member: Member | undefined): Place | null {
  if (member === undefined) return null;
  const nullable = text.scalarOf(member.value);
  if (typeof nullable !== 'boolean') {
    throw text.fault(member.value, 'has a nullable that is neither true nor false');
  }
  return nullable ? text.placeOf(member.key) : null;
}

function readFormat(text: YamlText, member: Member | undefined): Placed<string> | null {
  if (member === undefined) return null;
  const format = text.scalarOf(member.value);
  if (typeof format !== 'string')
    throw text.fault(member.value, 'has a format that is not a string');
  return { value: format, place: text.placeOf(member.value) };
}

function readRequired(text: YamlText, member: Member | undefined): ReadonlyMap<string, Place> {
  const names = new Map<string, Place>();
  for (const node of listOf(text, member)) {
    const name = text.wordOf(node);
    if (name === null) throw text.fault(node, 'has a required key that is not a string');
    if (!names.has(name)) names.set(name, text.placeOf(node));
  }
  return names;
}

/** The items of a keyword's list; empty where the keyword is absent. */
function listOf(text: YamlText, member: Member | undefined): readonly Node[] {
  if (member === undefined) return [];
  const items = text.itemsOf(member.value);
  if (items === null)
    throw text.fault(member.value, `has no list as its ${text.wordOf(member.key)}`);
  return items;
}

/** The target of a `$ref`. Throws InputError where it is in another document: nothing is fetched. */
export function localPointer(text: YamlText, reference: Node): JsonPointer {
  const written = text.wordOf(reference);
  if (written === null) throw text.fault(reference, 'has a $ref that is not a string');
  if (!written.startsWith('#')) {
    throw text.fault(
      reference,
      `refers to another document, ${quote(written)}`,
      'put all of it into one file',
    );
  }
  if (!written.startsWith('#/')) {
    throw text.fault(reference, `refers to ${quote(written)}, which is not a JSON Pointer`);
  }
  // Normalised, so that two forms of a pointer are equal.
  return pointerKeys(decoded(written.slice(1))).reduce(childPointer, '');
}

/** In a URL's fragment a character may be percent-encoded (RFC 6901, section 6). */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
