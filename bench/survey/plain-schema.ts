import { isFormat } from '../../contracts/formats/formats.ts';
import {
  childPointer,
  type JsonPointer,
  pointerKeys,
  valueAt,
} from '../../contracts/json-pointer.ts';
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  listOf,
} from '../../contracts/json-value.ts';
import { hiddenNames, type Side, targetOf } from './hidden-names.ts';

/** JSON Schema 2020-12 as other engines take it: a reference, and in `$defs` all that it leads to. */
export interface PlainSchema extends JsonObject {
  readonly $ref: string;
  readonly $defs: JsonObject;
}

/**
 * A schema of an OpenAPI document as plain JSON Schema, keyword by keyword. This is the survey's own way to it: it
 * merges nothing and shares nothing with `contracts/schema/`, so that each can be held against the other. It has the
 * same documented readings of what a document means beyond its letter.
 */
export function plainSchemaOf(document: JsonObject, pointer: JsonPointer, side: Side): PlainSchema {
  return new Converter(document, side).convert(pointer);
}

/** The place of a schema among those around it. */
interface Around {
  readonly at: JsonPointer;
  /** The nearest schema with `$recursiveAnchor`, to which `$recursiveRef` leads (draft 2019-09). */
  readonly anchor: JsonPointer;
  /** Within `not` or `if`, where a stricter reading would take more values. */
  readonly isNegative: boolean;
  /** The names that are no part of this side, of a schema around an `allOf`. */
  readonly hidden: readonly string[];
}

const AT_ROOT = { anchor: '', isNegative: false, hidden: [] };
const NULL: JsonObject = { type: 'null' };

class Converter {
  readonly #document: JsonObject;
  readonly #side: Side;
  /** OpenAPI 3.0.3 and Swagger 2.0: nothing beside a reference counts. */
  readonly #isAlone: boolean;
  readonly #names = new Map<JsonPointer, string>();

  constructor(document: JsonObject, side: Side) {
    this.#document = document;
    this.#side = side;
    const { openapi, swagger } = document;
    this.#isAlone = swagger !== undefined || String(openapi).startsWith('3.0.');
  }

  convert(pointer: JsonPointer): PlainSchema {
    const $ref = this.#referenceTo(pointer);
    const $defs: Record<string, JsonValue> = {};
    // Iterating a map also visits what is added meanwhile.
    for (const [at, name] of this.#names) {
      $defs[name] = this.#schema(valueAt(this.#document, at) ?? false, { ...AT_ROOT, at });
    }
    return { $ref, $defs };
  }

