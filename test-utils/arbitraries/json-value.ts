import type fc from 'fast-check';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { ANY_CHARACTER, PRINTABLE_ASCII } from './alphabets.ts';
import { directArbitrary, type Kind, weighted } from './direct-arbitrary.ts';
import { EDGE_INTEGER, EDGE_NUMBER, FINITE_NUMBER, integerKind } from './number.ts';
import { PROTOTYPE_NAMES } from './prototype-names.ts';
import { textKind } from './text.ts';

/** Any JSON value, a few levels deep, shrinking to null. */
export function jsonValue(): fc.Arbitrary<JsonValue> {
  return directArbitrary(JSON_VALUE);
}

export const JSON_VALUE: Kind<JsonValue> = {
  draw: (random, biasFactor) => draw(random, biasFactor, 0),
  has: isJson,
  simpler,
};

const INTEGER = weighted(0, [
  [3, integerKind(-(2 ** 31), 2 ** 31 - 1)],
  [1, EDGE_INTEGER],
]);
const NUMBER = weighted(0, [
  [3, FINITE_NUMBER],
  [1, EDGE_NUMBER],
]);
const MOST = 3;
const DEEPEST = 3;
const TEXT = textKind(ANY_CHARACTER, { minLength: 0, maxLength: 10 });
const NAME = textKind(PRINTABLE_ASCII, { minLength: 0, maxLength: 8 });

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

function isJson(value: unknown): value is JsonValue {
  return isJsonWithin(value, DEEPEST_SHRUNK);
}

/** A deeper value, or one that contains itself, is not examined further. */
const DEEPEST_SHRUNK = 100;

function isJsonWithin(value: unknown, levels: number): boolean {
  if (levels === 0) return false;
  if (Array.isArray(value)) {
    // `every` would skip holes.
    return Array.from(value).every((one) => isJsonWithin(one, levels - 1));
  }
  if (isJsonObject(value)) {
    const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
    const keys = Reflect.ownKeys(value);
    return (
      isPlain &&
      keys.length === Object.keys(value).length &&
      Object.values(value).every((one) => isJsonWithin(one, levels - 1))
    );
  }
  return value === null || ['boolean', 'string'].includes(typeof value) || FINITE_NUMBER.has(value);
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

export function* simplerEntries([key, value]: Entry): Generator<Entry> {
  for (const one of simpler(value)) yield [key, one];
  for (const one of NAME.simpler(key)) yield [one, value];
}

/** First the lists with one part less, then those with one part simpler. */
export function* simplerLists<T>(
  list: readonly T[],
  simplerParts: (part: T) => Iterable<T>,
): Generator<readonly T[]> {
  for (const at of list.keys()) yield list.toSpliced(at, 1);
  for (const [at, part] of list.entries()) {
    for (const one of simplerParts(part)) yield list.with(at, one);
  }
}
