import fc from 'fast-check';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import type { PlainSchema } from './plain-schema.ts';

/**
 * Values near a plain schema, many of them valid. It follows each reference, alternative and property by chance, and
 * leaves out what is optional where a value has become deep or large, so that it ends for any schema.
 */
export function drawnValue({ $defs, ...root }: PlainSchema): fc.Arbitrary<JsonValue> {
  return fc.gen().map((gen) => new Drawing($defs, gen).value(root, 0));
}

const DEEPEST = 24;
/** Beyond this depth, and beyond this many values, what is optional is left out. */
const DEEP = 8;
const MANY = 200;
/** Beyond these, nothing but null comes. */
const MOST = 2000;

class Drawing {
  readonly #definitions: JsonObject;
  readonly #gen: fc.GeneratorValue;
  #count = 0;

  constructor(definitions: JsonObject, gen: fc.GeneratorValue) {
    this.#definitions = definitions;
    this.#gen = gen;
  }

  value(given: JsonValue, depth: number): JsonValue {
    this.#count++;
    const schema = objectOf(given);
    if (depth > DEEPEST || this.#count > MOST) return null;
    const own = this.#own(schema, depth);
    const others = this.#parts(schema).map((part) => this.value(part, depth + 1));
    const values = [own, ...others].filter((value) => value !== null);
    // Of two objects a value may have the members of both; of other values only one can be.
    if (values.every(isJsonObject) && values.length > 1) return Object.assign({}, ...values);
    return values.at(-1) ?? null;
  }

  /** The schemas that a value is to fulfil as well: of alternatives, one. */
  #parts({ $ref, allOf, anyOf, oneOf, then, else: otherwise }: JsonObject): readonly JsonValue[] {
    const target = typeof $ref === 'string' ? this.#definitions[$ref.slice('#/$defs/'.length)] : [];
    const choices = [listOf(anyOf), listOf(oneOf), [then, otherwise].filter(isJsonObject)];
    return [
      ...[target ?? []].flat(),
      ...listOf(allOf),
      ...choices.flatMap((list) => (list.length === 0 ? [] : [this.#oneOf(list)])),
    ];
  }

  #own(schema: JsonObject, depth: number): JsonValue {
    const { const: constant, enum: values = [] } = schema;
    if (constant !== undefined) return constant;
    if (listOf(values).length > 0) return this.#oneOf(listOf(values));
    const types = [schema['type'] ?? typesByKeyword(schema)].flat();
    switch (types.length === 0 ? null : this.#oneOf(types)) {
      case 'object':
        return this.#object(schema, depth);
      case 'array':
        return this.#list(schema, depth);
      case 'string':
        return this.#text(schema);
      case 'integer':
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return this.#gen(fc.boolean);
      default:
        return null;
    }
  }

  #object(schema: JsonObject, depth: number): JsonObject {
    const required = listOf(schema['required']);
    const members = Object.entries(objectOf(schema['properties'])).filter(
      ([name]) => required.includes(name) || this.#isMore(depth),
    );
    const { additionalProperties: others, minProperties } = schema;
    const more = isJsonObject(others) && (minProperties !== undefined || this.#isMore(depth));
    return Object.fromEntries([
      ...members.map(([name, member]) => [name, this.value(member, depth + 1)]),
      ...(more ? [[this.#gen(fc.string), this.value(others, depth + 1)]] : []),
    ]);
  }

  #list(schema: JsonObject, depth: number): readonly JsonValue[] {
    const first = listOf(schema['prefixItems']);
    const least = Math.min(numberOr(schema['minItems'], 0), MANY);
    const length = Math.max(least, this.#isMore(depth) ? this.#gen(fc.nat, { max: 3 }) : 0);
    const item = schema['items'] ?? schema['contains'] ?? true;
    return Array.from({ length }, (_, index) => this.value(first[index] ?? item, depth + 1));
  }

  #text({ format, pattern, minLength, maxLength }: JsonObject): string {
    const known = typeof format === 'string' ? TEXTS[format] : undefined;
    if (known !== undefined) return this.#oneOf(known);
    const least = Math.min(numberOr(minLength, 0), MANY);
    const most = Math.min(numberOr(maxLength, least + 8), MANY);
    if (typeof pattern === 'string') {
      try {
        return this.#gen(fc.stringMatching, new RegExp(pattern, 'u'));
      } catch {
        // It cannot draw texts of every pattern.
      }
    }
    return this.#gen(fc.string, { minLength: Math.min(least, most), maxLength: most });
  }

  #number({ type, minimum, maximum, multipleOf }: JsonObject): number {
    const step = numberOr(multipleOf, type === 'number' ? 0.5 : 1);
    const least = numberOr(minimum, numberOr(maximum, 1) - 1);
    const nearest = Math.ceil(least / step) * step;
    return this.#oneOf([least, nearest, nearest + step, numberOr(maximum, nearest), 0]);
  }

  #isMore(depth: number): boolean {
    return depth < DEEP && this.#count < MANY && this.#gen(fc.boolean);
  }

  #oneOf<T>(list: readonly T[]): T {
    const [first] = list.slice(this.#gen(fc.nat, { max: list.length - 1 }));
    if (first === undefined) throw new Error('nothing is there to choose from');
    return first;
  }
}

/** The types that keywords make likely, where a schema says none. */
function typesByKeyword(schema: JsonObject): readonly JsonValue[] {
  const { properties, required, additionalProperties, items, pattern, format, minimum } = schema;
  if (properties ?? required ?? additionalProperties) return ['object'];
  if (items !== undefined) return ['array'];
  if (pattern ?? format) return ['string'];
  return minimum === undefined ? ANY_TYPE : ['number'];
}

const ANY_TYPE = ['null', 'boolean', 'number', 'string', 'array', 'object'];

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'date-time': ['2024-02-29T12:00:00Z', '1999-12-31T23:59:59.5+01:00'],
  date: ['2024-02-29', '1999-12-31'],
  time: ['12:00:00Z', '23:59:59.5+01:00'],
  duration: ['P1D', 'PT5M'],
  uri: ['https://example.com/a?b#c', 'urn:isbn:0'],
  'uri-reference': ['../a', 'https://example.com/'],
  email: ['a@example.com', 'a.b+c@example.org'],
  hostname: ['example.com', 'localhost'],
  ipv4: ['127.0.0.1', '255.255.255.255'],
  ipv6: ['::1', '2001:db8::ff'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000', '00000000-0000-0000-0000-000000000000'],
  byte: ['aGVsbG8=', ''],
};

function numberOr(value: JsonValue | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
