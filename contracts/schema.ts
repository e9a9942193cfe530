import { type Format, isFormat } from './formats/formats.ts';
import { childPointer, type JsonPointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue, listOf } from './json-value.ts';

/** The component of the whole response. */
export const RESPONSE_COMPONENT = 'LinkTokenGetResponse';

/** A revision's schema, read: upstream's components by name. */
export type Components = ReadonlyMap<string, SchemaNode>;

/** The schema of one place: a closed union over the JSON Schema vocabulary that upstream uses. */
export type SchemaNode =
  | RefNode
  | AnyNode
  | StringNode
  | EnumNode
  | NumericNode
  | BooleanNode
  | ListNode
  | ObjectNode;

export interface RefNode {
  readonly kind: 'ref';
  readonly component: string;
}
export interface AnyNode {
  readonly kind: 'any';
}
interface StringNode extends Nullable {
  readonly kind: 'string';
  readonly format: Format | null;
}
interface EnumNode extends Nullable {
  readonly kind: 'enum';
  readonly values: readonly string[];
}
interface NumericNode extends Nullable {
  readonly kind: 'integer' | 'number';
}
interface BooleanNode extends Nullable {
  readonly kind: 'boolean';
}
export interface ListNode extends Nullable {
  readonly kind: 'array';
  readonly items: SchemaNode;
}
export interface ObjectNode extends Nullable {
  readonly kind: 'object';
  readonly properties: ReadonlyMap<string, PropertyNode>;
  /** Whether undocumented keys, with any value, are allowed. */
  readonly open: boolean;
}
export interface PropertyNode {
  readonly required: boolean;
  readonly schema: SchemaNode;
}
interface Nullable {
  readonly nullable: boolean;
}

/** The schema has a keyword or a form that the contract does not support. Nothing is silently dropped. */
export class UnsupportedSchemaError extends Error {
  override readonly name = 'UnsupportedSchemaError';
  readonly schemaPath: JsonPointer;
  constructor(schemaPath: JsonPointer, what: string) {
    super(`the schema has ${what} at #${schemaPath}, which the contract cannot express`);
    this.schemaPath = schemaPath;
  }
}

function refuse(at: JsonPointer, what: string): never {
  throw new UnsupportedSchemaError(at, what);
}

/**
 * The names that every object inherits from the language (ECMA-262 sections 20.1.3 and B.2.2), whatever a polyfill
 * added.
 */
