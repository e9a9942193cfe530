import type { Schema, TypeName } from './schema.ts';
import { typesOf } from './schema.ts';

const NULL: Schema = { type: 'null' };

/** Whether the schema takes null and nothing else. */
export function isOnlyNull(schema: Schema): boolean {
  const { type, const: constant, enum: values } = schema;
  const isNull =
    type === 'null' || constant === null || (values?.every((value) => value === null) ?? false);
  return isNull && isPlain(schema);
}

/** Whether a schema that is no reference surely takes null. */
export function takesNull(schema: Schema): boolean {
  if (!isPlain(schema)) return schema.anyOf?.some(isOnlyNull) === true && ofUnionAlone(schema);
  const { enum: values, const: constant } = schema;
  const isOfType = typesOf(schema)?.includes('null') ?? true;
  return (
    isOfType && (values?.includes(null) ?? true) && (constant === undefined || constant === null)
  );
}

/** The schema, or null. */
export function orNull(schema: Schema): Schema {
  if (takesNull(schema)) return schema;
  const { anyOf } = schema;
  if (anyOf !== undefined && ofUnionAlone(schema)) return { ...schema, anyOf: [...anyOf, NULL] };
  const types = typesOf(schema);
  if (!isPlain(schema) || types === null || schema.const !== undefined)
    return { anyOf: [schema, NULL] };
  const values = schema.enum;
  return {
    ...schema,
    type: types.includes('null') ? types : [...types, 'null'],
    ...(values === undefined || values.includes(null) ? {} : { enum: [...values, null] }),
  };
}

/** Whether no keyword of the schema judges values of all types, but its type and its enumeration. */
function isPlain({ $ref, anyOf, oneOf, allOf, not, if: condition }: Schema): boolean {
  return [$ref, anyOf, oneOf, allOf, not, condition].every((keyword) => keyword === undefined);
}

function ofUnionAlone({ anyOf, ...others }: Schema): boolean {
  return anyOf !== undefined && Object.keys(others).every((keyword) => keyword === 'discriminator');
}

/**
 * OpenAPI 3.0.3 (`nullable`, and its clarification): null is allowed only where both the type and the enumeration allow
 * it. A schema with null in only one of them does not allow it.
 */
export function withoutHalfNull(schema: Schema): Schema {
  const { enum: values } = schema;
  const types = typesOf(schema);
  if (values === undefined || types === null) return schema;
  if (types.includes('null') === values.includes(null)) return schema;
  const [first = 'null', ...others] = types.filter((name): name is TypeName => name !== 'null');
  return {
    ...schema,
    type: others.length === 0 ? first : [first, ...others],
    enum: values.filter((listed) => listed !== null),
  };
}
