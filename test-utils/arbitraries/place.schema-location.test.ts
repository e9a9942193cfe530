import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer, valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { componentsIn } from '../../test/shapes.ts';
import { linkTokenGetResponse } from './link-token-get-response.ts';
import { ITEM, placesOf, routeText, schemaLocationsOf } from './place.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const document = asObject(schemas[revision]);
  const schemaLocations = schemaLocationsOf(components);
  const byRoute = new Map(schemaLocations.map((one) => [routeText(one.route), one]));

  test('each place that the JSON Schema documents is there once, with its location in the schema', () => {
    const found = schemaLocations.map(({ route, location, required }) => [
      routeText(route),
      location,
      required,
    ]);
    expect(found).toEqual([...documented(document)]);
    expect(byRoute.size).toBe(schemaLocations.length);
  });

  test('a location is the place in the JSON Schema that documents it', () => {
    for (const { location, schema } of schemaLocations) {
      const node = valueAt(document, location.slice(1));
      expect(isJsonObject(node), location).toBe(true);
      expect(kindOf(asObject(node)), location).toBe(schema.kind);
    }
  });

  test('outer places come first', () => {
    const seen = new Set<string>();
    for (const { route } of schemaLocations) {
      if (route.length > 0) expect(seen).toContain(routeText(route.slice(0, -1)));
      seen.add(routeText(route));
    }
  });

  test('every place of a payload is one of them, with the same schema', () => {
    const reached = new Set<string>();
    const unlike = new Set<string>();
    for (const payload of fc.sample(linkTokenGetResponse(revision), { seed: 1, numRuns: 100 })) {
      for (const { path, schema, required } of placesOf(components, payload)) {
        const route = path.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
        const found = byRoute.get(route);
        if (found?.schema !== schema || found.required !== required) unlike.add(route);
        reached.add(route);
      }
    }
    expect([...unlike]).toEqual([]);
    expect([...byRoute.keys()].filter((route) => !reached.has(route))).toEqual([]);
  });
});

test('a component that refers to itself is entered once on a route, and again on another', () => {
  const tree = { $ref: '#/$defs/Tree' };
  const components = componentsIn({
    $defs: {
      LinkTokenGetResponse: { type: 'object', required: ['a'], properties: { a: tree, b: tree } },
      Tree: {
        type: 'object',
        properties: {
          left: tree,
          leaves: { type: 'array', items: tree },
          name: { type: 'string' },
        },
      },
    },
  });
  const found = schemaLocationsOf(components).map(({ route, location }) => [
    routeText(route),
    location,
  ]);
  const below = (route: string) => [
    [route, '#/$defs/Tree'],
    [`${route}/leaves`, '#/$defs/Tree/properties/leaves'],
    [`${route}/name`, '#/$defs/Tree/properties/name'],
  ];
  expect(found).toEqual([['', '#/$defs/LinkTokenGetResponse'], ...below('/a'), ...below('/b')]);
});

test('a chain of references is located at its last one', () => {
  const components = componentsIn({
    $defs: {
      LinkTokenGetResponse: { type: 'object', properties: { 'a/b': { $ref: '#/$defs/A' } } },
      A: { $ref: '#/$defs/B' },
      B: { type: 'array', items: { type: 'string' } },
    },
  });
  const [, list, item] = schemaLocationsOf(components);
  expect(list).toMatchObject({ route: ['a/b'], location: '#/$defs/B', required: false });
  expect(item).toMatchObject({ route: ['a/b', ITEM], location: '#/$defs/B/items' });
  expect(routeText(item?.route ?? [])).toBe('/a~1b/[]');
});

/** The route, location and whether it is required, from the JSON Schema, which has no recursion. */
function* documented(
  document: JsonObject,
  node: JsonObject = document,
  route = '',
  location = '#',
  required = true,
): Generator<readonly [string, string, boolean]> {
  const { $ref: ref, properties, items, required: names = [] } = node;
  if (typeof ref === 'string') {
    const target = asObject(valueAt(document, ref.slice(1)));
    yield* documented(document, target, route, ref, required);
    return;
  }
  yield [route, location, required];
  const kind = kindOf(node);
  if (kind === 'object') {
    for (const [key, property] of Object.entries(asObject(properties))) {
      const isRequired = Array.isArray(names) && names.includes(key);
      const below = childPointer(`${location}/properties`, key);
      yield* documented(document, asObject(property), childPointer(route, key), below, isRequired);
    }
  }
  if (kind === 'array') {
    yield* documented(document, asObject(items), `${route}/[]`, `${location}/items`, false);
  }
}

function kindOf({ type, enum: values }: JsonObject): unknown {
  if (values !== undefined) return 'enum';
  if (type === undefined) return 'any';
  return [type].flat().find((name) => name !== 'null');
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
