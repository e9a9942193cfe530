import { childPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import type { Place } from '../arbitraries/place.ts';
import { type AdversarialInput, pick, USUAL } from './adversarial-input.ts';
import { atPlace, isEnum } from './at-place.ts';
import { extraMember } from './extra-member.ts';
import { atKey } from './in-object.ts';
import { escaped, member, objectText, textWith, without } from './raw-json.ts';

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
    json: objectText(
      without(value, (other) => other === key),
      `${escaped(key)}:${JSON.stringify(value[key])}`,
    ),
  })),
  onlyInherited(),
  ...['__proto__', 'constructor', 'toString'].map((name) =>
    atPlace(`${name} for a known value`, isEnum, JSON.stringify(name), {
      code: 'unknown-enum-value',
    }),
  ),
];

/** A required key that is absent, but that a lookup in a polluted object finds. */
function onlyInherited(): AdversarialInput {
  return {
    name: 'a required key that only __proto__ has',
    weight: USUAL,
    write({ payload, places, place }) {
      const found = pick(requiredKeys(places), place);
      if (found === undefined) return null;
      const { parent, key, object } = found;
      const rest = without(object, (other) => other === key || other === '__proto__');
      const json = objectText(
        rest,
        member('__proto__', JSON.stringify({ [key]: object[key] ?? null })),
      );
      return {
        text: textWith(payload, parent, json),
        fault: { code: 'missing-key', path: childPointer(parent, key) },
      };
    },
  };
}

/** The required keys of open objects. */
function requiredKeys(places: readonly Place[]) {
  return places.flatMap(({ path: parent, schema, value: object }) => {
    if (schema.kind !== 'object' || !schema.open || !isJsonObject(object)) return [];
    return [...schema.properties]
      .filter(([, { required }]) => required)
      .map(([key]) => ({ parent, key, object }));
  });
}
