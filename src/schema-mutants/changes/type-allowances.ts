import type { JsonObject, JsonType } from '../../../contracts/json-value.ts';
import { type Definitions, referenceOf, textsOf } from '../schema-place.ts';
import type { Change } from './change.ts';

/**
 * Allows one more JSON type, with any value, beside the schema: where a type stands, and where a reference leads to
 * one. Null beside a type is a change of its own.
 */
export function typeAllowances(schema: JsonObject, definitions: Definitions): readonly Change[] {
  const target = referenceOf(schema);
  const { type } = target === null ? schema : (definitions[target] ?? {});
  if (type === undefined) return [];
  const documented = textsOf(type).map((name) => (name === 'integer' ? 'number' : name));
  return JSON_TYPES.filter(
    (name) => !documented.includes(name) && (name !== 'null' || target !== null),
  ).map((name) => ({
    operator: 'allow-type',
    keyword: target === null ? '/type' : '/$ref',
    what: `allow type ${name}`,
    changed: { anyOf: [schema, { type: name }] },
  }));
}

const JSON_TYPES: readonly JsonType[] = ['null', 'boolean', 'number', 'string', 'array', 'object'];
