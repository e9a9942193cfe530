import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { Definitions, Schema, SchemasByName } from '../../contracts/schema/schema.ts';
import { cheapestFirst } from './cheapest-first.ts';

const TEXT: Schema = { type: 'string' };
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

function orderOf(properties: SchemasByName, others: Definitions = {}): string[] {
  const { Whole } = cheapestFirst({ Whole: { type: 'object', properties }, ...others });
  return Object.keys(Whole?.properties ?? {});
}

describe('the properties of an object are sorted', () => {
  test('scalars first, then small objects, then lists', () => {
    const small: Schema = { type: 'object', properties: { a: TEXT } };
    const order = orderOf({ list: { items: small }, small, text: TEXT, flag: { type: 'boolean' } });
    expect(order).toEqual(['text', 'flag', 'small', 'list']);
  });

  test('in their own order where the cost is equal', () => {
    expect(orderOf({ c: TEXT, a: TEXT, b: TEXT })).toEqual(['c', 'a', 'b']);
  });

  test('by the cost of a reference’s target', () => {
    const others = { Long: { properties: { a: TEXT, b: TEXT } }, Short: TEXT, Far: ref('Short') };
    const properties = { long: ref('Long'), text: TEXT, far: ref('Far') };
    expect(orderOf(properties, others)).toEqual(['text', 'far', 'long']);
  });

  test('with recursive ones last', () => {
    const others = { Other: { properties: { whole: ref('Whole') } } };
    const many = { items: { items: { properties: { a: TEXT, b: TEXT } } } };
    const order = orderOf({ self: ref('Whole'), other: ref('Other'), many, a: TEXT }, others);
    expect(order.slice(0, 2)).toEqual(['a', 'many']);
  });

  test('in lists and in nested objects as well', () => {
    const inner: Schema = { properties: { list: { items: TEXT }, text: TEXT } };
    const { Whole } = cheapestFirst({ Whole: { properties: { inner, items: { items: inner } } } });
    expect(JSON.stringify(Whole).match(/"text":\{"type":"string"\},"list"/g)).toHaveLength(2);
  });
});

test.each(REVISIONS)('without any other change of revision %s', (revision) => {
  const defs = schemaOf(revision).definitions;
  const before = JSON.stringify(defs);
  const sorted = cheapestFirst(defs);
  expect(sorted).toEqual(defs);
  expect(JSON.stringify(defs)).toBe(before);
  expect(JSON.stringify(sorted)).not.toBe(before);
  const { properties = {} } = sorted['LinkTokenGetResponse'] ?? {};
  expect(Object.keys(properties).at(-1)).toBe(
    revision === '1.394.0' ? 'metadata' : 'link_sessions',
  );
});