export const INHERITED_NAMES: ReadonlySet<string | symbol> = new Set([
  ...['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ...['toLocaleString', 'toString', 'valueOf', '__proto__'],
  ...['__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__'],
]);

/** Reads the `$defs` of a revision's JSON Schema. Throws UnsupportedSchemaError. */
export function readComponents(schema: JsonValue): Components {
  const defs = isJsonObject(schema) ? schema['$defs'] : undefined;
  if (!isJsonObject(defs)) return refuse('', 'no $defs');
  const components = new Map(
    Object.entries(defs).map(([name, node]) => [
      name,
      readNode(node, childPointer('/$defs', name)),
    ]),
  );
  if (components.has(RESPONSE_COMPONENT)) return components;
  return refuse('/$defs', `no component ${RESPONSE_COMPONENT}`);
}

/** Follows references to the end of their chain. */
export function resolve(components: Components, node: SchemaNode): Exclude<SchemaNode, RefNode> {
  let resolved = node;
  // A reference chain visits each component at most once; a longer one is a cycle that says nothing.
  for (let steps = 0; resolved.kind === 'ref'; steps++) {
    const next = steps > components.size ? undefined : components.get(resolved.component);
    if (next === undefined) {
      return refuse(`/$defs/${resolved.component}`, 'a reference that ends nowhere');
    }
    resolved = next;
  }
  return resolved;
}

const REF_PREFIX = '#/$defs/';

const ALLOWED_KEYWORDS: ReadonlySet<string> = new Set([
  ...['$ref', 'type', 'enum', 'format', 'properties', 'required', 'additionalProperties', 'items'],
  'deprecated',
]);

function readNode(node: JsonValue | undefined, at: JsonPointer): SchemaNode {
  if (!isJsonObject(node)) return refuse(at, 'no object');
  // A keyword of a polluted Object.prototype is not the schema's.
  const raw: JsonObject = { __proto__: null, ...node };
  const stranger = Object.keys(raw).find((keyword) => !ALLOWED_KEYWORDS.has(keyword));
  if (stranger !== undefined) refuse(at, `the keyword "${stranger}"`);
  const { $ref: ref, enum: values, format, type } = raw;
  if (ref !== undefined) return readReference(ref, raw, at);
  if (Object.keys(raw).length === 0) return { kind: 'any' };
  if (type === undefined) return refuse(at, 'no type');

  const kinds = [type].flat().filter((name) => name !== 'null');
  const nullable = [type].flat().includes('null');
  const [kind] = kinds;
  if (kinds.length !== 1) refuse(at, `the type ${JSON.stringify(type)}`);
  if (values !== undefined && kind !== 'string') refuse(at, 'an enum of something but strings');
  if (format !== undefined && (values !== undefined || kind !== 'string')) {
    refuse(at, 'a format of something but a plain string');
  }
  switch (kind) {
    case 'string':
      // Upstream gives one string component `properties`, which mean nothing for a string.
      return values === undefined
        ? { kind, nullable, format: readFormat(format, at) }
        : readEnum(values, nullable, at);
    case 'integer':
    case 'number':
    case 'boolean':
      return { kind, nullable };
    case 'array':
      return { kind, nullable, items: readNode('items' in raw ? raw['items'] : {}, `${at}/items`) };
    case 'object':
      return readObject(raw, nullable, at);
    default:
      return refuse(at, `the type ${JSON.stringify(kind)}`);
  }
}

function readReference(ref: JsonValue, raw: JsonObject, at: JsonPointer): RefNode {
  if (typeof ref !== 'string' || !ref.startsWith(REF_PREFIX)) {
    return refuse(at, 'a reference out of its $defs');
  }
  if (Object.keys(raw).length > 1) refuse(at, 'something beside a reference');
  return { kind: 'ref', component: ref.slice(REF_PREFIX.length) };
}

function readFormat(format: JsonValue | undefined, at: JsonPointer): Format | null {
  if (format === undefined) return null;
  if (typeof format === 'string' && isFormat(format)) return format;
  return refuse(at, `the format ${JSON.stringify(format)}`);
}

function readEnum(values: JsonValue, nullable: boolean, at: JsonPointer): EnumNode {
  const texts = listOf(values).filter((value) => typeof value === 'string');
  const rest = listOf(values).filter((value) => typeof value !== 'string');
  if (texts.length === 0 || rest.some((value) => value !== null)) {
    refuse(at, 'an enum of something but strings');
  }
  // OpenAPI 3.0.3: `nullable` allows null only where an enum lists it as well.
  return { kind: 'enum', nullable: nullable && rest.length > 0, values: texts };
}

function readObject(raw: JsonObject, nullable: boolean, at: JsonPointer): ObjectNode {
  const { properties = {}, required = [], additionalProperties: open = true } = raw;
  if (typeof open !== 'boolean') return refuse(at, 'a schema for additional properties');
  if (!isJsonObject(properties) || !Array.isArray(required)) {
    return refuse(at, 'malformed properties');
  }
  const stranger = required.find(
    (key) => typeof key !== 'string' || !Object.hasOwn(properties, key),
  );
  if (stranger !== undefined) {
    refuse(at, `a required key without a property, ${String(stranger)},`);
  }
  const read = Object.entries(properties).map(([key, node]): [string, PropertyNode] => {
    const below = childPointer(`${at}/properties`, key);
    // ajv's code reads `data.constructor` and finds the inherited one; it skips `__proto__`.
    if (INHERITED_NAMES.has(key)) refuse(below, 'a property that every object inherits');
    return [key, { required: required.includes(key), schema: readNode(node, below) }];
  });
  return { kind: 'object', nullable, open, properties: new Map(read) };
}
