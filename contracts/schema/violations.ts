import type { SchemaFindingCode } from '../finding.ts';
import { formats, isFormat } from '../formats/formats.ts';
import { childPointer, fragmentKey, type JsonPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import { oneAFault } from '../one-fault.ts';
import {
  codeOf,
  type LimitKeyword,
  pathOf,
  type RawError,
  type SchemaError,
} from '../schema-error.ts';
import { type Alternative, alternativesOf } from './alternatives.ts';
import { lengthOf } from './check.ts';
import { isEqualJson } from './equal-json.ts';
import { isMultipleOf } from './multiple-of.ts';
import { repeatedItem } from './repeated-item.ts';
import { isOfType, referenceOf, type Schema, type SchemaDocument, typesOf } from './schema.ts';
import { unionAnswer } from './union-answer.ts';

/** A fault of a value: what a compiled validator finds, without words. */
export interface Violation {
  readonly code: SchemaFindingCode;
  readonly keyword: SchemaError['keyword'];
  readonly path: JsonPointer;
  /** `#/$defs/<component>/…` */
  readonly schemaPath: string;
}

/**
 * The faults of a value under a schema, one for each: by interpreting the schema, which the compiled validators are held
 * against. In the order in which ajv judges keywords.
 */
export function violationsOf(
  document: SchemaDocument,
  value: JsonValue,
  isSound: IsSound = NOTHING_KNOWN,
): readonly Violation[] {
  return oneAFault(errorsOf(document, value, isSound)).map((error) => ({
    code: codeOf(error),
    keyword: error.keyword,
    path: pathOf(error),
    schemaPath: `#/$defs/${error.schemaPath}`,
  }));
}

/** Whether a value is known to fulfil a component, so that it is not judged again. */
export type IsSound = (component: string, value: JsonValue) => boolean;
const NOTHING_KNOWN: IsSound = () => false;

/** Every keyword that a value breaks. */
export function errorsOf(
  document: SchemaDocument,
  value: JsonValue,
  isSound: IsSound = NOTHING_KNOWN,
): readonly RawError[] {
  const known = interpreters.get(document);
  const interpreter = known ?? new Interpreter(document);
  interpreters.set(document, interpreter);
  return interpreter.errorsOf(value, isSound);
}

const interpreters = new WeakMap<SchemaDocument, Interpreter>();

/** A schema, and its place: `<component>/<pointer>`, percent-encoded as in a URI's fragment. */
interface Placed {
  readonly schema: Schema;
  readonly at: string;
}

class Interpreter {
  readonly #document: SchemaDocument;
  readonly #alternatives = new WeakMap<Schema, readonly Alternative[]>();
  readonly #expressions = new Map<string, RegExp>();
  /** What was found about a value, so that alternatives with the same parts do not judge these again and again. */
  #found = new Map<string, WeakMap<object, readonly RawError[]>>();
  #isSound: IsSound = NOTHING_KNOWN;

  constructor(document: SchemaDocument) {
    this.#document = document;
  }

  errorsOf(value: JsonValue, isSound: IsSound): readonly RawError[] {
    this.#found = new Map();
    this.#isSound = isSound;
    return this.#component(this.#document.root, value);
  }

  #component(name: string, value: JsonValue): readonly RawError[] {
    if (this.#isSound(name, value)) return [];
    return this.#errorsOf({ schema: this.#document.definitions[name] ?? {}, at: name }, value);
  }

  #errorsOf(placed: Placed, value: JsonValue): readonly RawError[] {
    const target = referenceOf(placed.schema);
    if (target !== null) return this.#component(target, value);
    if (typeof value !== 'object' || value === null) return this.#judge(placed, value);
    // One schema may stand at several places.
    const ofSchema = this.#found.get(placed.at) ?? new WeakMap<object, readonly RawError[]>();
    this.#found.set(placed.at, ofSchema);
    const found = ofSchema.get(value) ?? this.#judge(placed, value);
    ofSchema.set(value, found);
    return found;
  }

  #isValid(placed: Placed, value: JsonValue): boolean {
    return this.#errorsOf(placed, value).length === 0;
  }

  #judge(placed: Placed, value: JsonValue): readonly RawError[] {
    return [
      ...this.#anyType(placed, value),
      ...this.#combined(placed, value),
      ...(typeof value === 'number' ? ofNumber(placed, value) : []),
      ...(typeof value === 'string' ? this.#text(placed, value) : []),
      ...(Array.isArray(value) ? this.#list(placed, value) : []),
      ...(isJsonObject(value) ? this.#object(placed, value) : []),
    ];
  }

  *#anyType({ schema, at }: Placed, value: JsonValue): Iterable<RawError> {
    const here = { instancePath: '', data: value };
    const { type, const: constant, enum: values } = schema;
    const types = typesOf(schema);
    if (type !== undefined && types?.some((name) => isOfType(value, name)) === false) {
      yield { ...here, schemaPath: `${at}/type`, keyword: 'type', params: { type } };
    }
    if (constant !== undefined && !isEqualJson(constant, value)) {
      const params = { allowedValue: constant };
      yield { ...here, schemaPath: `${at}/const`, keyword: 'const', params };
    }
    if (values !== undefined && !values.some((one) => isEqualJson(one, value))) {
      const params = { allowedValues: values };
      yield { ...here, schemaPath: `${at}/enum`, keyword: 'enum', params };
    }
  }

  *#combined(placed: Placed, value: JsonValue): Iterable<RawError> {
    const { schema } = placed;
    const here = { instancePath: '', data: value };
    if (schema.not !== undefined && this.#isValid(child(placed, 'not', schema.not), value)) {
      yield { ...here, schemaPath: `${placed.at}/not`, keyword: 'not', params: {} };
    }
    yield* this.#union(placed, 'anyOf', value);
    yield* this.#union(placed, 'oneOf', value);
    for (const [index, one] of (schema.allOf ?? []).entries()) {
      yield* this.#errorsOf(child(placed, 'allOf', one, index), value);
    }
    if (schema.if !== undefined) {
      const branch = this.#isValid(child(placed, 'if', schema.if), value) ? 'then' : 'else';
      yield* this.#errorsOf(child(placed, branch, schema[branch] ?? {}), value);
    }
  }

  *#union(placed: Placed, keyword: 'anyOf' | 'oneOf', value: JsonValue): Iterable<RawError> {
    const schemas = placed.schema[keyword];
    if (schemas === undefined) return;
    const alternatives = this.#alternativesOf(placed.schema, keyword);
    const judges = schemas.map(
      (one, index) => () => oneAFault(this.#errorsOf(child(placed, keyword, one, index), value)),
    );
    const answer = unionAnswer(keyword, alternatives, value, judges);
    if (answer !== null) {
      yield { instancePath: '', data: value, schemaPath: `${placed.at}/${keyword}`, ...answer };
    }
  }

  #alternativesOf(schema: Schema, keyword: 'anyOf' | 'oneOf'): readonly Alternative[] {
    const known = this.#alternatives.get(schema);
    const all = known ?? alternativesOf(schema, this.#document.definitions);
    this.#alternatives.set(schema, all);
    const { length } = schema.anyOf ?? [];
    return keyword === 'anyOf' ? all.slice(0, length) : all.slice(length);
  }

  *#text({ schema, at }: Placed, text: string): Iterable<RawError> {
    const here = { instancePath: '', data: text };
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = schema;
    if (lengthOf(text) > maxLength) yield beyond('maxLength', maxLength, at, text);
    if (lengthOf(text) < minLength) yield beyond('minLength', minLength, at, text);
    if (pattern !== undefined && !this.#expression(pattern).test(text)) {
      yield { ...here, schemaPath: `${at}/pattern`, keyword: 'pattern', params: { pattern } };
    }
    if (format !== undefined && isFormat(format) && !formats[format](text)) {
      yield { ...here, schemaPath: `${at}/format`, keyword: 'format', params: { format } };
    }
  }

  #expression(pattern: string): RegExp {
    const expression = this.#expressions.get(pattern) ?? new RegExp(pattern, 'u');
    this.#expressions.set(pattern, expression);
    return expression;
  }

  *#list(placed: Placed, list: readonly JsonValue[]): Iterable<RawError> {
    const { schema, at } = placed;
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, prefixItems = [] } = schema;
    if (list.length > maxItems) yield beyond('maxItems', maxItems, at, list);
    if (list.length < minItems) yield beyond('minItems', minItems, at, list);
    for (const [index, one] of prefixItems.slice(0, list.length).entries()) {
      yield* this.#member(child(placed, 'prefixItems', one, index), list[index], index);
    }
    if (schema.items !== undefined) {
      const items = child(placed, 'items', schema.items);
      for (const [index, item] of list.entries()) {
        if (index >= prefixItems.length) yield* this.#member(items, item, index);
      }
    }
    yield* this.#contained(placed, list);
    const params = schema.uniqueItems === true ? repeatedItem(list) : null;
    if (params !== null) {
      const schemaPath = `${at}/uniqueItems`;
      yield { instancePath: '', data: list, schemaPath, keyword: 'uniqueItems', params };
    }
  }

  *#contained(placed: Placed, list: readonly JsonValue[]): Iterable<RawError> {
    const { contains, minContains = 1, maxContains } = placed.schema;
    if (contains === undefined) return;
    const wanted = child(placed, 'contains', contains);
    const count = list.filter((item) => this.#isValid(wanted, item)).length;
    if (count >= minContains && count <= (maxContains ?? count)) return;
    const params = maxContains === undefined ? { minContains } : { minContains, maxContains };
    yield { instancePath: '', data: list, schemaPath: wanted.at, keyword: 'contains', params };
  }

  *#object(placed: Placed, object: JsonObject): Iterable<RawError> {
    const { schema, at } = placed;
    const here = { instancePath: '', data: object };
    const { minProperties = 0, maxProperties = Number.POSITIVE_INFINITY, propertyNames } = schema;
    const keys = Object.keys(object);
    if (keys.length > maxProperties) yield beyond('maxProperties', maxProperties, at, object);
    if (keys.length < minProperties) yield beyond('minProperties', minProperties, at, object);
    yield* missing(placed, 'required', schema.required ?? [], object);
    if (propertyNames !== undefined) {
      const names = child(placed, 'propertyNames', propertyNames);
      for (const propertyName of keys.filter((key) => !this.#isValid(names, key))) {
        const params = { propertyName };
        yield { ...here, schemaPath: names.at, keyword: 'propertyNames', params };
      }
    }
    yield* this.#members(placed, object);
    for (const [name, others] of Object.entries(schema.dependentRequired ?? {})) {
      if (!Object.hasOwn(object, name)) continue;
      yield* missing(placed, 'dependentRequired', others, object);
    }
  }

  *#members(placed: Placed, object: JsonObject): Iterable<RawError> {
    const { properties = {}, patternProperties = {}, additionalProperties = true } = placed.schema;
    const patterns = Object.keys(patternProperties);
    const isNamed = (key: string) =>
      Object.hasOwn(properties, key) || patterns.some((one) => this.#expression(one).test(key));
    const judged = additionalProperties === true ? [] : Object.entries(object);
    for (const [key, member] of judged.filter(([name]) => !isNamed(name))) {
      if (typeof additionalProperties === 'object') {
        const others = child(placed, 'additionalProperties', additionalProperties);
        yield* this.#member(others, member, key);
      } else {
        yield {
          ...{ instancePath: '', data: object, keyword: 'additionalProperties' },
          ...{ schemaPath: `${placed.at}/additionalProperties` },
          ...{ params: { additionalProperty: key } },
        };
      }
    }
    for (const [key, one] of Object.entries(properties)) {
      if (!Object.hasOwn(object, key)) continue;
      yield* this.#member(child(placed, 'properties', one, key), object[key], key);
    }
    for (const [pattern, one] of Object.entries(patternProperties)) {
      for (const [key, member] of Object.entries(object)) {
        if (!this.#expression(pattern).test(key)) continue;
        yield* this.#member(child(placed, 'patternProperties', one, pattern), member, key);
      }
    }
  }

  *#member(placed: Placed, value: JsonValue = null, key: string | number): Iterable<RawError> {
    const place = childPointer('', key);
    for (const error of this.#errorsOf(placed, value)) {
      yield { ...error, instancePath: place + error.instancePath };
    }
  }
}

