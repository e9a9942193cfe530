import { describe, expect, test } from 'vitest';
import { type JsonValue, jsonTypeOf } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import type { Components } from '../../contracts/schema/shape.ts';
import { componentsIn } from '../../test/shapes.ts';
import { componentArbitraries } from '../arbitraries/component-arbitraries.ts';
import { PLAIN } from '../arbitraries/generation-profile.ts';
import { routeText, schemaLocationsOf } from '../arbitraries/place.ts';
import type { Fault } from './fault.ts';
import { faultOperators } from './fault-operators.ts';
import { type FaultTarget, faultTargets } from './faulty-link-token-get-response.ts';

function targetsOf(components: Components) {
  return faultTargets(schemaLocationsOf(components), componentArbitraries(components, PLAIN));
}

function nameOf({ schemaLocation, operator, mistake }: FaultTarget): string {
  return `${operator}: ${mistake} at ${routeText(schemaLocation.route)}`;
}

/** Values of each kind, the shortest first. */
const VALUES: Readonly<
  Record<FaultTarget['schemaLocation']['schema']['kind'], readonly JsonValue[]>
> = {
  any: [1],
  string: ['', 'a', '{}', '[]'],
  enum: ['a', ''],
  integer: [0, 1, -7],
  number: [0, 1.5],
  boolean: [true, false],
  never: [],
  union: [],
  array: [[], ['a'], [1], [{}], [null], [[]]],
  object: [{}, { a: 1 }],
};

function typeOf({ after }: Fault): string {
  return jsonTypeOf(after);
}

function missingIn(all: Iterable<string>, some: Iterable<string>): readonly string[] {
  const there = new Set(some);
  return [...new Set(all)].filter((one) => !there.has(one));
}

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const { telling, others } = targetsOf(components);
  const all = [...telling, ...others];

  test('no mistake at a place is planned twice', () => {
    const names = all.map(nameOf);
    expect(names.length - new Set(names).size).toBe(0);
  });

  test('every mistake is among the significant ones at some place', () => {
    const mistakes = (targets: readonly FaultTarget[]) =>
      targets.map(({ operator, mistake }) => `${operator}: ${mistake}`);
    expect(missingIn(mistakes(all), mistakes(telling))).toEqual([]);
  });

  test('every place where a mistake is possible has a significant one', () => {
    const places = (targets: readonly FaultTarget[]) =>
      targets.map(({ schemaLocation }) => schemaLocation.location);
    expect(missingIn(places(all), places(telling))).toEqual([]);
    const spoilable = schemaLocationsOf(components).filter(
      ({ schema, required, route }) => schema.kind !== 'any' || (required && route.length > 0),
    );
    expect(
      missingIn(
        spoilable.map(({ location }) => location),
        places(telling),
      ),
    ).toEqual([]);
  });

  test('every required key and every non-nullable place on every route has one', () => {
    const told = new Set(telling.map(nameOf));
    for (const { route, required, schema } of schemaLocationsOf(components)) {
      const at = routeText(route);
      if (required && at !== '')
        expect(told).toContain(`missingKey: required key left out at ${at}`);
      if (schema.kind !== 'any' && !schema.nullable) {
        expect(told).toContain(`unexpectedNull: null where it is not documented at ${at}`);
      }
    }
  });

  test('every route has a value of every wrong type, whatever value stands there', () => {
    const told = new Set(telling.map(nameOf));
    for (const { route, required, schema } of schemaLocationsOf(components)) {
      const [at, place] = [routeText(route), { path: '/key', schema, required }];
      const firstOfTypes = (value: JsonValue) =>
        [...Map.groupBy(faultOperators.wrongType({ ...place, value }), typeOf).values()].map(
          ([first]) => first?.mistake,
        );
      for (const value of VALUES[schema.kind]) {
        const expected = schema.kind === 'any' ? 0 : schema.kind === 'integer' ? 5 : 4;
        const firsts = firstOfTypes(value);
        expect(firsts, at).toHaveLength(expected);
        for (const mistake of firsts) expect(told).toContain(`wrongType: ${mistake} at ${at}`);
      }
    }
  });

  test('every place has a wrong type, a date or a URI in every wrong form, or a new enum value', () => {
    const first = new Map(
      [...schemaLocationsOf(components)].reverse().map((one) => [one.location, one]),
    );
    for (const { schema, location, route } of first.values()) {
      const here = telling.filter(({ schemaLocation }) => schemaLocation.location === location);
      const by = (operator: FaultTarget['operator']) =>
        here.filter((target) => target.operator === operator).length;
      if (schema.kind !== 'any') expect(by('wrongType'), routeText(route)).toBeGreaterThan(0);
      if (schema.kind === 'enum') expect(by('unknownEnumValue')).toBeGreaterThan(1);
      if (schema.kind === 'string' && schema.format === 'date-time') {
        expect(by('badDateTime')).toBeGreaterThan(60);
      }
      if (schema.kind === 'string' && schema.format === 'uri') {
        expect(by('badUri')).toBeGreaterThan(30);
      }
    }
  });
});

test('every operator that the newest revision allows has one', () => {
  const { telling } = targetsOf(componentsOf(DEFAULT_REVISION));
  const operators = telling.map(({ operator }) => operator);
  // None of its objects is closed, its formats are date-time and uri, and nothing is limited, a map or a union.
  const impossible = ['unexpectedKey', 'badFormat', 'badPattern', 'wrongLength', 'outOfRange'];
  const alsoImpossible = ['notAMultiple', 'wrongCount', 'repeatedItem', 'badKey'];
  expect(missingIn(Object.keys(faultOperators), operators)).toEqual([
    ...[...impossible, ...alsoImpossible, 'missingCompanion', 'mixedAlternatives'],
  ]);
});

test('a closed object has one with an undocumented key', () => {
  const components = componentsIn({
    $defs: { LinkTokenGetResponse: { type: 'object', additionalProperties: false } },
  });
  expect(targetsOf(components).telling.map(({ operator }) => operator)).toContain('unexpectedKey');
});
