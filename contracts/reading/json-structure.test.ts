import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer } from '../json-pointer.ts';
import { DEEPEST, jsonStructure } from './json-structure.ts';

const PLAIN = { brokenAt: null, duplicates: [], tooDeep: null, losesDigits: false };

describe('duplicate keys', () => {
  test.each<[string, string, string[]]>([
    ['none', '{"a":{"a":[{"a":1},{"a":1}]},"b":"a"}', []],
    ['at the top', '{"a":1,"b":2,"a":3}', ['/a']],
    ['of equal value', '{"a":1,"a":1}', ['/a']],
    ['three times, told once', '{"a":1,"a":2,"a":3}', ['/a']],
    ['written in another way', '{"a":1,"\\u0061":2}', ['/a']],
    ['of the same letter composed in another way: not the same', '{"é":1,"e\u0301":2}', []],
    ['the empty one', '{"":1,"":2}', ['/']],
    ['escaped in the pointer', '{"a/b~c":1,"a/b~c":2}', ['/a~1b~0c']],
    ['in lists', '[0,[{"x":1},{"x":1,"x":2}]]', ['/1/1/x']],
    ['in a value that comes again', '{"a":{"b":1,"b":2},"a":{"b":1}}', ['/a/b', '/a']],
    ['again in the second of two objects', '{"a":{"b":1},"a":{"b":1,"b":2}}', ['/a', '/a/b']],
    [
      'of names that every object has',
      '{"__proto__":1,"__proto__":2,"toString":1}',
      ['/__proto__'],
    ],
    ['of numbers, in the order of their second coming', '{"2":0,"1":0,"1":0,"2":0}', ['/1', '/2']],
    ['half a surrogate pair', '{"\\ud800":1,"\\ud800":2}', ['/\ud800']],
  ])('%s', (_what, text, duplicates) => {
    expect(jsonStructure(text)).toEqual({ ...PLAIN, duplicates });
  });

  test('are those that a simple recursive reader finds', () => {
    fc.assert(
      fc.property(node(), (node) => {
        const expected: string[] = [];
        findDuplicates(node, '', expected);
        expect(new Set(jsonStructure(write(node)).duplicates)).toEqual(new Set(expected));
      }),
      { numRuns: 2000 },
    );
  });

  test('are listed up to 1,000', () => {
    const twice = Array.from({ length: 1500 }, (_, i) => `"k${i}":0,"k${i}":0`);
    expect(jsonStructure(`{${twice}}`).duplicates).toHaveLength(1000);
  });

  test('are listed up to a million characters of pointers', () => {
    const twice = Array.from({ length: 50 }, (_, i) => `"k${i}":0,"k${i}":0`);
    const { duplicates } = jsonStructure(`{"${'x'.repeat(100_000)}":{${twice}}}`);
    expect(duplicates).toHaveLength(10);
  });
});

describe('nesting', () => {
  const lists = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test('of 1,000 levels is accepted', () => {
    expect(jsonStructure(lists(DEEPEST)).tooDeep).toBeNull();
    expect(jsonStructure(`{"a":${lists(DEEPEST - 1)}}`).tooDeep).toBeNull();
  });

  test('of 1,001 levels is reported at the first place that has it', () => {
    const text = `[${lists(DEEPEST - 1)},{"a":[1,${lists(DEEPEST - 2)},${lists(5000)}]}]`;
    expect(jsonStructure(text).tooDeep).toBe(`/1/a/1${'/0'.repeat(DEEPEST - 3)}`);
  });

  test('ends with its bracket: the next member has its own place', () => {
    const text = `{"deep":${lists(DEEPEST + 5)},"a":[0,{"b":1,"b":2}],"deep":0}`;
    const { duplicates, tooDeep } = jsonStructure(text);
    expect(tooDeep).toBe(`/deep${'/0'.repeat(DEEPEST - 1)}`);
    expect(duplicates).toEqual(['/a/1/b', '/deep']);
  });

  test('that is too deep is not searched', () => {
    const text = `${'['.repeat(DEEPEST)}{"a":1,"a":[1,2]}${']'.repeat(DEEPEST)}`;
    expect(jsonStructure(text)).toEqual({ ...PLAIN, tooDeep: '/0'.repeat(DEEPEST) });
  });
});

test('says where the text stops being JSON', () => {
  expect(jsonStructure('{"a":1,"a":]')).toEqual({ ...PLAIN, brokenAt: 11, duplicates: ['/a'] });
});

test.each([
  ['[1, 0.1, -2.50, 1e21, 0e400]', false],
  ['["9007199254740993"]', false],
  ['{"9007199254740993": 1}', false],
  ['[0, {"a": 9007199254740993}]', true],
  ['[1e400, 1]', true],
  ['-0.12345678901234567890', true],
])('says whether JSON.parse rounds a number: %s', (text, losesDigits) => {
  expect(jsonStructure(text)).toEqual({ ...PLAIN, losesDigits });
});

/** A JSON text as a tree: an object has its members in order, with duplicate keys. */
type Node = string | readonly Node[] | { readonly members: readonly (readonly [string, Node])[] };

function node(): fc.Arbitrary<Node> {
  return fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom('0', '"a"', '"{\\"a\\":1,"', 'null', '"\\\\"', '-1.5e3'),
      fc.array(tie('node'), { maxLength: 4 }),
      fc
        .array(
          fc.tuple(fc.constantFrom('a', 'b', '', '0', '~', '/', '__proto__', '"'), tie('node')),
          {
            maxLength: 5,
          },
        )
        .map((members) => ({ members })),
    ),
  })).node;
}

function write(node: Node): string {
  if (typeof node === 'string') return node;
  if (!('members' in node)) return `[ ${node.map(write).join(',')}]`;
  return `{${node.members.map(([key, value]) => `${JSON.stringify(key)} :${write(value)}`)}\n}`;
}

function findDuplicates(node: Node, path: string, found: string[]): void {
  if (typeof node === 'string') return;
  if (!('members' in node)) {
    for (const [index, item] of node.entries()) {
      findDuplicates(item, childPointer(path, index), found);
    }
    return;
  }
  const keys = node.members.map(([key]) => key);
  for (const [index, [key, value]] of node.members.entries()) {
    if (keys.indexOf(key) < index) found.push(childPointer(path, key));
    findDuplicates(value, childPointer(path, key), found);
  }
}
