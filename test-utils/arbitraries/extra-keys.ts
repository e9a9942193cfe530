import type fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { ANY_CHARACTER } from './alphabets.ts';
import { directArbitrary, type Kind } from './direct-arbitrary.ts';
import { type Entry, JSON_VALUE, simplerEntries, simplerLists } from './json-value.ts';
import { PROTOTYPE_NAMES } from './prototype-names.ts';
import { textKind } from './text.ts';

/**
 * Undocumented keys with any JSON value, as an open object may have them. Among them are prototype keys, and documented
 * names in another case.
 */
export function extraKeys(documented: Iterable<string>): fc.Arbitrary<JsonObject> {
  const entries = extraEntries(documented);
  return directArbitrary({
    draw: (random, biasFactor) => Object.fromEntries(entries.draw(random, biasFactor)),
    has: (value): value is JsonObject => isJsonObject(value) && entries.has(Object.entries(value)),
    *simpler(value) {
      for (const simpler of entries.simpler(Object.entries(value))) {
        yield Object.fromEntries(simpler);
      }
    },
  });
}

/** The same as a list of entries, at least `fewest`. */
export function extraEntries(documented: Iterable<string>, fewest = 0): Kind<readonly Entry[]> {
  const names = new Set(documented);
  const known = [...PROTOTYPE_NAMES, ...[...names].map((name) => name.toUpperCase())].filter(
    (name) => !names.has(name),
  );
  return {
    draw: (random, biasFactor) => {
      const entries: Entry[] = [];
      for (let left = random.nextInt(fewest, MOST); left > 0; left--) {
        const key = known[random.nextInt(0, 2 * known.length - 1)] ?? NAME.draw(random, biasFactor);
        if (!names.has(key)) entries.push([key, JSON_VALUE.draw(random, biasFactor)]);
      }
      return entries;
    },
    has: (value): value is readonly Entry[] =>
      Array.isArray(value) && value.every((entry) => isEntry(entry) && !names.has(entry[0])),
    *simpler(entries) {
      for (const simpler of simplerLists(entries, simplerEntries)) {
        const isSome = simpler.length >= fewest;
        if (isSome && simpler.every(([key]) => !names.has(key))) yield simpler;
      }
    },
  };
}

function isEntry(value: unknown): value is Entry {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    JSON_VALUE.has(value[1])
  );
}

const MOST = 3;
const NAME = textKind(ANY_CHARACTER, { minLength: 0, maxLength: 12 });
