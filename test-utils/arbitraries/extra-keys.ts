import type fc from 'fast-check';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { ANY_CHARACTER } from './alphabets.ts';
import { drawn, type Kind } from './drawn.ts';
import { type Entry, JSON_VALUE, simplerEntries, simplerLists } from './json-value.ts';
import { textKind } from './text.ts';
import { TREACHEROUS_NAMES } from './treacherous-names.ts';

/**
 * Keys that are not documented, with any JSON value: what an open object may carry beside its own.
 * Among them the names that careless readers trip over, and documented names in another case.
 */
export function extraKeys(documented: Iterable<string>): fc.Arbitrary<JsonObject> {
  const entries = extraEntries(documented);
  return drawn({
    draw: (random, biasFactor) => Object.fromEntries(entries.draw(random, biasFactor)),
    has: (value): value is JsonObject => isJsonObject(value) && entries.has(Object.entries(value)),
    *simpler(value) {
      for (const simpler of entries.simpler(Object.entries(value))) {
        yield Object.fromEntries(simpler);
      }
    },
  });
}

/** The same, before they are an object. */
export function extraEntries(documented: Iterable<string>): Kind<readonly Entry[]> {
  const names = new Set(documented);
  const known = [...TREACHEROUS_NAMES, ...[...names].map((name) => name.toUpperCase())].filter(
    (name) => !names.has(name),
  );
  return {
    draw: (random, biasFactor) => {
      const entries: Entry[] = [];
      for (let left = random.nextInt(0, MOST); left > 0; left--) {
        const key = known[random.nextInt(0, 2 * known.length - 1)] ?? NAME.draw(random, biasFactor);
        if (!names.has(key)) entries.push([key, JSON_VALUE.draw(random, biasFactor)]);
      }
      return entries;
    },
    has: (value): value is readonly Entry[] =>
      Array.isArray(value) && value.every(([key, one]) => !names.has(key) && JSON_VALUE.has(one)),
    simpler: (entries) => simplerLists(entries, simplerEntries),
  };
}

const MOST = 3;
const NAME = textKind(ANY_CHARACTER, { minLength: 0, maxLength: 12 });
