import { type Format, isFormat } from './formats/formats.ts';
import { INHERITED_NAMES } from './inherited-names.ts';
import { childPointer, type JsonPointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

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

/** Reads the `$defs` of a revision's JSON Schema. Throws UnsupportedSchemaError. */
export function readComponents(schema: JsonValue): Components {
  const defs = isJsonObject(schema) ? schema['$defs'] : undefined;
  if (!isJsonObject(defs)) throw new UnsupportedSchemaError('', 'no $defs');
  const components = new Map(
    Object.entries(defs).map(([name, node]) => [
      name,
      readNode(node, childPointer('/$defs', name)),
    ]),
  );
  if (!components.has(RESPONSE_COMPONENT)) {
    throw new UnsupportedSchemaError('/$defs', `no component ${RESPONSE_COMPONENT}`);
  }
  return components;
}

/** Follows references to the end of their chain. */
export function resolve(components: Components, node: SchemaNode): Exclude<SchemaNode, RefNode> {
  let resolved = node;
  // A reference chain visits each component at most once; a longer one is a cycle that says nothing.
  for (let steps = 0; resolved.kind === 'ref'; steps++) {
    const next = components.get(resolved.component);
    if (next === undefined || steps > components.size) {
      throw new UnsupportedSchemaError(
        `/$defs/${resolved.component}`,
        'a reference that ends nowhere',
      );
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
  if (!isJsonObject(node)) throw new UnsupportedSchemaError(at, 'no object');
  // A keyword of a polluted Object.prototype is not the schema's.
  const raw: JsonObject = { __proto__: null, ...node };
  const stranger = Object.keys(raw).find((keyword) => !ALLOWED_KEYWORDS.has(keyword));
  if (stranger !== undefined) throw new UnsupportedSchemaError(at, `the keyword "${stranger}"`);
  const { $ref: ref, enum: values, format, type } = raw;
  if (ref !== undefined) return readReference(ref, raw, at);
  if (Object.keys(raw).length === 0) return { kind: 'any' };
  if (type === undefined) throw new UnsupportedSchemaError(at, 'no type');

  const types = [type].flat();
  const nullable = types.includes('null');
  const kinds = types.filter((name) => name !== 'null');
  if (kinds.length !== 1) throw new UnsupportedSchemaError(at, `the type ${JSON.stringify(type)}`);
  if (values !== undefined && kinds[0] !== 'string') {
    throw new UnsupportedSchemaError(at, 'an enum of something but strings');
  }
  if (format !== undefined && (values !== undefined || kinds[0] !== 'string')) {
    throw new UnsupportedSchemaError(at, 'a format of something but a plain string');
  }
  return typedNode(kinds[0], raw, nullable, at);
}

function readReference(ref: JsonValue, raw: JsonObject, at: JsonPointer): RefNode {
  if (typeof ref !== 'string' || !ref.startsWith(REF_PREFIX)) {
    throw new UnsupportedSchemaError(at, 'a reference out of its $defs');
  }
  if (Object.keys(raw).length > 1) {
    throw new UnsupportedSchemaError(at, 'something beside a reference');
  }
  return { kind: 'ref', component: ref.slice(REF_PREFIX.length) };
}

function typedNode(
  kind: JsonValue | undefined,
  raw: JsonObject,
  nullable: boolean,
  at: JsonPointer,
): SchemaNode {
  switch (kind) {
    case 'string':
      // Upstream gives one string component `properties`, which mean nothing for a string.
      return raw['enum'] === undefined
        ? { kind, nullable, format: readFormat(raw['format'], at) }
        : readEnum(raw['enum'], nullable, at);
    case 'integer':
    case 'number':
    case 'boolean':
      return { kind, nullable };
    case 'array':
      return { kind, nullable, items: readNode('items' in raw ? raw['items'] : {}, `${at}/items`) };
    case 'object':
      return readObject(raw, nullable, at);
    default:
      throw new UnsupportedSchemaError(at, `the type ${JSON.stringify(kind)}`);
  }
}

function readFormat(format: JsonValue | undefined, at: JsonPointer): Format | null {
  if (format === undefined) return null;
  if (typeof format === 'string' && isFormat(format)) return format;
  throw new UnsupportedSchemaError(at, `the format ${JSON.stringify(format)}`);
}

function readEnum(values: JsonValue, nullable: boolean, at: JsonPointer): EnumNode {
  const listed = Array.isArray(values) ? values : [];
  const texts = listed.filter((value) => typeof value === 'string');
  const rest = listed.filter((value) => typeof value !== 'string');
  if (texts.length === 0 || rest.some((value) => value !== null)) {
    throw new UnsupportedSchemaError(at, 'an enum of something but strings');
  }
  // OpenAPI 3.0.3: `nullable` allows null only where an enum lists it as well.
  return { kind: 'enum', nullable: nullable && rest.length > 0, values: texts };
}

function readObject(raw: JsonObject, nullable: boolean, at: JsonPointer): ObjectNode {
  const { properties = {}, required = [], additionalProperties = true } = raw;
  if (typeof additionalProperties !== 'boolean') {
    throw new UnsupportedSchemaError(at, 'a schema for additional properties');
  }
  if (!isJsonObject(properties) || !Array.isArray(required)) {
    throw new UnsupportedSchemaError(at, 'malformed properties');
  }
  const stranger = required.find(
    (key) => typeof key !== 'string' || !Object.hasOwn(properties, key),
  );
  if (stranger !== undefined) {
    throw new UnsupportedSchemaError(at, `a required key without a property, ${String(stranger)},`);
  }
  return {
    kind: 'object',
    nullable,
    open: additionalProperties,
    properties: new Map(
      Object.entries(properties).map(([key, node]) => [
        key,
        {
          required: required.includes(key),
          schema: readProperty(key, node, childPointer(`${at}/properties`, key)),
        },
      ]),
    ),
  };
}

function readProperty(key: string, node: JsonValue, at: JsonPointer): SchemaNode {
  // ajv's code reads `data.constructor` and finds the inherited one; it skips `__proto__`.
  if (INHERITED_NAMES.has(key)) {
    throw new UnsupportedSchemaError(at, 'a property that every object inherits');
  }
  return readNode(node, at);
}
