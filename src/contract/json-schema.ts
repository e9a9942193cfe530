import { upgrade } from '@scalar/openapi-upgrader';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT, readComponents } from '../../contracts/schema.ts';
import { type Excerpt, versionOf } from './excerpt.ts';

/**
 * The JSON Schema 2020-12 of an excerpt. OpenAPI 3.1 uses JSON Schema 2020-12, so a converter from 3.0 to 3.1 does the
 * work (`nullable` above all); the place of components and the name of one format remain. Throws
 * UnsupportedSchemaError.
 */
export function jsonSchemaOf(excerpt: Excerpt): JsonObject {
  const upgraded = upgrade(structuredClone({ ...excerpt }), '3.1');
  const components: unknown = upgraded.components?.schemas;
  const schema: JsonObject = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:link-token-contract:${versionOf(excerpt)}`,
    $ref: `#/$defs/${RESPONSE_COMPONENT}`,
    $defs: inJsonSchemaTerms(asJson(components)),
  };
  readComponents(schema);
  return schema;
}

function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

function inJsonSchemaTerms(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inJsonSchemaTerms);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(withoutHalfNull(value)).flatMap(([key, child]): [string, JsonValue][] => {
      if (key === '$ref' && typeof child === 'string') {
        return [[key, child.replace('#/components/schemas/', '#/$defs/')]];
      }
      // Upstream says `url`, which JSON Schema does not have; RFC 3986 is meant.
      if (key === 'format' && child === 'url') return [[key, 'uri']];
      // The converter keeps it, but it is the default in JSON Schema.
      if (key === 'nullable' && child === false) return [];
      return [[key, inJsonSchemaTerms(child)]];
    }),
  );
}

/**
 * OpenAPI 3.0.3 (`nullable`, and its clarification): null is allowed only where both the type and the enumeration allow
 * it. A schema with null in only one of them does not allow it.
 */
function withoutHalfNull(schema: JsonObject): JsonObject {
  const { type, enum: values } = schema;
  // A property named `enum` has a schema, not a list.
  if (!Array.isArray(values) || type === undefined) return schema;
  const types: readonly JsonValue[] = [type].flat();
  if (types.includes('null') && values.includes(null)) return schema;
  const [first = null, ...others] = types.filter((name) => name !== 'null');
  return {
    ...schema,
    type: others.length === 0 ? first : [first, ...others],
    enum: values.filter((listed) => listed !== null),
  };
}
