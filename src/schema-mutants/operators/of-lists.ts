import { isEqualJson } from '../../../contracts/schema/equal-json.ts';
import { NOTHING } from '../../../contracts/schema/schema.ts';
import { type Change, dropped, moved, type Operators, takes, where } from './operator.ts';

/** More items than most limits allow. */
const LONGEST_LIST = 10;

export const OF_LISTS = {
  'drop-items': (schema) => dropped(schema, 'items', 'drop the items'),
  'min-items': (schema) => {
    const { minItems = 0 } = schema;
    const applies = takes('array', schema) && minItems === 0;
    return where(applies, '', 'at least one item', { ...schema, minItems: 1 });
  },
  'max-items': (schema) => {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
    return [1, LONGEST_LIST]
      .filter((most) => takes('array', schema) && minItems <= most && most < maxItems)
      .map((most) => [
        '',
        `at most ${most} ${most === 1 ? 'item' : 'items'}`,
        { ...schema, maxItems: most },
      ]);
  },
  'move-item-count': (schema) => moved(schema, 'minItems', 'maxItems'),
  'drop-item-count': (schema) => [
    ...dropped(schema, 'minItems', 'drop the least number of items'),
    ...dropped(schema, 'maxItems', 'drop the greatest number of items'),
  ],
  'drop-prefix-item': (schema) =>
    (schema.prefixItems ?? []).map((_, index, items) => [
      `/prefixItems/${index}`,
      'drop the item',
      { ...schema, prefixItems: items.toSpliced(index, 1) },
    ]),
  'swap-prefix-items': (schema) =>
    (schema.prefixItems ?? []).flatMap((item, index, items): readonly Change[] => {
      const next = items[index + 1];
      if (next === undefined || isEqualJson(item, next)) return [];
      const prefixItems = items.toSpliced(index, 2, next, item);
      return [[`/prefixItems/${index}`, 'swap it with the next', { ...schema, prefixItems }]];
    }),
  'close-tuple': (schema) => {
    const isOpen = schema.prefixItems !== undefined && schema.items === undefined;
    return where(isOpen, '', 'no more items', { ...schema, items: NOTHING });
  },
  'drop-contains': (schema) => dropped(schema, 'contains', 'drop what it contains'),
  'move-contains-count': (schema) =>
    schema.contains === undefined
      ? []
      : moved({ ...schema, minContains: schema.minContains ?? 1 }, 'minContains', 'maxContains'),
  'drop-contains-count': (schema) => dropped(schema, 'maxContains', 'drop the greatest number'),
  'drop-unique': (schema) => {
    const { uniqueItems: isUnique } = schema;
    return isUnique === true ? dropped(schema, 'uniqueItems', 'items may repeat') : [];
  },
  /** Only where the schema bounds the list: of others no payload is planned that repeats an item. */
  'add-unique': (schema) => {
    const { minItems, maxItems, prefixItems, contains, uniqueItems } = schema;
    const isBounded = [minItems, maxItems, prefixItems, contains].some((one) => one !== undefined);
    const applies = isBounded && uniqueItems !== true && takes('array', schema);
    return where(applies, '', 'no item repeats', { ...schema, uniqueItems: true });
  },
} satisfies Operators;
