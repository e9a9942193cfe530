import { formats, isFormat } from '../../contracts/formats/formats.ts';
import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
  objectOf,
} from '../../contracts/json-value.ts';
import { looserFormat } from './looser-formats.ts';
import { type Definitions, isOfType, propertiesOf, referenceOf, textsOf } from './schema-place.ts';

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
  compile(component: JsonObject): ComponentChecks {
    const checks = new Map<JsonPointer, Check>();
    const compiled = (schema: JsonObject, pointer: JsonPointer): Check => {
      const parts = Object.entries(KEYWORDS).flatMap(([keyword, checkOf]) => {
        const given = schema[keyword];
        return given === undefined ? [] : [checkOf(given, schema)];
      });
      const target = referenceOf(schema);
      if (target !== null) parts.push((value) => this.checkOf(target, '')(value));
      if (schema['anyOf'] !== undefined) {
        // The choices stand at the same place and share its pointer, which the whole takes in the end.
        const choices = listOf(schema['anyOf']).map((choice) =>
          compiled(objectOf(choice), pointer),
        );
        parts.push((value) => choices.some((check) => check(value)));
      }
      if (schema['items'] !== undefined) {
        const check = compiled(objectOf(schema['items']), `${pointer}/items`);
        parts.push((value) => !Array.isArray(value) || value.every((item) => check(item)));
      }
      for (const [name, property] of propertiesOf(schema)) {
        const check = compiled(property, childPointer(`${pointer}/properties`, name));
        parts.push((value) => {
          const member = memberOf(value, name);
          return member === undefined || check(member);
        });
      }
      const all: Check = (value) => parts.every((part) => part(value));
      checks.set(pointer, all);
      return all;
    };
    compiled(component, '');
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

/** The check of each keyword that holds no schema, given its value and the schema around it. */
const KEYWORDS: Readonly<Record<string, (given: JsonValue, schema: JsonObject) => Check>> = {
  type: (given) => {
    const types = textsOf(given);
    return (value) => types.some((name) => isOfType(value, name));
  },
  enum: (given) => {
    const known = new Set(listOf(given));
    return (value) => known.has(value);
  },
  enumIgnoringCase: (given) => {
    const known = new Set(listOf(given).map(lowerCased));
    return (value) => known.has(lowerCased(value));
  },
  format: (given) => ofText(formatCheck(String(given))),
  minLength: (least) => ofText((text) => [...text].length >= Number(least)),
  maxLength: (most) => ofText((text) => [...text].length <= Number(most)),
  minItems: (least) => (value) => !Array.isArray(value) || value.length >= Number(least),
  maxItems: (most) => (value) => !Array.isArray(value) || value.length <= Number(most),
  required: (given) => {
    const names = textsOf(given);
    return ofObject((object) => names.every((name) => Object.hasOwn(object, name)));
  },
  additionalProperties: (given, schema) => {
    const known = new Set(propertiesOf(schema).map(([name]) => name));
    return ofObject(
      (object) => given !== false || Object.keys(object).every((name) => known.has(name)),
    );
  },
};

function ofText(check: (text: string) => boolean): Check {
  return (value) => typeof value !== 'string' || check(value);
}

function ofObject(check: (object: JsonObject) => boolean): Check {
  return (value) => !isJsonObject(value) || check(value);
}

function formatCheck(format: string): (text: string) => boolean {
  const check = isFormat(format) ? formats[format] : looserFormat(format);
  if (check === undefined) throw new Error(`the format ${format} has no meaning`);
  return check;
}

function memberOf(value: JsonValue, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function lowerCased(value: JsonValue): JsonValue {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
