import { existing } from '../existing.ts';
import { isFormat } from '../formats/formats.ts';
import {
  childPointer,
  decodedFragment,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, listOf, objectOf } from '../json-value.ts';
import { canonicalJson } from './equal-json.ts';
import { both, oneOrList, type References, tidied } from './merge.ts';
import { isOnlyNull, orNull, takesNull } from './null.ts';
import { readDiscriminator } from './read-discriminator.ts';
import { DEEPEST, holdsNoSchema, isNoFact, pattern, readKeywords } from './read-keywords.ts';
import {
  ANYTHING,
  type Discriminator,
  isNothing,
  NOTHING,
  otherNames,
  referenceOf,
  referenceTo,
  type Schema,
  type SchemaDocument,
  type SchemasByName,
  subschemasOf,
  TYPE_NAMES,
  type TypeName,
  withSubschemas,
} from './schema.ts';
import { refuse } from './unsupported-schema-error.ts';

/** How a document writes its schemas. OpenAPI 3.2 writes them as 3.1 does. */
export type Dialect = 'swagger-2.0' | 'openapi-3.0' | 'openapi-3.1' | 'json-schema';

export interface SchemaReadingOptions {
  readonly dialect: Dialect;
  /** `writeOnly` keys are no part of a response, `readOnly` ones none of a request. */
  readonly side: 'response' | 'request';
  /** The name of a root that is no component. */
  readonly name: string;
}

/** A schema that was read. */
export interface SchemaReading extends SchemaDocument {
  /** Where in the document a part of it stands; of a merged one, where each does (the first hundred). */
  readonly placesOf: (schema: Schema) => readonly JsonPointer[];
  /** Where a component stands; null for one that says what two others do. */
  readonly pointerOf: (component: string) => JsonPointer | null;
  /** What constrains nothing, and might be meant to: formats of others, and keywords that nobody knows. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly pointer: JsonPointer;
  readonly what: string;
}

/**
 * Reads the schema at a place of a document, with all components that it refers to, into the normal form. Throws
 * UnsupportedSchemaError for what the model cannot say.
 *
 * Where a document's letter and its intent differ, the intent is read: `nullable` beside a reference or `allOf` is
 * meant, and `type` left out beside `properties` is an object. A null that an enumeration lacks is refused.
 */
export function readSchema(
  document: JsonValue,
  root: JsonPointer,
  options: SchemaReadingOptions,
): SchemaReading {
  return new SchemaReader(document, options).read(root);
}

/** Components of which each is read to read the one before. */
const MOST_IN_A_ROW = 200;
/** Components that are made by merging others. */
const MOST_MERGED = 2000;
/** Members and parts of all schemas that are made by merging others, counted each time. */
const MOST_WORK = 300_000;
/** Places of one schema that is merged of many. */
const MOST_PLACES = 100;

/** The place of a schema among those around it. */
interface Standing {
  readonly depth: number;
  /** Within `not` or `if`, where a stricter reading would take more values. */
  readonly isNegative: boolean;
  /** The nearest schema around it with `$recursiveAnchor`, to which `$recursiveRef` leads (draft 2019-09). */
  readonly anchor: JsonPointer;
}

const AT_ROOT: Standing = { depth: 0, isNegative: false, anchor: '' };

class SchemaReader {
  readonly #document: JsonValue;
  readonly #options: SchemaReadingOptions;
  readonly #places = new WeakMap<Schema, readonly JsonPointer[]>();
  /** Components by pointer into the document. */
  readonly #names = new Map<JsonPointer, string>();
  readonly #notes: Note[] = [];
  readonly #taken = new Set<string>();
  /** How many names were asked for that are the same in plain letters. */
  readonly #asked = new Map<string, number>();
  #work = 0;
  readonly #due = new Map<string, () => Schema>();
  readonly #reading = new Set<string>();
  readonly #read = new Map<string, Schema>();
  /** Components that say what several schemas say, by these. */
  readonly #merged = new Map<string, string>();
  /** The schemas that such a component is made of, by their JSON. */
  readonly #madeOf = new Map<string, ReadonlyMap<string, Schema>>();
  readonly #references: References = {
    follow: (reference) => this.#follow(reference),
    later: (a, b) => this.#later(a, b),
    made: (schema, of) => this.#made(schema, of),
  };

