import type { Node } from 'yaml';
import type { JsonPointer } from '../../../contracts/json-pointer.ts';
import { DEEPEST } from './compose-yaml.ts';
import {
  listOf,
  readFormat,
  readNullable,
  readRequired,
  readTypes,
  readValues,
} from './keywords.ts';
import { localPointer } from './local-pointer.ts';
import type { Place, Placed } from './place.ts';
import { ANYTHING, type Schema, type Statement, saysNothing } from './schema.ts';
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
      throw this.#text.fault(at, 'has an alias that stands for what it is in');
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
      throw this.#text.fault(node, 'has something that is no schema');
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
    if (members === null) throw this.#text.fault(member.value, 'has properties that are no object');
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
