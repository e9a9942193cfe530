import { isJsonObject, type JsonValue } from '../../../contracts/json-value.ts';
import { canonicalJson } from '../../../contracts/schema/equal-json.ts';
import { NEW_ENUM_VALUE } from '../../../test-utils/faults/fault-operators.ts';
import { dropped, type Operators, where } from './operator.ts';

export const OF_VALUES = {
  'drop-enum': (schema) => dropped(schema, 'enum', 'drop the enumeration'),
  'add-enum-value': (schema) => {
    const { enum: values } = schema;
    if (values === undefined) return [];
    return [['/enum', 'allow one more value', { ...schema, enum: [...values, newValue(values)] }]];
  },
  'ignore-case': ({ enum: values, ...others }) => {
    const hasTexts = values?.some((value) => typeof value === 'string') ?? false;
    const changed = { ...others, enumIgnoringCase: values ?? [] };
    return where(hasTexts, '/enum', 'compare without case', changed);
  },
  'drop-enum-value': (schema) =>
    (schema.enum ?? []).map((value, index, values) => [
      `/enum/${index}`,
      `drop ${JSON.stringify(value)}`,
      { ...schema, enum: values.toSpliced(index, 1) },
    ]),
  'drop-const': (schema) => dropped(schema, 'const', 'drop the constant'),
  'change-const': (schema) => {
    const { const: before } = schema;
    if (before === undefined) return [];
    const other = newValue([before]);
    return [['/const', canonicalJson(other), { ...schema, const: other }]];
  },
} satisfies Operators;

/** One that is not listed, of the type of those that are; a text where any is. */
export function newValue(values: readonly JsonValue[]): JsonValue {
  const [first = null] = values;
  if (values.some((value) => typeof value === 'string')) return NEW_ENUM_VALUE;
  if (typeof first === 'number') {
    return Math.max(...values.filter((value) => typeof value === 'number')) + 1;
  }
  if (typeof first === 'boolean') return !first;
  if (Array.isArray(first)) return [...first, null];
  return isJsonObject(first) ? { ...first, [NEW_ENUM_VALUE]: null } : NEW_ENUM_VALUE;
}
