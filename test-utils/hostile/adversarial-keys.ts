import { childPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';
import {
  type AdversarialInput,
  atKey,
  atPlace,
  escaped,
  extraMember,
  extraMembers,
  type HostileFault,
  isEnum,
  member,
  type ObjectAt,
  objectText,
  pick,
  RARE,
  textWith,
  USUAL,
  without,
} from './adversarial-input.ts';

const MANY = 10_000;

/** Prototype keys, and names with a meaning to some library. */
export const PROTOTYPE_KEYS: readonly AdversarialInput[] = [
  extraMember('a key __proto__', '__proto__', '{"link_token":5,"polluted":true}'),
  extraMember('a key __proto__, escaped', '__proto__', '{"polluted":true}', {
    keyJson: '"\\u005f_proto__"',
  }),
  extraMember('a key __proto__ that is null', '__proto__', 'null'),
  extraMember('a key __proto__ in a key __proto__', '__proto__', '{"__proto__":{"polluted":true}}'),
  extraMember('a key constructor', 'constructor', '{"prototype":{"polluted":true}}'),
  extraMember('a key prototype', 'prototype', '{"polluted":true}'),
  extraMember('a key hasOwnProperty', 'hasOwnProperty', 'null'),
  extraMember('a key toString', 'toString', '"not a function"'),
  extraMember('a key valueOf', 'valueOf', '{"valueOf":0}'),
  extraMember('a key toJSON', 'toJSON', '{"link_token":5}'),
  extraMember('a key then', 'then', '{"then":null}'),
  extraMember('a key length', 'length', '4294967295'),
  extraMember('a key __defineGetter__', '__defineGetter__', '[]'),
  extraMember('a key $ref', '$ref', '"#"'),
  extraMember('keys that are indices', '0', '{"1":{"-1":0,"4294967295":1}}'),
  atKey('a documented key, every letter escaped', ({ value }, key) => ({
    json: objectText(without(value, [key]), `${escaped(key)}:${JSON.stringify(value[key])}`),
  })),
  onlyInherited(),
  ...['__proto__', 'constructor', 'toString'].map((name) =>
    atPlace(`${name} for a known value`, isEnum, JSON.stringify(name), 'unknown-enum-value'),
  ),
];

/** A required key that is absent, but that a lookup in a polluted object finds. */
function onlyInherited(): AdversarialInput {
  return {
    name: 'a required key that only __proto__ has',
    weight: USUAL,
    write({ payload, places, place }) {
      const found = pick(places.flatMap(requiredKeys), place);
      if (found === undefined) return null;
      const { path, value, key } = found;
      const inherited = member('__proto__', JSON.stringify({ [key]: value[key] ?? null }));
      return {
        text: textWith(payload, path, objectText(without(value, [key, '__proto__']), inherited)),
        fault: { code: 'missing-key', path: childPointer(path, key) },
      };
    },
  };
}

/** The required keys of an open object. */
function requiredKeys({ path, schema, value }: Place) {
  if (schema.kind !== 'object' || !schema.open || !isJsonObject(value)) return [];
  const required = [...schema.properties].filter(([, property]) => property.required);
  return required.map(([key]) => ({ path, value, key }));
}

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
  ].map(([key = '', name = '']) => {
    const polluting = [key, '{"polluted":true}'] as const;
    return extraMembers(name, [polluting, polluting], below(key));
  }),
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