function ofNumber({ schema, at }: Placed, value: number): readonly RawError[] {
  const { multipleOf } = schema;
  const bounds = BOUNDS.flatMap(([keyword, keeps]) => {
    const limit = schema[keyword];
    return limit === undefined || keeps(value, limit) ? [] : [beyond(keyword, limit, at, value)];
  });
  if (multipleOf === undefined || isMultipleOf(value, multipleOf)) return bounds;
  const schemaPath = `${at}/multipleOf`;
  const params = { multipleOf };
  return [...bounds, { instancePath: '', data: value, schemaPath, keyword: 'multipleOf', params }];
}

const BOUNDS = [
  ['maximum', (value, limit) => value <= limit],
  ['minimum', (value, limit) => value >= limit],
  ['exclusiveMaximum', (value, limit) => value < limit],
  ['exclusiveMinimum', (value, limit) => value > limit],
] as const satisfies readonly [LimitKeyword, (value: number, limit: number) => boolean][];

function beyond(keyword: LimitKeyword, limit: number, at: string, data: JsonValue): RawError {
  return { instancePath: '', data, schemaPath: `${at}/${keyword}`, keyword, params: { limit } };
}

function missing(
  { at }: Placed,
  keyword: 'required' | 'dependentRequired',
  names: readonly string[],
  object: JsonObject,
): readonly RawError[] {
  return names
    .filter((name) => !Object.hasOwn(object, name))
    .map((missingProperty) => ({
      ...{ instancePath: '', data: object, schemaPath: `${at}/${keyword}`, keyword },
      params: { missingProperty },
    }));
}

/** The schema of a keyword, or one of its schemas. */
function child(
  around: Placed,
  keyword: keyof Schema,
  schema: Schema,
  key?: string | number,
): Placed {
  const below = key === undefined ? '' : `/${fragmentKey(key)}`;
  return { schema, at: `${around.at}/${keyword}${below}` };
}
