import { existing } from '../existing.ts';
import { formats, isFormat } from '../formats/formats.ts';
import { childPointer, type JsonPointer } from '../json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json-value.ts';
import { canonicalJson } from './equal-json.ts';
import { isMultipleOf } from './multiple-of.ts';
import { repeatedItem } from './repeated-item.ts';
import {
  type Definitions,
  isOfType,
  referenceOf,
  type Schema,
  subschemasOf,
  typesOf,
} from './schema.ts';

/** Whether a value is valid under a schema. */
export type Check = (value: JsonValue) => boolean;

/** The checks of a component and of all schemas in it, by pointer within the component. */
export type ComponentChecks = ReadonlyMap<JsonPointer, Check>;

/** Makes further checks of a schema, for keywords that are not the model's. */
export type OtherKeywords = (schema: Schema) => readonly Check[];

/**
 * Schemas as closures, one for each, that refer to each other through a table: a component can be replaced alone. ajv
 * would compile all of them anew; the tests compare with it.
 */
export class CheckedSchema {
  readonly #definitions: Definitions;
  /** Those that were asked for. */
  readonly #components = new Map<string, ComponentChecks>();
  readonly #otherKeywords: OtherKeywords;

  constructor(definitions: Definitions, otherKeywords: OtherKeywords = () => []) {
    this.#definitions = definitions;
    this.#otherKeywords = otherKeywords;
  }

  /** The checks of a component. Its references are looked up by name when they run. */
  compile(component: Schema): ComponentChecks {
    const checks = new Map<JsonPointer, Check>();
    this.checking(component, checks);
    return checks;
  }

  /** The check of a schema; also puts those of all schemas in it among `checks`. */
  checking(component: Schema, checks = new Map<JsonPointer, Check>()): Check {
    const compiled = (schema: Schema, pointer: JsonPointer): Check => {
      const below = new Map<JsonPointer, Check>();
      for (const one of subschemasOf(schema)) {
        below.set(one.pointer, compiled(one.schema, pointer + one.pointer));
      }
      const parts = [
        ...this.#partsOf(schema, (of) => existing(below, of)),
        ...this.#otherKeywords(schema),
      ];
      const [only = ALWAYS, ...others] = parts;
      const all: Check = others.length === 0 ? only : (value) => parts.every((part) => part(value));
      checks.set(pointer, all);
      return all;
    };
    return compiled(component, '');
  }

  checkOf(component: string, pointer: JsonPointer = ''): Check {
    const check = this.#checksOf(component)?.get(pointer);
    if (check === undefined) throw new Error(`the schema has no ${component}${pointer}`);
    return check;
  }

  #checksOf(component: string): ComponentChecks | undefined {
    const known = this.#components.get(component);
    const isThere = Object.hasOwn(this.#definitions, component);
    const schema = isThere ? this.#definitions[component] : undefined;
    if (known !== undefined || schema === undefined) return known;
    const checks = this.compile(schema);
    this.#components.set(component, checks);
    return checks;
  }

