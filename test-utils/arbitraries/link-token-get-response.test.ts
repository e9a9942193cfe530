import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { linkTokenGetResponse } from './link-token-get-response.ts';
import { type Place, placesOf, routeText, schemaLocationsOf } from './place.ts';

const SAMPLE = { seed: 1, numRuns: 500 };

describe.for(REVISIONS)('of revision %s, generated 500 times,', (revision) => {
  const responses = fc.sample(linkTokenGetResponse(revision), SAMPLE);
  const drawn = placesByPath(
    responses.flatMap((response) => placesOf(componentsOf(revision), response)),
  );

  /** The rarest of the wanted values over all places, by path. */
  function rarest(
    isMeant: (place: Place, path: JsonPointer) => boolean,
    isSeen: (value: Place['value']) => boolean,
  ): number {
    const counts = [...drawn]
      .filter(([path, places]) => places.some((place) => isMeant(place, path)))
      .map(([, places]) => places.filter(({ value }) => isSeen(value)).length);
    expect(counts).not.toEqual([]);
    return Math.min(...counts);
  }

  test('every documented place is filled', () => {
    const always = () => true;
    expect(rarest(always, (value) => value !== undefined && value !== null)).toBeGreaterThan(60);
  });

  test.each([2, 3, 4])('every documented place is reached with seed %d, too', (seed) => {
    const others = fc.sample(linkTokenGetResponse(revision), { seed, numRuns: 150 });
    const components = componentsOf(revision);
    const reached = placesByPath(others.flatMap((response) => placesOf(components, response)));
    const documented = schemaLocationsOf(components).map(({ route }) =>
      routeText(route).replaceAll('/[]', '/0'),
    );
    const filled = (path: string) => reached.get(path)?.some(({ value }) => value !== undefined);
    expect(documented.filter((path) => filled(path) !== true)).toEqual([]);
  });

  test('every nullable place is null', () => {
    const isNullable = ({ schema }: Place) => schema.kind !== 'any' && schema.nullable;
    expect(rarest(isNullable, (value) => value === null)).toBeGreaterThan(20);
  });

  test('every optional key is absent', () => {
    const isOptional = ({ required }: Place, path: string) => !required && !path.endsWith('/0');
    expect(rarest(isOptional, (value) => value === undefined)).toBeGreaterThan(10);
  });

  test('every list is sometimes empty and sometimes not', () => {
    const isList = ({ schema }: Place) => schema.kind === 'array';
    const lengthOf = (value: Place['value']) => (Array.isArray(value) ? value.length : null);
    expect(rarest(isList, (value) => lengthOf(value) === 0)).toBeGreaterThan(20);
    expect(rarest(isList, (value) => (lengthOf(value) ?? 0) > 0)).toBeGreaterThan(60);
  });

  test('every value of every enumeration occurs', () => {
    const missing = [...drawn.values()].flatMap((places) => {
      const schema = places[0]?.schema;
      if (schema?.kind !== 'enum') return [];
      const seen = new Set(places.map(({ value }) => value));
      return schema.values.filter((value) => !seen.has(value));
    });
    expect(missing).toEqual([]);
  });

  test('every open object sometimes has undocumented keys', () => {
    const isOpen = ({ schema }: Place) => schema.kind === 'object' && schema.open;
    const documented = (path: JsonPointer) => {
      const schema = drawn.get(path)?.[0]?.schema;
      return schema?.kind === 'object' ? schema.properties : new Map<string, unknown>();
    };
    for (const [path, places] of drawn) {
      const objects = places
        .filter(isOpen)
        .map(({ value }) => value)
        .filter(isJsonObject);
      if (objects.length === 0) continue;
      const extended = objects.filter((object) =>
        Object.keys(object).some((key) => !documented(path).has(key)),
      );
      expect(extended.length, path).toBeGreaterThan(20);
      expect(objects.length - extended.length, path).toBeGreaterThan(20);
    }
  });

  test('every payload is the same after it is written and parsed', () => {
    for (const response of responses.slice(0, 100)) {
      const read: unknown = JSON.parse(JSON.stringify(response));
      expect(isDeepStrictEqual(read, response), JSON.stringify(response)).toBe(true);
    }
  });
});

test('the default is the newest revision', () => {
  const settings = { seed: 1, numRuns: 20 };
  expect(fc.sample(linkTokenGetResponse(), settings)).toEqual(
    fc.sample(linkTokenGetResponse(DEFAULT_REVISION), settings),
  );
});

test.for(REVISIONS)('it shrinks to the required keys alone, revision %s', (revision) => {
  for (let seed = 0; seed < 10; seed++) {
    const { counterexample } = fc.check(
      fc.property(linkTokenGetResponse(revision), () => false),
      { seed },
    );
    expect(counterexample).toEqual([SMALLEST]);
  }
});

const SMALLEST = {
  link_token: '',
  created_at: null,
  expiration: null,
  request_id: '',
  metadata: {
    initial_products: [],
    webhook: null,
    country_codes: [],
    language: null,
    redirect_uri: null,
    client_name: null,
  },
};

/** The places of many payloads, grouped by path without the indexes of lists. */
function placesByPath(places: readonly Place[]): ReadonlyMap<JsonPointer, readonly Place[]> {
  const byPath = new Map<JsonPointer, Place[]>();
  for (const place of places) {
    const path = place.path.replaceAll(/\/\d+(?=\/|$)/g, '/0');
    const together = byPath.get(path);
    if (together === undefined) byPath.set(path, [place]);
    else together.push(place);
  }
  return byPath;
}
