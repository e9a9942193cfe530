import type fc from 'fast-check';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { directArbitrary, type Kind, weighted } from './direct-arbitrary.ts';
import { EDGE_INTEGER, EDGE_NUMBER, FINITE_NUMBER, integerKind } from './number.ts';
import { ANY_CHARACTER, PRINTABLE_ASCII, textKind } from './text.ts';

/** Any JSON value, a few levels deep, shrinking to null. */
export function jsonValue(): fc.Arbitrary<JsonValue> {
  return directArbitrary(JSON_VALUE);
}

const JSON_VALUE: Kind<JsonValue> = {
  draw: (random, biasFactor) => draw(random, biasFactor, 0),
  simpler,
};

/** Prototype keys, and other names that careless readers mistake. */
export const PROTOTYPE_NAMES = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'toJSON'],
  ...['length', '0', '-1', '', ' ', 'a/b', 'a~b', '$ref', 'null', 'link_token '],
];

const INTEGER = weighted(FINITE_NUMBER, [
  [3, integerKind(-(2 ** 31), 2 ** 31 - 1)],
  [1, EDGE_INTEGER],
]);
const NUMBER = weighted(FINITE_NUMBER, [
  [3, FINITE_NUMBER],
  [1, EDGE_NUMBER],
]);
const MOST = 3;
const DEEPEST = 3;
const TEXT = textKind(ANY_CHARACTER, { minLength: 0, maxLength: 10 });
const NAME = textKind(PRINTABLE_ASCII, { minLength: 0, maxLength: 8 });
const EXTRA_NAME = textKind(ANY_CHARACTER, { minLength: 0, maxLength: 12 });

function draw(random: fc.Random, biasFactor: number | undefined, depth: number): JsonValue {
  switch (random.nextInt(0, depth < DEEPEST ? 6 : 4)) {
    case 0:
      return null;
    case 1:
      return random.nextInt(0, 1) === 1;
    case 2:
      return INTEGER.draw(random, biasFactor);
    case 3:
      return NUMBER.draw(random, biasFactor);
    case 4:
      return TEXT.draw(random, biasFactor);
    case 5:
      return Array.from({ length: random.nextInt(0, MOST) }, () =>
        draw(random, biasFactor, depth + 1),
      );
    default:
      return Object.fromEntries(
        Array.from({ length: random.nextInt(0, MOST) }, () => [
          drawName(random, biasFactor),
          draw(random, biasFactor, depth + 1),
        ]),
      );
  }
}

function drawName(random: fc.Random, biasFactor: number | undefined): string {
  const turn = random.nextInt(0, 2 * PROTOTYPE_NAMES.length - 1);
  return PROTOTYPE_NAMES[turn] ?? NAME.draw(random, biasFactor);
}

function* simpler(value: JsonValue): Generator<JsonValue> {
  if (value === null) return;
  yield null;
  if (value === true) yield false;
  else if (typeof value === 'number') yield* FINITE_NUMBER.simpler(value);
  else if (typeof value === 'string') yield* TEXT.simpler(value);
  else if (Array.isArray(value)) yield* simplerLists(value, simpler);
  else if (isJsonObject(value)) {
    for (const entries of simplerLists(Object.entries(value), simplerEntries)) {
      yield Object.fromEntries(entries);
    }
  }
}

/** A key and its value. */
export type Entry = readonly [key: string, value: JsonValue];

function* simplerEntries([key, value]: Entry): Generator<Entry> {
  for (const one of simpler(value)) yield [key, one];
  for (const one of NAME.simpler(key)) yield [one, value];
}

/** First the lists with one part less, then those with one part simpler. */
function* simplerLists<T>(
  list: readonly T[],
  simplerParts: (part: T) => Iterable<T>,
): Generator<readonly T[]> {
  for (const at of list.keys()) yield list.toSpliced(at, 1);
  for (const [at, part] of list.entries()) {
    for (const one of simplerParts(part)) yield list.with(at, one);
  }
}

/**
 * Undocumented keys with any JSON value, as an open object may have them. Among them are prototype keys, and documented
 * names in another case.
 */
export function extraKeys(documented: Iterable<string>): fc.Arbitrary<JsonObject> {
  const entries = directArbitrary(extraEntries(documented));
  return entries.map((all) => Object.fromEntries(all));
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
        const key =
          known[random.nextInt(0, 2 * known.length - 1)] ?? EXTRA_NAME.draw(random, biasFactor);
        if (!names.has(key)) entries.push([key, JSON_VALUE.draw(random, biasFactor)]);
      }
      return entries;
    },
    *simpler(entries) {
      for (const simpler of simplerLists(entries, simplerEntries)) {
        const isExtra = simpler.every(([key]) => !names.has(key));
        if (isExtra && simpler.length >= fewest) yield simpler;
      }
    },
  };
}
