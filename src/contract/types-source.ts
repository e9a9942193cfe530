import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { JsonValue } from '../../contracts/json-value.ts';
import {
  isNothing,
  isOfType,
  referenceOf,
  type Schema,
  type SchemaDocument,
  typesOf,
} from '../../contracts/schema/schema.ts';

/**
 * TypeScript source of a schema's types, each named after its upstream component. A type takes what the schema takes, and
 * more where TypeScript has no word for a keyword: a pattern, a bound, a condition.
 */
export async function typesSource(
  { root, definitions }: SchemaDocument,
  banner: string,
): Promise<string> {
  const written = Object.entries(definitions).map(([name, schema]): [string, JSONSchema] => [
    name,
    componentIn(schema, root),
  ]);
  const { [root]: whole, ...$defs } = Object.fromEntries(written);
  const source = await compile({ ...whole, $defs }, root, {
    bannerComment: banner,
    format: true,
    style: { singleQuote: true, printWidth: 100 },
  });
  // For `deprecated` on an alias the library writes an empty comment.
  return source.replaceAll('/**\n */\n', '/**\n * @deprecated\n */\n');
}

/** The library would write one type for a component and for another name of it. */
function componentIn(schema: Schema, root: string): JSONSchema {
  const written = typeIn(schema, root);
  return written.$ref === undefined ? written : { allOf: [written] };
}

/**
 * The schema in the words of the library, which reads draft 4: where a keyword does not tell the type, it takes a value
 * for an object.
 */
function typeIn(schema: Schema, root: string): JSONSchema {
  const component = referenceOf(schema);
  // The root stands outside of the definitions.
  if (component !== null) return { $ref: component === root ? '#' : `#/$defs/${component}` };
  if (isNothing(schema)) return { tsType: 'never' };
  const { anyOf, oneOf, allOf, deprecated } = schema;
  const parts = allOf?.map((one) => typeIn(one, root)).filter((one) => !isUnknown(one)) ?? [];
  const type = {
    ...ownType(schema),
    ...membersOf(schema, root),
    ...itemsOf(schema, root),
    ...alternativesIn('anyOf', anyOf, root),
    ...alternativesIn('oneOf', oneOf, root),
    ...(parts.length > 0 && { allOf: parts }),
  };
  return {
    ...(Object.keys(type).length === 0 ? UNKNOWN : type),
    ...(deprecated === true && { deprecated }),
  };
}

const UNKNOWN: JSONSchema = { tsType: 'unknown' };

function isUnknown({ tsType }: JSONSchema): boolean {
  return tsType === UNKNOWN.tsType;
}

/** Alternatives of which one takes anything say nothing. */
function alternativesIn(
  keyword: 'anyOf' | 'oneOf',
  schemas: readonly Schema[] | undefined,
  root: string,
): JSONSchema {
  const alternatives = schemas?.map((one) => typeIn(one, root)) ?? [];
  return alternatives.length === 0 || alternatives.some(isUnknown)
    ? {}
    : { [keyword]: alternatives };
}

function ownType(schema: Schema): JSONSchema {
  const types = typesOf(schema);
  const listed = schema.const === undefined ? schema.enum : [schema.const];
  const values = listed?.filter((value) => types?.some((type) => isOfType(value, type)) ?? true);
  const scalars = values?.filter(isScalar);
  // Of a type beside them, the library loses values that are objects or lists.
  if (values !== undefined && scalars !== undefined && scalars.length < values.length) {
    return { tsType: values.map((value) => JSON.stringify(value)).join(' | ') };
  }
  return {
    ...(types && { type: typeof schema.type === 'string' ? schema.type : [...types] }),
    ...(scalars && { enum: scalars }),
  };
}

function isScalar(value: JsonValue): value is null | boolean | number | string {
  return typeof value !== 'object' || value === null;
}

function membersOf(schema: Schema, root: string): JSONSchema {
  const { type, required, additionalProperties: others = true } = schema;
  if (type === undefined) return {};
  const patterns = Object.values(schema.patternProperties ?? {});
  const own = Object.entries(schema.properties ?? {}).map(([name, one]): [string, JSONSchema] => [
    name,
    typeIn(one, root),
  ]);
  // TypeScript has one type for all other names.
  const ofOthers = [...patterns, ...(typeof others === 'object' ? [others] : [])];
  const isMap = others !== true && ofOthers.length > 0;
  const other = isMap ? { anyOf: ofOthers.map((one) => typeIn(one, root)) } : UNKNOWN;
  const isKnown = new Set(own.map(([name]) => name));
  const undocumented = (required ?? [])
    .filter((name) => !isKnown.has(name))
    .map((name) => [name, other] as const);
  const properties = [...own, ...undocumented];
  return {
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(required && { required: [...required] }),
    additionalProperties: isMap ? other : others === true,
  };
}

function itemsOf(
  { type, items, prefixItems = [], minItems = 0 }: Schema,
  root: string,
): JSONSchema {
  if (type === undefined) return {};
  const others = items && typeIn(items, root);
  const first = prefixItems.map((one) => typeIn(one, root));
  if (first.length === 0) return others === undefined ? {} : { items: others };
  const isClosed = items !== undefined && isNothing(items);
  // The library writes a type for each length.
  if (first.length > LONGEST_TUPLE) {
    return { items: { anyOf: [...first, ...(isClosed ? [] : [others ?? UNKNOWN])] } };
  }
  return {
    items: first,
    additionalItems: isClosed ? false : (others ?? true),
    ...(minItems > 0 && { minItems: Math.min(minItems, first.length) }),
  };
}

const LONGEST_TUPLE = 20;
