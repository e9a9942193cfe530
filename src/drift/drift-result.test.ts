import { expect, test } from 'vitest';
import { changesBetween, lineOf, sampleDocument } from '../../test/drift/sample-documents.ts';
import { withLevels } from './drift-result.ts';

const changes = () =>
  changesBetween(
    sampleDocument({ Root: { properties: { a: {}, b: {}, c: {} }, required: ['a'] } }),
    sampleDocument({ Root: { properties: { c: { nullable: true } } } }),
  );

test('a code gets the given level, whatever level its changes had', () => {
  expect(withLevels(changes(), { 'property-removed': 'info' }).map(lineOf)).toEqual([
    'info property-removed Root "a" null',
    'info property-removed Root "b" null',
    'breaking became-nullable Root "c" null',
  ]);
});

test('without a level nothing changes', () => {
  expect(withLevels(changes(), {})).toEqual(changes());
});
