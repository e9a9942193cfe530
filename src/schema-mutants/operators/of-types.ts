import type { JsonType } from '../../../contracts/json-value.ts';
import { jsonTypesOf } from '../../../contracts/schema/alternatives.ts';
import {
  type Definitions,
  referenceOf,
  type Schema,
  TYPE_NAMES,
  type TypeName,
  typesOf,
} from '../../../contracts/schema/schema.ts';
import { type Change, dropped, type Operators, where } from './operator.ts';

export const OF_TYPES = {
  'drop-type': (schema) => dropped(schema, 'type', 'drop the type'),
  'forbid-null': (schema) => {
    const types = typesOf(schema) ?? [];
    const type = types.filter((name) => name !== 'null');
    return where(types.includes('null'), '/type', 'forbid null', { ...schema, type });
  },
  /** One of several types, null not counted. */
  'forbid-type': (schema) => {
    const types = typesOf(schema) ?? [];
    const others = types.filter((name) => name !== 'null');
    if (others.length < 2) return [];
    return others.map((forbidden) => [
      '/type',
      `forbid type ${forbidden}`,
      { ...schema, type: types.filter((name) => name !== forbidden) },
    ]);
  },
  'allow-null': (schema) => {
    const { enum: values, const: constant, ...others } = schema;
    const before = typesOf(schema);
    const listed = constant === undefined ? values : [constant];
    const type: readonly TypeName[] = [...(before ?? []), 'null'];
    // Null is allowed only where an enum lists it as well.
    const changed = listed === undefined ? {} : { enum: [...listed, null] };
    const isMissing = before !== null && !before.includes('null');
    return where(isMissing, '/type', 'allow null', { ...others, type, ...changed });
  },
  'integer-to-number': (schema) => {
    const types = typesOf(schema) ?? [];
    const type = types.map((name) => (name === 'integer' ? 'number' : name));
    return where(types.includes('integer'), '/type', 'a number will do', { ...schema, type });
  },
  /**
   * Allows one more JSON type, with any value, beside the schema: where a type stands, and where a reference, a union or
   * values limit the type. Null beside a type is a change of its own.
   */
  'allow-type': (schema, definitions) => {
    const keyword = LIMITS_OF_TYPE.find((name) => schema[name] !== undefined);
    if (keyword === undefined) return [];
    const documented = documentedTypes(schema, definitions);
    return JSON_TYPES.filter(
      (name) => !documented.includes(name) && (name !== 'null' || keyword !== 'type'),
    ).map(
      (name): Change => [`/${keyword}`, `allow type ${name}`, { anyOf: [schema, { type: name }] }],
    );
  },
} satisfies Operators;

const LIMITS_OF_TYPE = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'const', 'enum'] as const;
const JSON_TYPES = TYPE_NAMES.filter((name): name is JsonType => name !== 'integer');

function documentedTypes(schema: Schema, definitions: Definitions): readonly JsonType[] {
  const target = referenceOf(schema);
  const types = typesOf(target === null ? schema : (definitions[target] ?? {}));
  if (types === null) return jsonTypesOf(schema, definitions);
  return types.map((name) => (name === 'integer' ? 'number' : name));
}
