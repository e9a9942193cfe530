import { expect, test } from 'vitest';
import type { Change } from './change.ts';
import { byComponent, changeGroups, groupOf, worstGroups } from './groups.ts';

const ADDED: Change = {
  ...{ code: 'enum-value-added', level: 'warning', schema: 'Products', property: '' },
  ...{ value: 'a', from: null, to: { line: 9, column: 3 } },
};
const REMOVED: Change = { ...ADDED, code: 'property-removed', level: 'breaking', value: null };
const NEW: Change = { ...ADDED, code: 'property-added', level: 'info', value: null };

test('values of one place are a group, at the location of the first', () => {
  const above = { ...ADDED, value: 'b', to: { line: 4, column: 3 } };
  const nowhere = { ...ADDED, value: 'c', to: null };
  expect(changeGroups([ADDED, above, nowhere])).toEqual([
    { first: above, values: ['a', 'b', 'c'] },
  ]);
});

test.each<[string, Change]>([
  ['another component', { ...ADDED, schema: 'CountryCode' }],
  ['another property', { ...ADDED, property: 'a[]' }],
  ['another code', { ...ADDED, code: 'enum-value-removed' }],
  ['the end of the whole list', { ...ADDED, value: null }],
])('%s is another group', (_what, other) => {
  expect(changeGroups([ADDED, other])).toEqual([groupOf(ADDED), groupOf(other)]);
});

test('a change without a value is never grouped', () => {
  expect(changeGroups([REMOVED, REMOVED])).toEqual([groupOf(REMOVED), groupOf(REMOVED)]);
});

test('a component has the worst first', () => {
  const other = { ...NEW, schema: '__proto__' };
  const groups = changeGroups([NEW, ADDED, other, REMOVED]);
  expect([...byComponent(groups)]).toEqual([
    ['Products', [groupOf(REMOVED), groupOf(ADDED), groupOf(NEW)]],
    ['__proto__', [groupOf(other)]],
  ]);
});

test('where there is no room for all, the worst stay, in order', () => {
  const groups = changeGroups([NEW, ADDED, REMOVED]);
  expect(worstGroups(groups, 3)).toEqual(groups);
  expect(worstGroups(groups, 2)).toEqual(groups.slice(1));
  expect(worstGroups(groups, 0)).toEqual([]);
  expect(worstGroups(groups, 100, () => 60)).toEqual(groups.slice(2));
});