  #referenceTo(target: JsonPointer): string {
    const word = (pointerKeys(target).at(-1) ?? '').replaceAll(/\W/g, '_');
    const name = this.#names.get(target) ?? `${this.#names.size}_${word}`;
    this.#names.set(target, name);
    return `#/$defs/${name}`;
  }

  #schema(raw: JsonValue, given: Around): JsonValue {
    if (!isJsonObject(raw)) return raw;
    const around = raw['$recursiveAnchor'] === true ? { ...given, anchor: given.at } : given;
    const isNullable = (raw['nullable'] ?? raw['x-nullable']) === true;
    const target = raw['$recursiveRef'] === '#' ? around.anchor : targetOf(raw);
    if (target === null) return this.#stated(raw, around, isNullable);
    const beside = this.#isAlone ? {} : this.#stated(raw, around, false);
    const both = { ...beside, $ref: this.#referenceTo(target) };
    return isNullable ? { anyOf: [both, NULL] } : both;
  }

  /** What a schema says beside a reference. */
  #stated(raw: JsonObject, around: Around, isNullable: boolean): JsonObject {
    const hidden = [...around.hidden, ...hiddenNames(this.#document, raw, this.#side)];
    const isCombined = COMBINING.some((keyword) => raw[keyword] !== undefined);
    const schema: JsonObject = {
      ...Object.fromEntries(
        Object.entries(raw).flatMap(([keyword, value]) =>
          this.#keyword(keyword, value, around, hidden),
        ),
      ),
      ...boundOf(raw, 'minimum', 'exclusiveMinimum'),
      ...boundOf(raw, 'maximum', 'exclusiveMaximum'),
      ...typeOf(raw, around.isNegative, isNullable && !isCombined),
    };
    const lacksNull = raw['enum'] !== undefined && !listOf(raw['enum']).includes(null);
    return isNullable && isCombined && !lacksNull ? { anyOf: [schema, NULL] } : schema;
  }

  #keyword(
    keyword: string,
    value: JsonValue,
    around: Around,
    hidden: readonly string[],
  ): readonly (readonly [string, JsonValue])[] {
    const at = `${around.at}/${keyword}`;
    const isNegative = around.isNegative || keyword === 'not' || keyword === 'if';
    const inside = { ...around, isNegative, hidden: keyword === 'allOf' ? hidden : [] };
    const below = (one: JsonValue, name: string | number) =>
      this.#schema(one, { ...inside, at: childPointer(at, name) });
    if (SAID_AS_IT_IS.has(keyword)) return [[keyword, value]];
    if (keyword === 'format') return formatOf(value);
    if (keyword === 'required') {
      return [[keyword, listOf(value).filter((name) => !hidden.some((one) => one === name))]];
    }
    if (SCHEMA.has(keyword)) return [[keyword, this.#schema(value, { ...inside, at })]];
    if (SCHEMAS.has(keyword)) return [[keyword, listOf(value).map(below)]];
    if (!SCHEMAS_BY_NAME.has(keyword) || !isJsonObject(value)) return [];
    const isHidden = (name: string) => keyword === 'properties' && hidden.includes(name);
    const shown = Object.entries(value).filter(([name]) => !isHidden(name));
    return [[keyword, Object.fromEntries(shown.map(([name, one]) => [name, below(one, name)]))]];
  }
}

/** `nullable` beside one of these is meant for the whole. */
const COMBINING = ['allOf', 'anyOf', 'oneOf', 'not', 'if'];

const SAID_AS_IT_IS: ReadonlySet<string> = new Set([
  ...['enum', 'const', 'minLength', 'maxLength', 'pattern', 'multipleOf', 'minItems', 'maxItems'],
  ...['uniqueItems', 'minContains', 'maxContains', 'minProperties', 'maxProperties'],
  ...['dependentRequired'],
]);
const SCHEMA: ReadonlySet<string> = new Set([
  ...['additionalProperties', 'propertyNames', 'items', 'contains', 'not', 'if', 'then', 'else'],
]);
const SCHEMAS: ReadonlySet<string> = new Set(['prefixItems', 'allOf', 'anyOf', 'oneOf']);
const SCHEMAS_BY_NAME: ReadonlySet<string> = new Set(['properties', 'patternProperties']);

/** A format that the contract does not know constrains nothing. */
function formatOf(value: JsonValue): readonly (readonly [string, JsonValue])[] {
  const name = value === 'url' ? 'uri' : value;
  return typeof name === 'string' && isFormat(name) ? [['format', name]] : [];
}

/** Until OpenAPI 3.0 `exclusiveMinimum` is true or false, and `minimum` the bound. */
function boundOf(raw: JsonObject, name: string, exclusiveName: string): JsonObject {
  const { [name]: limit, [exclusiveName]: exclusive } = raw;
  const isExcluded = exclusive === true && limit !== undefined;
  return {
    ...(limit === undefined || isExcluded ? {} : { [name]: limit }),
    ...(isExcluded ? { [exclusiveName]: limit } : {}),
    ...(typeof exclusive === 'number' ? { [exclusiveName]: exclusive } : {}),
  };
}

/** A type that is left out beside `properties` is an object. */
function typeOf(
  { type, properties }: JsonObject,
  isNegative: boolean,
  isNullable: boolean,
): JsonObject {
  const meant = type ?? (properties === undefined || isNegative ? undefined : 'object');
  if (meant === undefined) return {};
  return { type: isNullable ? [...new Set([...[meant].flat(), 'null'])] : meant };
}