  constructor(document: JsonValue, options: SchemaReadingOptions) {
    this.#document = document;
    this.#options = options;
  }

  read(pointer: JsonPointer): SchemaReading {
    const root = this.#rootAt(pointer);
    const found = new Map<string, Schema>();
    const names = new Set([root]);
    // Iterating a set also visits names that are added meanwhile: breadth first, each name once.
    for (const name of names) {
      const schema = this.#finished(this.#component(name));
      found.set(name, schema);
      for (const reference of referencesIn(schema)) names.add(reference);
    }
    this.#refuseEndless(found);
    const pointers = new Map([...this.#names].map(([place, name]) => [name, place]));
    return {
      root,
      definitions: Object.fromEntries(found),
      notes: this.#notes,
      placesOf: (schema) => this.#placesOf(schema),
      pointerOf: (component) => pointers.get(component) ?? null,
    };
  }

  #made(schema: Schema, of: readonly Schema[]): Schema {
    const made = this.#placed(
      schema,
      of.flatMap((one) => this.#placesOf(one)),
    );
    this.#work += sizeOf(schema);
    const [at = ''] = this.#placesOf(made);
    if (this.#work > MOST_WORK) refuse(at, 'more schemas to merge than are ever meant');
    return made;
  }

  #placesOf(schema: Schema): readonly JsonPointer[] {
    return this.#places.get(schema) ?? [];
  }

  /** The schema, which stands at these places also. */
  #placed(schema: Schema, places: readonly JsonPointer[]): Schema {
    // These stand anywhere.
    if (schema === ANYTHING || schema === NOTHING || schema === NULL) return schema;
    const all = new Set([...this.#placesOf(schema), ...places]);
    this.#places.set(schema, [...all].slice(0, MOST_PLACES));
    return schema;
  }

  /** The component that the schema refers to; else one of its own. */
  #rootAt(pointer: JsonPointer): string {
    const raw = valueAt(this.#document, pointer);
    if (isJsonObject(raw)) {
      const { $ref: reference, ...beside } = raw;
      const isAlone = Object.keys(beside).every(isNoFact);
      if (reference !== undefined && isAlone) {
        return this.#nameAt(this.#target(reference, `${pointer}/$ref`));
      }
    }
    return this.#nameAt(pointer, this.#options.name);
  }

  #nameAt(pointer: JsonPointer, wanted = pointerKeys(pointer).at(-1) ?? 'Root'): string {
    const known = this.#names.get(pointer);
    if (known !== undefined) return known;
    const raw = valueAt(this.#document, pointer);
    const name = this.#newName(wanted, () => this.#schema(raw, pointer, AT_ROOT));
    this.#names.set(pointer, name);
    return name;
  }

  #newName(wanted: string, read: () => Schema): string {
    const plain = wanted.replaceAll(/[^\w.-]/g, '_');
    let count = (this.#asked.get(plain) ?? 0) + 1;
    let name = count === 1 ? plain : `${plain}_${count}`;
    for (; this.#taken.has(name); count++) name = `${plain}_${count + 1}`;
    this.#asked.set(plain, count);
    this.#taken.add(name);
    this.#due.set(name, read);
    return name;
  }

  #component(name: string): Schema {
    const known = this.#read.get(name);
    if (known !== undefined) return known;
    const read = existing(this.#due, name);
    if (this.#reading.size >= MOST_IN_A_ROW) this.#refuseRow(name);
    this.#reading.add(name);
    const schema = read();
    this.#reading.delete(name);
    this.#read.set(name, schema);
    return schema;
  }

  #follow(reference: Schema): Schema | null {
    const passed = new Set<string>();
    let schema = reference;
    for (let name = referenceOf(schema); name !== null; name = referenceOf(schema)) {
      if (this.#reading.has(name) || this.#isMadeOfUnread(name)) return null;
      if (passed.has(name)) this.#refuseEnd(name);
      passed.add(name);
      schema = this.#component(name);
    }
    return schema;
  }

  #isMadeOfUnread(name: string): boolean {
    const parts = [...(this.#madeOf.get(name)?.values() ?? [])];
    return parts.some((part) => referenceOf(part) !== null && this.#follow(part) === null);
  }

  #later(a: Schema, b: Schema): Schema {
    // As a set, so that a component that contains itself merged comes to an end.
    const [ofA, ofB] = [this.#partsOf(a), this.#partsOf(b)];
    const parts = new Map([...ofA, ...ofB]);
    if (parts.size === ofA.size) return a;
    if (parts.size === ofB.size) return b;
    const key = [...parts.keys()].sort().join();
    const known = this.#merged.get(key);
    if (known !== undefined) return referenceTo(known);
    if (this.#merged.size >= MOST_MERGED) {
      refuse(this.#placesOf(a)[0] ?? '', `an allOf that leads to more than ${MOST_MERGED} others`);
    }
    const [first, second] = [a, b].map((schema) => referenceOf(schema) ?? 'more');
    const name = this.#newName(`${first}_and_${second}`, () =>
      [...parts.values()]
        .map((part) => this.#followed(part))
        .reduce((all, part) => both(all, part, this.#references)),
    );
    this.#merged.set(key, name);
    this.#madeOf.set(name, parts);
    return referenceTo(name);
  }

  /** The schemas that it is made of; itself where it is not made of others. */
  #partsOf(schema: Schema): ReadonlyMap<string, Schema> {
    const made = this.#madeOf.get(referenceOf(schema) ?? '');
    return made ?? new Map([[canonicalJson(schema), schema]]);
  }

  #followed(schema: Schema): Schema {
    const name = referenceOf(schema);
    if (name === null) return schema;
    return this.#follow(schema) ?? this.#refuseEnd(name);
  }

  #refuseEnd(name: string): never {
    return refuse(this.#pointerOf(name), 'a reference that leads back to itself');
  }

  #pointerOf(component: string): JsonPointer {
    const [pointer = ''] = [...this.#names].find(([, name]) => name === component) ?? [];
    return pointer;
  }

  /**
   * A schema that is a part of itself, by references and alternatives alone, says nothing; and a long row of references
   * would be followed for each value.
   */
  #refuseEndless(components: ReadonlyMap<string, Schema>): void {
    const lengths = new Map<string, number>();
    const entered = new Set<string>();
    const lengthOf = (name: string): number => {
      const known = lengths.get(name);
      if (known !== undefined) return known;
      if (entered.has(name)) this.#refuseEnd(name);
      if (entered.size >= MOST_IN_A_ROW) this.#refuseRow(name);
      entered.add(name);
      const next = referencesOfItself(existing(components, name)).map(lengthOf);
      entered.delete(name);
      const length = 1 + next.reduce((longest, one) => Math.max(longest, one), 0);
      if (length > MOST_IN_A_ROW) this.#refuseRow(name);
      lengths.set(name, length);
      return length;
    };
    for (const name of components.keys()) lengthOf(name);
  }

  #refuseRow(name: string): never {
    return refuse(
      this.#pointerOf(name),
      `more than ${MOST_IN_A_ROW} components that lead to each other`,
    );
  }

  /** The place that a reference leads to, which stands `here`. */
  #target(reference: JsonValue, here: JsonPointer): JsonPointer {
    if (typeof reference !== 'string') return refuse(here, 'a $ref that is no string');
    const quoted = JSON.stringify(reference);
    // An empty one leads to the document itself (RFC 3986 section 4.4).
    if (!/^(?:#|$)/.test(reference)) return refuse(here, `a $ref to another document, ${quoted},`);
    const pointer = decodedFragment(reference.slice(1));
    if (pointer !== '' && !pointer.startsWith('/')) {
      return refuse(here, `a $ref that is no JSON Pointer, ${quoted},`);
    }
    // Normalised, so that two forms of a pointer are equal.
    const target = pointerKeys(pointer).reduce(childPointer, '');
    if (target === '' && this.#options.dialect !== 'json-schema') {
      return refuse(here, 'a reference to the whole document, which is no schema,');
    }
    if (valueAt(this.#document, target) !== undefined) return target;
    return refuse(here, `a $ref to what is not there, ${quoted},`);
  }

  #schema(raw: JsonValue | undefined, at: JsonPointer, standing: Standing): Schema {
    if (raw === true) return ANYTHING;
    if (raw === false) return NOTHING;
    if (!isJsonObject(raw)) return refuse(at, 'something in place of a schema');
    if (standing.depth > DEEPEST) return refuse(at, `more than ${DEEPEST} levels`);
    const anchor = raw['$recursiveAnchor'] === true ? at : standing.anchor;
    const own = { ...standing, depth: standing.depth + 1, anchor };
    // A keyword of a polluted Object.prototype is not the schema's.
    return this.#placed(this.#normal({ __proto__: null, ...raw }, at, own), [at]);
  }

  #normal(raw: JsonObject, at: JsonPointer, standing: Standing): Schema {
    const { $ref, $recursiveRef, nullable, 'x-nullable': alsoNullable, ...stated } = raw;
    if ($recursiveRef !== undefined && ($recursiveRef !== '#' || $ref !== undefined)) {
      return refuse(`${at}/$recursiveRef`, 'the keyword "$recursiveRef" elsewhere than to "#"');
    }
    const reference = referenceIn(raw, standing) ?? $ref;
    const isNullable = this.#isNullable(nullable ?? alsoNullable, at);
    if (reference === undefined) return this.#stated(stated, at, standing, isNullable);
    const here = `${at}/${$ref === undefined ? '$recursiveRef' : '$ref'}`;
    const referred = referenceTo(this.#nameAt(this.#target(reference, here)));
    const { dialect } = this.#options;
    // OpenAPI 3.0.3 and Swagger 2.0 ignore what stands beside a reference.
    const isAlone = dialect === 'openapi-3.0' || dialect === 'swagger-2.0';
    const beside = isAlone ? ANYTHING : this.#stated(stated, at, standing, false);
    const schema = both(referred, beside, this.#references);
    return isNullable ? this.#orNull(schema) : schema;
  }

  #orNull(schema: Schema): Schema {
    return this.#references.made(orNull(schema), [schema]);
  }

  #isNullable(nullable: JsonValue | undefined, at: JsonPointer): boolean {
    if (nullable === undefined) return false;
    if (this.#options.dialect === 'json-schema')
      return refuse(`${at}/nullable`, 'the keyword "nullable"');
    if (typeof nullable === 'boolean') return nullable;
    return refuse(`${at}/nullable`, 'a nullable that is neither true nor false');
  }

  /** A schema that is no reference. */
  #stated(raw: JsonObject, at: JsonPointer, standing: Standing, isNullable: boolean): Schema {
    this.#noteStrangers(raw, at);
    const isCombined = COMBINING.some((keyword) => raw[keyword] !== undefined);
    const isListed = Array.isArray(raw['enum']) && raw['enum'].includes(null);
    const isOwnNullable = isNullable && (!isCombined || isListed);
    const own = this.#placed(this.#own(raw, at, standing, isOwnNullable), [at]);
    const all = [
      ...this.#union(raw, 'anyOf', at, standing),
      ...this.#union(raw, 'oneOf', at, standing),
      ...(this.#list(raw, 'allOf', at, standing) ?? []),
    ];
    // Last, when the type is known; and a schema's own first, so that what is read again stays as it is.
    const parts = [...all.filter((part) => !isUnion(part)), ...all.filter(isUnion)];
    const schema = parts.reduce((all, part) => both(all, part, this.#references), own);
    const lacksNull = own.enum?.includes(null) === false;
    return isNullable && isCombined && !lacksNull ? this.#orNull(schema) : schema;
  }

  /** Refuses the keywords that the model cannot say, and notes those that nobody knows. */
  #noteStrangers(raw: JsonObject, at: JsonPointer): void {
    for (const keyword of Object.keys(raw)) {
      if (isNoFact(keyword) || holdsNoSchema(keyword) || HOLDS_SCHEMAS.has(keyword)) continue;
      if (keyword === '$id' && at === '') continue;
      const what = `the keyword ${JSON.stringify(keyword)}`;
      if (REFUSED.has(keyword)) refuse(childPointer(at, keyword), what);
      this.#notes.push({ pointer: at, what });
    }
    const { format } = raw;
    if (typeof format === 'string' && format !== 'url' && !isFormat(format)) {
      this.#notes.push({ pointer: at, what: `the format ${JSON.stringify(format)}` });
    }
  }

  /** What the schema says without the parts that are merged into it. */
  #own(raw: JsonObject, at: JsonPointer, standing: Standing, isNullable: boolean): Schema {
    const one = (keyword: string, isNegative = standing.isNegative) =>
      raw[keyword] === undefined
        ? undefined
        : this.#schema(raw[keyword], `${at}/${keyword}`, { ...standing, isNegative });
    const { minContains, maxContains, ...keywords } = readKeywords(raw, at);
    const patterns = this.#members(raw, 'patternProperties', at, standing);
    for (const source of Object.keys(patterns ?? {})) pattern(source, `${at}/patternProperties`);
    const others = one('additionalProperties');
    const isCondition = raw['then'] !== undefined || raw['else'] !== undefined;
    const stated: Schema = defined({
      ...keywords,
      type: this.#types(raw, at, standing, isNullable),
      properties: this.#members(raw, 'properties', at, standing),
      patternProperties: patterns,
      additionalProperties: others && otherNames(others),
      propertyNames: one('propertyNames'),
      prefixItems: this.#list(raw, 'prefixItems', at, standing),
      items: one('items'),
      ...(raw['contains'] === undefined
        ? {}
        : { contains: one('contains'), minContains, maxContains }),
      not: one('not', true),
      ...(raw['if'] !== undefined && isCondition
        ? Object.fromEntries(CONDITION.map((keyword) => [keyword, one(keyword, keyword === 'if')]))
        : {}),
    });
    const schema = tidied(stated);
    if (isNothing(schema) && !isNothing(stated)) {
      refuse(at, 'an enum of which its type takes no value');
    }
    return schema;
  }

  #types(
    { type, properties }: JsonObject,
    at: JsonPointer,
    { isNegative }: Standing,
    isNullable: boolean,
  ): Schema['type'] {
    const isMeantAsObject =
      properties !== undefined && !isNegative && this.#options.dialect !== 'json-schema';
    const given = type === undefined && isMeantAsObject ? 'object' : type;
    if (given === undefined) return undefined;
    // In YAML, null without quotes is no string.
    const names = [given].flat().map((name) => name ?? 'null');
    const unknown = names.find((name) => !isTypeName(name));
    if (unknown !== undefined || names.length === 0) {
      const what = typeof unknown === 'string' ? `the type ${JSON.stringify(unknown)}` : 'no type';
      refuse(`${at}/type`, what);
    }
    const known = names.filter(isTypeName);
    const all = new Set<TypeName>([...known, ...(isNullable ? (['null'] as const) : [])]);
    if (all.has('number')) all.delete('integer');
    return oneOrList([...all]);
  }

  #members(
    raw: JsonObject,
    keyword: 'properties' | 'patternProperties',
    at: JsonPointer,
    standing: Standing,
  ): SchemasByName | undefined {
    const members = raw[keyword];
    if (members === undefined) return undefined;
    const here = `${at}/${keyword}`;
    if (!isJsonObject(members)) return refuse(here, 'no object');
    return Object.fromEntries(
      Object.entries(members).map(([name, member]) => {
        const below = childPointer(here, name);
        // What stands beside a reference would be lost with what the reference leads to.
        return [name, this.#isHidden(member) ? HIDDEN : this.#schema(member, below, standing)];
      }),
    );
  }

  /** Whether a property is no part of this side. */
  #isHidden(member: JsonValue): boolean {
    const { dialect, side } = this.#options;
    return (
      dialect !== 'json-schema' &&
      isJsonObject(member) &&
      member[side === 'response' ? 'writeOnly' : 'readOnly'] === true
    );
  }

  #list(
    raw: JsonObject,
    keyword: string,
    at: JsonPointer,
    standing: Standing,
  ): readonly Schema[] | undefined {
    const list = raw[keyword];
    if (list === undefined) return undefined;
    const here = `${at}/${keyword}`;
    if (!Array.isArray(list) || list.length === 0) return refuse(here, 'no list of schemas');
    return list.map((one, index) => this.#schema(one, childPointer(here, index), standing));
  }

  /** A union's alternatives; null is the last of them. */
  #union(
    raw: JsonObject,
    keyword: 'anyOf' | 'oneOf',
    at: JsonPointer,
    standing: Standing,
  ): readonly Schema[] {
    const read = this.#list(raw, keyword, at, standing);
    if (read === undefined) return [];
    const isTagged = isJsonObject(raw['discriminator']);
    const alternatives = keyword === 'anyOf' && !isTagged ? read.flatMap(choicesOf) : read;
    const others = alternatives.filter((one) => !isOnlyNull(one));
    const isNullable = others.length < alternatives.length;
    const [only, ...more] = others;
    if (only === undefined) return [NULL];
    if (more.length > 0) {
      const all = isNullable ? [...others, NULL] : others;
      const tag = this.#discriminator(raw, keyword, at, standing, read);
      const union = { [keyword]: all, ...(tag === null ? {} : { discriminator: tag }) };
      return [this.#placed(union, [at])];
    }
    if (!isNullable) return [only];
    // Of `oneOf`, null would fulfil both.
    const target = referenceOf(only) === null ? only : this.#follow(only);
    const isTwice = keyword === 'oneOf' && target !== null && takesNull(target);
    return [isTwice ? { oneOf: [only, NULL] } : this.#orNull(only)];
  }

  #discriminator(
    raw: JsonObject,
    keyword: 'anyOf' | 'oneOf',
    at: JsonPointer,
    standing: Standing,
    read: readonly Schema[],
  ): Discriminator | null {
    const list = listOf(raw[keyword]);
    const alternatives = read.map((schema, index) => ({
      pointer: `${at}/${keyword}/${index}`,
      reference: referenceIn(objectOf(list[index]), standing),
      schema,
    }));
    // Null is the last one.
    const others = alternatives.filter(({ schema }) => !isOnlyNull(schema));
    return readDiscriminator(raw['discriminator'], others, at);
  }

  /** Without the properties that are no part of this side, and with the keywords in order. */
  #finished(schema: Schema): Schema {
    const shown = withoutHidden(schema, (one) => this.#isHiddenSchema(one));
    const finished = inOrder(withSubschemas(shown, (one) => this.#finished(one)));
    return this.#placed(finished, this.#placesOf(schema));
  }

  #isHiddenSchema(schema: Schema): boolean {
    const target = referenceOf(schema) === null ? schema : this.#follow(schema);
    return target?.[this.#options.side === 'response' ? 'writeOnly' : 'readOnly'] === true;
  }
}

/** Stands for a property of the other side until all parts are merged. */
const HIDDEN: Schema = { readOnly: true, writeOnly: true };
const NULL: Schema = { type: 'null' };

const HOLDS_SCHEMAS: ReadonlySet<string> = new Set([
  ...['type', 'properties', 'patternProperties', 'additionalProperties', 'propertyNames'],
  ...['prefixItems', 'items', 'contains', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'],
  ...['discriminator', '$recursiveAnchor'],
]);
const CONDITION = ['if', 'then', 'else'] as const;
/** They constrain, in JSON Schema of one draft or another, and the model cannot say it. */
const REFUSED: ReadonlySet<string> = new Set([
  ...['$id', '$anchor', '$dynamicRef', '$dynamicAnchor'],
  ...['unevaluatedProperties', 'unevaluatedItems', 'dependentSchemas', 'dependencies'],
  ...['additionalItems', 'extends', 'disallow', 'divisibleBy', '$vocabulary'],
]);
/** With these beside it, `nullable` is meant for the whole. */
const COMBINING = ['allOf', 'anyOf', 'oneOf', 'not', 'if'] as const;

/** The reference that a schema of a document has; null where it has none. */
function referenceIn({ $ref, $recursiveRef }: JsonObject, { anchor }: Standing): string | null {
  if ($recursiveRef === '#') return `#${anchor}`;
  return typeof $ref === 'string' ? $ref : null;
}

function isTypeName(name: JsonValue): name is TypeName {
  return TYPE_NAMES.some((known) => known === name);
}

function defined(
  members: { readonly [Keyword in keyof Schema]?: Schema[Keyword] | undefined },
): Schema {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function isUnion({ anyOf, oneOf }: Schema): boolean {
  return anyOf !== undefined || oneOf !== undefined;
}

/** The alternatives of a schema that says nothing else. */
function choicesOf(schema: Schema): readonly Schema[] {
  const { anyOf, ...others } = schema;
  return anyOf !== undefined && Object.keys(others).length === 0 ? anyOf : [schema];
}

function withoutHidden(schema: Schema, isHidden: (property: Schema) => boolean): Schema {
  const { properties = {}, required } = schema;
  const hidden = new Set(
    Object.entries(properties).flatMap(([name, one]) => (isHidden(one) ? [name] : [])),
  );
  if (hidden.size === 0) return schema;
  const shown = Object.entries(properties).filter(([name]) => !hidden.has(name));
  return {
    ...schema,
    properties: Object.fromEntries(shown),
    ...(required === undefined ? {} : { required: required.filter((name) => !hidden.has(name)) }),
  };
}

/** The order in which a schema is written. */
const ORDER: readonly (keyof Schema)[] = [
  ...(['$ref', 'type', 'const', 'enum', 'format', 'deprecated', 'readOnly', 'writeOnly'] as const),
  ...(['default', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum'] as const),
  ...(['exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'required', 'properties'] as const),
  ...(['patternProperties', 'additionalProperties', 'propertyNames', 'minProperties'] as const),
  ...(['maxProperties', 'dependentRequired', 'prefixItems', 'items', 'contains'] as const),
  ...(['minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems', 'anyOf'] as const),
  ...(['oneOf', 'discriminator', 'not', 'if', 'then', 'else', 'allOf'] as const),
];

function inOrder(schema: Schema): Schema {
  return Object.fromEntries(
    ORDER.flatMap((keyword) => {
      const value = schema[keyword];
      return value === undefined ? [] : [[keyword, value]];
    }),
  );
}

/** The components that a schema and the schemas within refer to, in order. */
function referencesIn(schema: Schema): readonly string[] {
  const own = referenceOf(schema);
  if (own !== null) return [own];
  return subschemasOf(schema).flatMap((below) => referencesIn(below.schema));
}

/** The schemas that judge the same value. */
function partsOfItself(schema: Schema): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], not, if: condition } = schema;
  const others = [not, condition, schema.then, schema.else].filter((one) => one !== undefined);
  return [...allOf, ...anyOf, ...oneOf, ...others];
}

/** The components that judge the same value as the schema. */
function referencesOfItself(schema: Schema): readonly string[] {
  const own = referenceOf(schema);
  return own === null ? partsOfItself(schema).flatMap(referencesOfItself) : [own];
}

/** How many members and parts its keywords have. */
function sizeOf(schema: Schema): number {
  return Object.values(schema).reduce<number>(
    (size, value) =>
      size + (typeof value === 'object' && value !== null ? Object.keys(value).length : 1),
    0,
  );
}
