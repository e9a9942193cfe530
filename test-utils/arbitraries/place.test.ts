import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer, valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { schemas } from '../../contracts/revisions/schemas.ts';
import { componentsIn } from '../../test/shapes.ts';
import { linkTokenGetResponse } from './link-token-get-response.ts';
import { placesOf } from './place.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const document = asObject(schemas[revision]);
  const payloads = fc.sample(linkTokenGetResponse(revision), { seed: 1, numRuns: 100 });

  test('the places are exactly those that the JSON Schema documents', () => {
    for (const payload of payloads) {
      const paths = placesOf(components, payload).map(({ path }) => path);
      expect(paths).toEqual([...documentedIn(document, payload)]);
    }
  });

  test('a place has the value that stands there', () => {
    for (const payload of payloads) {
      for (const { path, value } of placesOf(components, payload)) {
        expect(value).toBe(valueAt(payload, path));
      }
    }
  });

  test('every place that is documented at all is reached', () => {
    const reached = new Set(
      payloads.flatMap((payload) =>
        placesOf(components, payload).map(({ path }) => path.replaceAll(/\/\d+(?=\/|$)/g, '/0')),
      ),
    );
    expect(reached).toEqual(new Set(documentedPaths(document)));
  });
});

describe('a place knows its schema and whether it is required', () => {
  const components = componentsIn({
    $defs: {
      LinkTokenGetResponse: {
        type: 'object',
        required: ['token'],
        properties: {
          token: { type: 'string' },
          since: { $ref: '#/$defs/Since' },
          list: { type: ['array', 'null'], items: { type: 'integer' } },
        },
      },
      Since: { type: ['string', 'null'], format: 'date-time' },
    },
  });
  const root = { path: '', required: true };
  const token = { path: '/token', schema: { kind: 'string', nullable: false }, required: true };
  const since = {
    path: '/since',
    schema: { kind: 'string', format: 'date-time', nullable: true },
    required: false,
  };
  const list = { path: '/list', schema: { kind: 'array', nullable: true }, required: false };
  const item = { schema: { kind: 'integer', nullable: false }, required: false };

  test('of a payload with all keys', () => {
    const payload = { token: 't', since: null, list: [7], other: 1 };
    expect(placesOf(components, payload)).toMatchObject([
      { ...root, value: payload },
      { ...token, value: 't' },
      { ...since, value: null },
      { ...list, value: [7] },
      { ...item, path: '/list/0', value: 7 },
      { ...item, path: '/list/1', value: undefined },
    ]);
  });

  test('of one without, and of one whose keys are inherited', () => {
    const absent = [
      { ...root },
      { ...token, value: undefined },
      { ...since, value: undefined },
      { ...list, value: undefined },
    ];
    expect(placesOf(components, {})).toMatchObject(absent);
    expect(placesOf(components, Object.create({ token: 't', list: [1] }))).toMatchObject(absent);
  });

  test.each([null, [], 'text', 7])('%j has only the place of the whole', (payload) => {
    expect(placesOf(components, payload)).toMatchObject([{ ...root, value: payload }]);
  });
});

/** The same from the JSON Schema itself, which `placesOf` does not read. */
function* documentedIn(
  document: JsonObject,
  value: JsonValue | undefined,
  schema: JsonObject = document,
  path = '',
): Generator<string> {
  const { type, properties, items } = dereferenced(document, schema);
  const types = [type].flat();
  yield path;
  if (types.includes('object') && isJsonObject(value)) {
    for (const [key, property] of Object.entries(asObject(properties))) {
      const child = Object.hasOwn(value, key) ? value[key] : undefined;
      yield* documentedIn(document, child, asObject(property), childPointer(path, key));
    }
  }
  if (types.includes('array') && Array.isArray(value)) {
    for (let index = 0; index <= value.length; index++) {
      yield* documentedIn(document, value[index], asObject(items), `${path}/${index}`);
    }
  }
}

/** All paths that a payload can have; of each list the first item. */
function* documentedPaths(
  document: JsonObject,
  schema: JsonObject = document,
  path = '',
): Generator<string> {
  const { type, properties, items } = dereferenced(document, schema);
  const types = [type].flat();
  yield path;
  if (types.includes('object')) {
    for (const [key, property] of Object.entries(asObject(properties))) {
      yield* documentedPaths(document, asObject(property), childPointer(path, key));
    }
  }
  if (types.includes('array')) yield* documentedPaths(document, asObject(items), `${path}/0`);
}

function dereferenced(document: JsonObject, schema: JsonObject): JsonObject {
  const { $ref: ref } = schema;
  if (typeof ref !== 'string') return schema;
  return dereferenced(document, asObject(valueAt(document, ref.slice(1))));
}

function asObject(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
