import { formats, isFormat } from '../../contracts/formats/formats.ts';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { looserFormat } from './looser-formats.ts';
import { isOfType } from './of-type.ts';
import { type Definitions, propertiesOf, referenceOf, textsOf } from './schema-place.ts';

/** Whether a value is valid under a schema. */
export type Check = (value: JsonValue) => boolean;

/** The checks of a component and of all schemas in it, by pointer within the component. */
type ComponentChecks = ReadonlyMap<JsonPointer, Check>;

/**
 * A schema document compiled into closures, one for each component, that refer to each other through a table: a mutant
 * compiles only its own component and replaces it there. ajv would compile all of them anew; the tests compare with it.
 */
export class CompiledSchema {
  readonly #components = new Map<string, ComponentChecks>();

  constructor(definitions: Definitions) {
    for (const [name, schema] of Object.entries(definitions)) {
      this.#components.set(name, this.compile(schema));
    }
  }

  /** The checks of a component. Its references are looked up by name when they run. */
  compile(schema: JsonObject): ComponentChecks {
    const checks = new Map<JsonPointer, Check>();
    compileInto(checks, schema, '', (name) => this.checkOf(name, ''));
    return checks;
  }

  checkOf(component: string, pointer: JsonPointer): Check {
    const check = this.#components.get(component)?.get(pointer);
    if (check === undefined) throw new Error(`the schema has no ${component}${pointer}`);
    return check;
  }

  /** Runs `use` with other checks for some of the components. */
  withComponents<T>(changed: ReadonlyMap<string, ComponentChecks>, use: () => T): T {
    const own = new Map(this.#components);
    for (const [name, checks] of changed) this.#components.set(name, checks);
    try {
      return use();
    } finally {
      for (const [name, checks] of own) this.#components.set(name, checks);
    }
  }
}

type ResolveCheck = (component: string) => Check;

function compileInto(
  checks: Map<JsonPointer, Check>,
  schema: JsonObject,
  pointer: JsonPointer,
  resolve: ResolveCheck,
): Check {
  const parts = [
    ...referenceChecks(schema, resolve),
    ...valueChecks(schema),
    ...textChecks(schema),
    ...listChecks(schema),
    ...objectChecks(schema),
  ];
  const { items, anyOf } = schema;
  if (Array.isArray(anyOf)) {
    // The choices stand at the same place and share its pointer, which the whole takes in the end.
    const choices = anyOf.map((choice) =>
      compileInto(checks, isJsonObject(choice) ? choice : {}, pointer, resolve),
    );
    parts.push((value) => choices.some((check) => check(value)));
  }
  if (isJsonObject(items)) {
    const check = compileInto(checks, items, `${pointer}/items`, resolve);
    parts.push((value) => !Array.isArray(value) || value.every((item) => check(item)));
  }
  for (const [name, property] of propertiesOf(schema)) {
    const check = compileInto(
      checks,
      property,
      childPointer(`${pointer}/properties`, name),
      resolve,
    );
    parts.push((value) => {
      const member = memberOf(value, name);
      return member === undefined || check(member);
    });
  }
  const all: Check = (value) => parts.every((part) => part(value));
  checks.set(pointer, all);
  return all;
}

function referenceChecks(schema: JsonObject, resolve: ResolveCheck): readonly Check[] {
  const target = referenceOf(schema);
  return target === null ? [] : [(value) => resolve(target)(value)];
}

function valueChecks({ type, enum: values, enumIgnoringCase }: JsonObject): readonly Check[] {
  const checks: Check[] = [];
  if (type !== undefined) {
    const types = textsOf(type);
    checks.push((value) => types.some((name) => isOfType(value, name)));
  }
  if (Array.isArray(values)) {
    const known = new Set<JsonValue>(values);
    checks.push((value) => known.has(value));
  }
  if (Array.isArray(enumIgnoringCase)) {
    const known = new Set(enumIgnoringCase.map(lowerCased));
    checks.push((value) => known.has(lowerCased(value)));
  }
  return checks;
}

function textChecks({ format, minLength, maxLength }: JsonObject): readonly Check[] {
  const checks: ((text: string) => boolean)[] = [];
  if (typeof format === 'string') {
    checks.push(
      isFormat(format) ? formats[format] : (looserFormat(format) ?? unknownFormat(format)),
    );
  }
  if (typeof minLength === 'number') checks.push((text) => [...text].length >= minLength);
  if (typeof maxLength === 'number') checks.push((text) => [...text].length <= maxLength);
  return checks.map((check) => (value) => typeof value !== 'string' || check(value));
}

function listChecks({ minItems, maxItems }: JsonObject): readonly Check[] {
  const checks: ((length: number) => boolean)[] = [];
  if (typeof minItems === 'number') checks.push((length) => length >= minItems);
  if (typeof maxItems === 'number') checks.push((length) => length <= maxItems);
  return checks.map((check) => (value) => !Array.isArray(value) || check(value.length));
}

function objectChecks(schema: JsonObject): readonly Check[] {
  const checks: ((object: JsonObject) => boolean)[] = textsOf(schema['required']).map(
    (name) => (object) => Object.hasOwn(object, name),
  );
  if (schema['additionalProperties'] === false) {
    const known = new Set(propertiesOf(schema).map(([name]) => name));
    checks.push((object) => Object.keys(object).every((name) => known.has(name)));
  }
  return checks.map((check) => (value) => !isJsonObject(value) || check(value));
}

function memberOf(value: JsonValue, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function lowerCased(value: JsonValue): JsonValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function unknownFormat(format: string): never {
  throw new Error(`the format ${format} has no meaning`);
}
