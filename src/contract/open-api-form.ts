import { childPointer, type JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import {
  type Definitions,
  referenceOf,
  type Schema,
  subschemasOf,
} from '../../contracts/schema/schema.ts';

const COMPONENTS = '/components/schemas';

/** A reference to a component of an OpenAPI document. */
export function openApiReference(component: string): JsonObject {
  return { $ref: `#${COMPONENTS}/${component}` };
}

/** Components as OpenAPI 3.1 writes them: references and discriminators have a form of their own there. */
export function openApiComponents(definitions: Definitions): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, schema]) => [
      name,
      written(schema, childPointer(COMPONENTS, name)),
    ]),
  );
}

function written(schema: Schema, at: JsonPointer): JsonObject {
  const component = referenceOf(schema);
  if (component !== null) return openApiReference(component);
  const below = new Map(
    subschemasOf(schema).map(({ pointer, schema: one }) => [pointer, written(one, at + pointer)]),
  );
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [
      keyword,
      keyword === 'discriminator'
        ? discriminatorOf(schema, at)
        : withSchemas(value, `/${keyword}`, below),
    ]),
  );
}

/** The value of a keyword, with the schemas in it written. */
function withSchemas(
  value: JsonValue,
  pointer: JsonPointer,
  below: ReadonlyMap<JsonPointer, JsonObject>,
): JsonValue {
  const inPlaceOf = (one: JsonValue, key: string | number) =>
    below.get(childPointer(pointer, key)) ?? one;
  if (Array.isArray(value)) return value.map(inPlaceOf);
  if (!isJsonObject(value)) return value;
  return (
    below.get(pointer) ??
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPlaceOf(one, key)]))
  );
}

/** An alternative is named by its component, or else by its place. */
function discriminatorOf(schema: Schema, at: JsonPointer): JsonObject {
  const { propertyName = '', mapping = {} } = schema.discriminator ?? {};
  const keyword = schema.oneOf === undefined ? 'anyOf' : 'oneOf';
  const targets = (schema[keyword] ?? []).map((alternative, index) => {
    const component = referenceOf(alternative);
    return component === null ? `#${at}/${keyword}/${index}` : `#${COMPONENTS}/${component}`;
  });
  return {
    propertyName,
    mapping: Object.fromEntries(
      Object.entries(mapping).map(([value, index]) => [value, targets[index] ?? '']),
    ),
  };
}
