import { upgrade } from '@scalar/openapi-upgrader';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { readSchema } from '../../contracts/schema/read-schema.ts';
import { type Excerpt, versionOf } from './excerpt.ts';

/**
 * The JSON Schema 2020-12 of an excerpt. OpenAPI 3.1 uses JSON Schema 2020-12, so a converter from 3.0 to 3.1 does the
 * work (`nullable` above all); the place of components and the name of one format remain. Throws
 * UnsupportedSchemaError.
 */
export function jsonSchemaOf(excerpt: Excerpt): JsonObject {
  const upgraded = upgrade(structuredClone({ ...excerpt }), '3.1');
  const components = JSON.stringify(upgraded.components?.schemas);
  const schema: JsonObject = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:link-token-contract:${versionOf(excerpt)}`,
    $ref: `#/$defs/${RESPONSE_COMPONENT}`,
    $defs: JSON.parse(components, inJsonSchemaTerms),
  };
  readSchema(schema, '', { dialect: 'json-schema', side: 'response', name: RESPONSE_COMPONENT });
  return schema;
}

/** A member in the terms of JSON Schema; undefined where it has none there. */
function inJsonSchemaTerms(key: string, value: JsonValue): JsonValue | undefined {
  if (key === '$ref' && typeof value === 'string') {
    return value.replace('#/components/schemas/', '#/$defs/');
  }
  // Upstream says `url`, which JSON Schema does not have; RFC 3986 is meant.
  if (key === 'format' && value === 'url') return 'uri';
  // The converter keeps it, but it is the default in JSON Schema.
  if (key === 'nullable' && value === false) return undefined;
  return isJsonObject(value) ? withoutHalfNull(value) : value;
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
