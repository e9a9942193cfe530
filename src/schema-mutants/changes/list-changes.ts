import type { JsonObject } from '../../../contracts/json-value.ts';
import { textsOf } from '../schema-place.ts';
import { type Change, withKeyword } from './change.ts';

/** More items than most limits allow. */
const LONGEST_LIST = 10;

/** Drops the schema of the items, limits their number. */
export function listChanges(schema: JsonObject): readonly Change[] {
  if (!textsOf(schema['type']).includes('array')) return [];
  return [
    ...('items' in schema
      ? [
          {
            operator: 'drop-items' as const,
            keyword: '/items',
            what: 'drop the items',
            changed: withKeyword(schema, 'items', undefined),
          },
        ]
      : []),
    {
      operator: 'min-items',
      keyword: '',
      what: 'at least one item',
      changed: { ...schema, minItems: 1 },
    },
    ...[1, LONGEST_LIST].map((maxItems) => ({
      operator: 'max-items' as const,
      keyword: '',
      what: `at most ${maxItems} item${maxItems === 1 ? '' : 's'}`,
      changed: { ...schema, maxItems },
    })),
  ];
}
