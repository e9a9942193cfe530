import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer } from '../../../contracts/json-pointer.ts';
import { componentsOf } from '../../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { linkTokenGetResponse } from '../../../test-utils/arbitraries/link-token-get-response.ts';
import { placesOf } from '../../../test-utils/arbitraries/place.ts';
import { ordinaryValue } from '../../../test-utils/shrinking/ordinary-value.ts';
import {
  ANY_SHAPE,
  type Culprit,
  feature,
  featuresAt,
  hasAll,
  isBehindItems,
  placePattern,
  without,
} from './culprit.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));
const NULL_EXPIRATION: Culprit = {
  ...feature('/expiration', null),
  remedy: '2024-01-31T12:34:56Z',
};
const NO_SESSIONS: Culprit = { ...feature('/link_sessions', undefined), remedy: [] };

const isDocumented = (key: string) => {
  const response = components.get('LinkTokenGetResponse');
  return response?.kind === 'object' && response.properties.has(key);
};

const has = (payload: object, ...culprits: readonly Culprit[]) =>
  hasAll(components, Object(payload), culprits);

test('law: what stands at a place is what stands at the paths of that place', () => {
  const extra = { ...ordinary, 0: 'zero', '*': 'any', 'a/b~c': 1, '[]': null };
  const payloads = fc.oneof(fc.constant(extra), linkTokenGetResponse(DEFAULT_REVISION));
  fc.assert(
    fc.property(payloads, (payload) => {
      const documented = placesOf(components, payload).filter(
        ({ path, value }) => value !== undefined || !isBehindItems(path),
      );
      for (const [place, all] of Map.groupBy(documented, ({ path }) => placePattern(path))) {
        const found = featuresAt(components, payload, place).filter(({ schema }) => schema);
        expect(found.map(({ path, value }) => [path, value])).toEqual(
          all.map(({ path, value }) => [path, value]),
        );
      }
      for (const [key, value] of Object.entries(payload)) {
        const path = childPointer('', key);
        const places = [placePattern(path), ...(isDocumented(key) ? [] : ['/*'])];
        for (const place of places) {
          const found = featuresAt(components, payload, place);
          expect(found.map((one) => [one.path, one.value])).toContainEqual([path, value]);
        }
      }
    }),
    { seed: 1, numRuns: 100, examples: [[extra]] },
  );
});

describe('a payload has a culprit', () => {
  const sessions = (...results: readonly unknown[]) => ({
    ...ordinary,
    link_sessions: results.map((one) => ({ link_session_id: 'a', results: one })),
  });
  const nullResults: Culprit = {
    ...feature('/link_sessions/0/results', null),
    remedy: undefined,
  };

  test('where the same stands, in whichever item of a list', () => {
    expect(has({ ...ordinary, expiration: null }, NULL_EXPIRATION)).toBe(true);
    expect(has(ordinary, NULL_EXPIRATION)).toBe(false);
    expect(has(sessions({}, null), nullResults)).toBe(true);
    expect(has(sessions({}, {}), nullResults)).toBe(false);
  });

  test('where a key is absent', () => {
    expect(has(ordinary, NO_SESSIONS)).toBe(true);
    expect(has({ ...ordinary, link_sessions: [] }, NO_SESSIONS)).toBe(false);
  });

  test('with all of several, and never with none', () => {
    expect(has({ ...ordinary, expiration: null }, NULL_EXPIRATION, NO_SESSIONS)).toBe(true);
    expect(has(ordinary, NULL_EXPIRATION, NO_SESSIONS)).toBe(false);
    expect(has(ordinary)).toBe(false);
  });

  test('that is anything but its remedy', () => {
    const token: Culprit = {
      ...feature('/link_token', 'a'),
      shape: ANY_SHAPE,
      remedy: 'link-1',
    };
    expect(has(ordinary, token)).toBe(true);
    expect(has({ ...ordinary, link_token: 'link-1' }, token)).toBe(false);
  });

  test('that is an undocumented key, by its name or whatever its name', () => {
    const named: Culprit = { ...feature('/toString', 'a'), shape: ANY_SHAPE, remedy: undefined };
    const any: Culprit = { ...named, place: '/*', shape: 'undocumented key' };
    expect(has({ ...ordinary, toString: 'a' }, named)).toBe(true);
    expect(has({ ...ordinary, other: 'a' }, named)).toBe(false);
    expect(has({ ...ordinary, other: 'a' }, any)).toBe(true);
    expect(has(ordinary, any)).toBe(false);
  });
});

test('a payload without a culprit is valid, has it no more, and is otherwise as it was', () => {
  const remedies: readonly Culprit[] = [
    NULL_EXPIRATION,
    NO_SESSIONS,
    { ...feature('/metadata/country_codes/0', 'US'), shape: '"US"', remedy: undefined },
    { ...feature('/metadata/webhook', null), remedy: 'https://example.com' },
  ];
  fc.assert(
    fc.property(
      linkTokenGetResponse(DEFAULT_REVISION),
      fc.constantFrom(...remedies),
      (payload, culprit) => {
        const before = JSON.stringify(payload);
        const mended = without(components, payload, [culprit]);
        expect(isLinkTokenGetResponse(mended)).toBe(true);
        expect(has(Object(mended), culprit)).toBe(false);
        if (!has(Object(payload), culprit)) expect(mended).toEqual(payload);
        expect(JSON.stringify(payload)).toBe(before);
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});
