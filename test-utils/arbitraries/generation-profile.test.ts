import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { PLAIN } from './generation-profile.ts';
import { placesOf } from './place.ts';

describe.for(REVISIONS)('a plain payload of revision %s', (revision) => {
  const components = componentsOf(revision);
  const arbitrary = componentArbitraries(components, PLAIN).component(RESPONSE_COMPONENT);
  const payloads = [1, 2, 3].flatMap((seed) => fc.sample(arbitrary, { seed, numRuns: 500 }));
  const places = payloads.flatMap((payload) => [...placesOf(components, payload)]);

  test('is valid', () => {
    for (const payload of payloads)
      expect(isLinkTokenGetResponse(payload, { revision })).toBe(true);
  });

  test('has no undocumented key', () => {
    for (const { schema, value } of places) {
      if (schema.kind !== 'object' || !isJsonObject(value)) continue;
      expect(Object.keys(value).filter((key) => !schema.properties.has(key))).toEqual([]);
    }
  });

  test('has texts of a few letters and digits, none empty, none that looks like another type', () => {
    expect(ofKind('string', null).filter((text) => !/^a[a-z2-9]{0,8}$/.test(text))).toEqual([]);
  });

  test('has dates of 2024 in UTC, to the second', () => {
    const dates = ofKind('string', 'date-time');
    expect(dates.length).toBeGreaterThan(100);
    expect(dates.filter((text) => !/^2024-01-\d\dT[0-2]\d:[0-5]\d:[0-5]\dZ$/.test(text))).toEqual(
      [],
    );
  });

  test('has web addresses for URIs', () => {
    const isWebAddress = (text: string) => /^https:\/\/example\.com\/hook\/\d+$/.test(text);
    expect(ofKind('string', 'uri').filter((text) => !isWebAddress(text))).toEqual([]);
  });

  test('has small positive numbers', () => {
    const numbers = places.flatMap(({ schema, value }) =>
      schema.kind === 'integer' && typeof value === 'number' ? [value] : [],
    );
    expect(numbers.filter((n) => !Number.isInteger(n) || n < 1 || n > 99)).toEqual([]);
  });

  test('has short lists, some of them empty, and some nulls and absent keys', () => {
    const lengths = places.flatMap(({ value }) => (Array.isArray(value) ? [value.length] : []));
    expect(new Set(lengths)).toEqual(new Set([0, 1, 2]));
    for (const standing of [null, undefined]) {
      expect(places.some(({ value }) => value === standing)).toBe(true);
    }
  });

  function ofKind(kind: 'string', format: string | null): string[] {
    const isWanted = (value: JsonValue | undefined): value is string => typeof value === 'string';
    return places
      .filter(({ schema }) => schema.kind === kind && schema.format === format)
      .map(({ value }) => value)
      .filter(isWanted);
  }
});
