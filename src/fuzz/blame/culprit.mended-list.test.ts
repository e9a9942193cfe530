import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ITEMS_TOGETHER, mendedList, OTHER_ITEM_ORDER } from './culprit.ts';

test.each([
  [['US', 'FI'], OTHER_ITEM_ORDER, ['FI', 'US']],
  [['US', 'FI'], ITEMS_TOGETHER, ['US']],
  [['US', 'US'], ITEMS_TOGETHER, ['US']],
] as const)('of %j, where it is the %s, stays %j', (list, shape, expected) => {
  expect(mendedList(list, list, shape)).toEqual(expected);
});

test('what is mended has nothing left to mend', () => {
  const list = fc.array(fc.constantFrom('US', 'FI', 'CA'), { maxLength: 5 });
  const culprit = fc.constantFrom(['US', 'FI'], ['CA', 'US'], ['FI', 'FI']);
  fc.assert(
    fc.property(
      ...[list, culprit, fc.constantFrom(OTHER_ITEM_ORDER, ITEMS_TOGETHER)],
      (items, of, shape) => {
        const mended = mendedList(items, of, shape);
        expect(mendedList(mended, of, shape)).toEqual(mended);
      },
    ),
    { seed: 1 },
  );
});
