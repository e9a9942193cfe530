import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { returnedText, UNDOCUMENTED_KEYS } from './returned-text.ts';

const [FIRST, FIRST_VALUE] = UNDOCUMENTED_KEYS.first;
const [LAST, LAST_VALUE] = UNDOCUMENTED_KEYS.last;

function circle(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

describe('equal values give equal texts', () => {
  test.each<[string, unknown, unknown]>([
    ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ['a member that is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['nothing, and null', undefined, null],
    ['a date, and its text', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['a map, and an object', new Map([['a', 1]]), { a: 1 }],
    [
      'a map of other keys, filled in another order',
      new Map([
        [1, 'a'],
        [2, 'b'],
      ]),
      new Map([
        [2, 'b'],
        [1, 'a'],
      ]),
    ],
    ['a set, filled in another order', new Set(['a', 'b']), new Set(['b', 'a'])],
    [
      'an instance of a class, and an object',
      new (class {
        a = 1;
      })(),
      { a: 1 },
    ],
    ['two functions', () => 1, () => 2],
    ['texts of JSON with keys in another order', '{"a":1,"b":2}', ' {"b":2, "a":1}'],
    ['zero and minus zero', 0, -0],
    ['two circles', circle(), circle()],
    ['a big integer that is a number, and that', 3n, 3],
  ])('%s', (_, one, other) => {
    expect(returnedText(one)).toBeTypeOf('string');
    expect(returnedText(one)).toBe(returnedText(other));
  });

  test('of JSON it is the same for any order of keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, member]) => [key, reversed(member)]);
      return Object.fromEntries(entries.reverse());
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(returnedText(reversed(value))).toBe(returnedText(value));
      }),
    );
  });
});

describe('other values give other texts', () => {
  test.each<[string, unknown, unknown]>([
    ['numbers', 1, 2],
    ['a number and its text', 1, '1'],
    ['null and no number', null, Number.NaN],
    ['lists in another order', [1, 2], [2, 1]],
    ['a text of JSON, and what it holds', '[1]', [1]],
    ['errors', new Error('one'), new Error('two')],
    ['dates', new Date(0), new Date(1)],
    ['long texts that differ at their ends', `${'x'.repeat(100_000)}a`, `${'x'.repeat(100_000)}b`],
    ['a null member, and none', { a: null }, {}],
  ])('%s', (_, one, other) => {
    expect(returnedText(one)).not.toBe(returnedText(other));
  });
});

test('it is short, however long the value is', () => {
  expect(returnedText('x'.repeat(10 ** 6))?.length).toBeLessThan(200);
  expect(returnedText(Array.from({ length: 50_000 }, (_, index) => index))?.length).toBeLessThan(
    200,
  );
});

test.each<[string, unknown]>([
  [
    'throws when it is read',
    {
      get a() {
        throw new Error('no');
      },
    },
  ],
  ['has too many parts', Array.from({ length: 200_000 }, () => 1)],
])('what %s cannot be compared', (_, value) => {
  expect(returnedText(value)).toBeUndefined();
});

test('what is nested deeper than anybody looks is no trouble', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 5000; level++) deep = [deep];
  expect(returnedText(deep)).toContain('(deeper)');
});

test.each<[string, unknown, unknown]>([
  ['a member', { [FIRST]: FIRST_VALUE, a: 1, [LAST]: LAST_VALUE }, { a: 1 }],
  ['a member with another name', { undocumentedFirst: FIRST_VALUE, a: 1 }, { a: 1 }],
  ['a member with another value', { [FIRST]: 'hidden', a: 1 }, { a: 1 }],
  ['in a list of keys', [FIRST, 'a', LAST], ['a']],
  ['in a list of values', [FIRST_VALUE, 1], [1]],
  [
    'in a list of entries',
    [
      [FIRST, FIRST_VALUE],
      ['a', 1],
    ],
    [['a', 1]],
  ],
  [
    'in a map',
    new Map([
      [FIRST, FIRST_VALUE],
      ['a', '1'],
    ]),
    { a: '1' },
  ],
  ['in a text of JSON', JSON.stringify({ a: { [LAST]: LAST_VALUE } }), '{"a":{}}'],
])('an undocumented key that was added is left out: %s', (_, echoed, plain) => {
  expect(returnedText(echoed)).toBe(returnedText(plain));
});