  /** Runs `use` with other checks for some of the components. */
  withComponents<T>(changed: ReadonlyMap<string, ComponentChecks>, use: () => T): T {
    const own = [...changed.keys()].map((name) => [name, this.#components.get(name)] as const);
    for (const [name, checks] of changed) this.#components.set(name, checks);
    try {
      return use();
    } finally {
      for (const [name, checks] of own) {
        if (checks === undefined) this.#components.delete(name);
        else this.#components.set(name, checks);
      }
    }
  }

  /** `below` gives the check of a schema within, by its pointer. */
  #partsOf(schema: Schema, below: (pointer: JsonPointer) => Check): readonly Check[] {
    const target = referenceOf(schema);
    if (target !== null) return [(value) => this.checkOf(target)(value)];
    return [
      ...ofAnyType(schema),
      ...ofStrings(schema),
      ...ofNumbers(schema),
      ...ofLists(schema, below),
      ...ofObjects(schema, below),
      ...ofCombined(schema, below),
    ];
  }
}

type Below = (pointer: JsonPointer) => Check;

function ofAnyType(schema: Schema): readonly Check[] {
  const { enum: values, const: constant } = schema;
  const types = typesOf(schema);
  return [
    ...(types === null ? [] : [(value: JsonValue) => types.some((name) => isOfType(value, name))]),
    ...(values === undefined ? [] : [isAmong(values)]),
    ...(constant === undefined ? [] : [isAmong([constant])]),
  ];
}

function isAmong(values: readonly JsonValue[]): Check {
  const scalars = new Set(values);
  const others = new Set(values.filter(isContainer).map(canonicalJson));
  if (others.size === 0) return (value) => scalars.has(value);
  return (value) => (isContainer(value) ? others.has(canonicalJson(value)) : scalars.has(value));
}

function isContainer(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}

function ofStrings({ format, minLength = 0, maxLength, pattern }: Schema): readonly Check[] {
  const parts: ((text: string) => boolean)[] = [];
  if (format !== undefined && isFormat(format)) parts.push(formats[format]);
  if (minLength > 0) parts.push((text) => lengthOf(text) >= minLength);
  if (maxLength !== undefined) parts.push((text) => lengthOf(text) <= maxLength);
  if (pattern !== undefined) parts.push(matcherOf(pattern));
  return parts.map((part) => (value) => typeof value !== 'string' || part(value));
}

/** In characters (RFC 8259), of which a UTF-16 unit may be half a one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length++;
  return length;
}

function matcherOf(pattern: string): (text: string) => boolean {
  const expression = new RegExp(pattern, 'u');
  return (text) => expression.test(text);
}

function ofNumbers(schema: Schema): readonly Check[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const parts: ((value: number) => boolean)[] = [];
  if (minimum !== undefined) parts.push((value) => value >= minimum);
  if (maximum !== undefined) parts.push((value) => value <= maximum);
  if (exclusiveMinimum !== undefined) parts.push((value) => value > exclusiveMinimum);
  if (exclusiveMaximum !== undefined) parts.push((value) => value < exclusiveMaximum);
  if (multipleOf !== undefined) parts.push((value) => isMultipleOf(value, multipleOf));
  return parts.map((part) => (value) => typeof value !== 'number' || part(value));
}

function ofLists(schema: Schema, below: Below): readonly Check[] {
  const { items, prefixItems = [], contains, minItems = 0, maxItems, uniqueItems } = schema;
  const parts: ((list: readonly JsonValue[]) => boolean)[] = [];
  if (minItems > 0) parts.push((list) => list.length >= minItems);
  if (maxItems !== undefined) parts.push((list) => list.length <= maxItems);
  if (uniqueItems === true) parts.push(isUnique);
  if (prefixItems.length > 0) {
    const first = prefixItems.map((_, index) => below(`/prefixItems/${index}`));
    parts.push((list) => first.every((check, at) => at >= list.length || check(list[at] ?? null)));
  }
  if (items !== undefined) {
    const check = below('/items');
    const from = prefixItems.length;
    parts.push((list) => list.every((item, at) => at < from || check(item)));
  }
  if (contains !== undefined) {
    const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
    const check = below('/contains');
    parts.push((list) => {
      const count = list.filter((item) => check(item)).length;
      return count >= minContains && count <= maxContains;
    });
  }
  return parts.map((part) => (value) => !Array.isArray(value) || part(value));
}

/** Whether no two items are equal. */
export function isUnique(list: readonly JsonValue[]): boolean {
  return repeatedItem(list) === null;
}

function ofObjects(schema: Schema, below: Below): readonly Check[] {
  const { required = [], minProperties = 0, maxProperties, dependentRequired = {} } = schema;
  const parts: ((object: JsonObject) => boolean)[] = [];
  const hasAll = (object: JsonObject, names: readonly string[]) =>
    names.every((name) => Object.hasOwn(object, name));
  if (required.length > 0) parts.push((object) => hasAll(object, required));
  if (minProperties > 0) parts.push((object) => Object.keys(object).length >= minProperties);
  if (maxProperties !== undefined) {
    parts.push((object) => Object.keys(object).length <= maxProperties);
  }
  for (const [name, others] of Object.entries(dependentRequired)) {
    parts.push((object) => !Object.hasOwn(object, name) || hasAll(object, others));
  }
  if (schema.propertyNames !== undefined) {
    const check = below('/propertyNames');
    parts.push((object) => Object.keys(object).every((name) => check(name)));
  }
  const memberCheck = ofMembers(schema, below);
  if (memberCheck !== null) {
    parts.push((object) =>
      Object.entries(object).every(([name, member]) => memberCheck(name, member)),
    );
  }
  return parts.map((part) => (value) => !isJsonObject(value) || part(value));
}

/** The check of each member by its name; null where any will do. */
function ofMembers(
  { properties = {}, patternProperties = {}, additionalProperties: others = true }: Schema,
  below: Below,
): ((name: string, member: JsonValue) => boolean) | null {
  const named = new Map(
    Object.keys(properties).map((name) => [name, below(childPointer('/properties', name))]),
  );
  const matched = Object.keys(patternProperties).map((pattern) => ({
    matches: matcherOf(pattern),
    check: below(childPointer('/patternProperties', pattern)),
  }));
  if (named.size === 0 && matched.length === 0 && others === true) return null;
  const otherCheck: Check =
    typeof others === 'boolean' ? () => others : below('/additionalProperties');
  return (name, member) => {
    const own = named.get(name);
    const byPattern = matched.filter(({ matches }) => matches(name));
    if (own === undefined && byPattern.length === 0) return otherCheck(member);
    return (own?.(member) ?? true) && byPattern.every(({ check }) => check(member));
  };
}

function ofCombined(schema: Schema, below: Below): readonly Check[] {
  const parts: Check[] = [];
  const each = (keyword: 'allOf' | 'anyOf' | 'oneOf') =>
    schema[keyword]?.map((_, index) => below(`/${keyword}/${index}`));
  const [all, any, one] = [each('allOf'), each('anyOf'), each('oneOf')];
  if (all !== undefined) parts.push((value) => all.every((check) => check(value)));
  if (any !== undefined) parts.push((value) => any.some((check) => check(value)));
  if (one !== undefined) {
    parts.push((value) => one.filter((check) => check(value)).length === 1);
  }
  if (schema.not !== undefined) {
    const check = below('/not');
    parts.push((value) => !check(value));
  }
  if (schema.if !== undefined) {
    const condition = below('/if');
    const [then, otherwise] = [
      schema.then === undefined ? ALWAYS : below('/then'),
      schema.else === undefined ? ALWAYS : below('/else'),
    ];
    parts.push((value) => (condition(value) ? then(value) : otherwise(value)));
  }
  return parts;
}

const ALWAYS: Check = () => true;
