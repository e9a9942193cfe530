import type { JsonObject } from '../../../contracts/json-value.ts';
import type { MutationName } from '../mutant.ts';
import { textsOf } from '../schema-place.ts';
import { type Change, withKeyword } from './change.ts';

/** Drops the type, adds or drops null, turns integers into numbers. */
export function typeChanges(schema: JsonObject): readonly Change[] {
  const { type, enum: values } = schema;
  if (type === undefined) return [];
  const types = textsOf(type);
  const change = (operator: MutationName, what: string, changed: JsonObject): Change => ({
    operator,
    keyword: '/type',
    what,
    changed,
  });
  const others = types.filter((name) => name !== 'null');
  return [
    change('drop-type', 'drop the type', withKeyword(schema, 'type', undefined)),
    types.includes('null')
      ? change('forbid-null', 'forbid null', { ...schema, type: others })
      : change('allow-null', 'allow null', {
          ...schema,
          type: [...types, 'null'],
          // Null is allowed only where an enum lists it as well.
          ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
        }),
    ...(types.includes('integer')
      ? [
          change('integer-to-number', 'a number will do', {
            ...schema,
            type: types.map((name) => (name === 'integer' ? 'number' : name)),
          }),
        ]
      : []),
  ];
}
