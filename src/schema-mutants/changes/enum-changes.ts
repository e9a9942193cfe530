import type { JsonObject } from '../../../contracts/json-value.ts';
import { NEW_ENUM_VALUE } from '../../../test-utils/faults/unknown-enum-value.ts';
import type { Change } from './change.ts';

/** Drops the enumeration, adds a value, drops each value, ignores case. */
export function enumChanges(schema: JsonObject): readonly Change[] {
  const { enum: values } = schema;
  if (!Array.isArray(values)) return [];
  const { enum: _known, ...others } = schema;
  return [
    { operator: 'drop-enum', keyword: '/enum', what: 'drop the enumeration', changed: others },
    {
      operator: 'add-enum-value',
      keyword: '/enum',
      what: 'allow one more value',
      changed: { ...schema, enum: [...values, NEW_ENUM_VALUE] },
    },
    {
      operator: 'ignore-case',
      keyword: '/enum',
      what: 'compare without case',
      changed: { ...others, enumIgnoringCase: values },
    },
    ...values.map((value, index) => ({
      operator: 'drop-enum-value' as const,
      keyword: `/enum/${index}`,
      what: `drop ${JSON.stringify(value)}`,
      changed: { ...schema, enum: values.toSpliced(index, 1) },
    })),
  ];
}
