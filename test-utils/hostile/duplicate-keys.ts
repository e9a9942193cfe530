import { childPointer } from '../../contracts/json-pointer.ts';
import { type AdversarialInput, type HostileFault, RARE } from './adversarial-input.ts';
import { extraMembers } from './extra-member.ts';
import { atKey, type ObjectAt } from './in-object.ts';
import { escaped, member, objectText } from './raw-json.ts';

const MANY = 10_000;

/** Duplicate keys, of which readers take the first, the last or none (RFC 8259 section 4). */
export const DUPLICATE_KEYS: readonly AdversarialInput[] = [
  twice('a key twice, with the same value', (key, json) => member(key, json)),
  // The last value is right, so that the duplicate is the only fault.
  twice('a key twice, the right value last', (key) => member(key, '{"not":"the value"}')),
  twice('a key twice, once escaped', (key, json) => `${escaped(key)}:${json}`),
  ...[
    ['__proto__', 'the key __proto__ twice'],
    ['constructor', 'the key constructor twice'],
    ['', 'the empty key twice'],
    ['a/b~c', 'a key twice that a JSON pointer escapes'],
    ['\ud800', 'half a surrogate pair twice as a key'],
  ].map(([key = '', name = '']) =>
    extraMembers(
      name,
      [
        [key, '{"polluted":true}'],
        [key, '{"polluted":true}'],
      ],
      below(key),
    ),
  ),
  extraMembers(
    'a key twice, deep in an extra key',
    [['hostile', '[[],[{"a":{"b":1,"b":1}}]]']],
    below('hostile', 1, 0, 'a', 'b'),
  ),
  extraMembers(
    `a key ${MANY} times`,
    Array.from({ length: MANY }, (_, n) => ['hostile', String(n)] as const),
    below('hostile'),
    RARE,
  ),
];

/** Different keys that readers confuse by folding, trimming, decoding or converting them. */
export const SIMILAR_KEYS: readonly AdversarialInput[] = (
  [
    ['keys that differ in case', 'hostile', 'HOSTILE'],
    ['keys that differ in composition', 'caf\u00e9', 'cafe\u0301'],
    ['keys that differ in what they are compatible with', '\ufb01', 'fi'],
    ['keys that differ behind a NUL', 'hostile', 'hostile\u0000'],
    ['keys that differ in white space', 'hostile', 'hostile '],
    ['keys that differ in zeros', '1', '01'],
    ['keys that differ in which half of a pair they are', '\ud800', '\ud801'],
    ['keys that differ in what nobody sees', 'hostile', 'hostile\u200b'],
  ] as const
).map(([name, one, other]) =>
  extraMembers(name, [
    [one, '1'],
    [other, '2'],
  ]),
);

function twice(name: string, again: (key: string, json: string) => string): AdversarialInput {
  return atKey(name, ({ path, value }, key) => ({
    json: objectText(value, again(key, JSON.stringify(value[key])), 'first'),
    fault: { code: 'duplicate-key', path: childPointer(path, key) },
  }));
}

function below(...keys: readonly (string | number)[]): (object: ObjectAt) => HostileFault {
  return ({ path }) => ({ code: 'duplicate-key', path: keys.reduce(childPointer, path) });
}
