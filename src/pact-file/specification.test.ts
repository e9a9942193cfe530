import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { refuseOldSpecification, specificationOf } from './specification.ts';

test.each<[JsonValue | undefined, number | null]>([
  [{ pactSpecification: { version: '4.0' } }, 4],
  [{ pactSpecification: { version: '3.0.0' } }, 3],
  [{ 'pact-specification': { version: '2.0.0' } }, 2],
  [{ pactSpecificationVersion: '1.1.0' }, 1],
  [{ pactSpecificationVersion: '4.0' }, 3],
  [{ pactSpecification: '2.0.0' }, 2],
  [{ pactSpecification: { version: 2 } }, 2],
  [{ pactSpecification: { version: '4abc' } }, 3],
  [{ pactSpecification: { version: { toString: 1 } } }, null],
  [{}, null],
  [undefined, null],
  [[], null],
])('%j is of version %j', (metadata, version) => {
  expect(specificationOf(metadata)).toBe(version);
});

describe('refuseOldSpecification', () => {
  const refuse =
    (specification: number | null, interaction: JsonObject, metadata: JsonObject = {}) =>
    () =>
      refuseOldSpecification({
        ...{ file: 'a.json', specification },
        document: { metadata, interactions: [{}, interaction] },
      });

  test.each<[string, number | null, JsonObject, JsonObject?]>([
    ['version "four"', null, {}, { pactSpecification: { version: 'four' } }],
    ['version {}', null, {}, { pactSpecification: { version: {} } }],
    ['version "x"', null, {}, { pactSpecificationVersion: 'x' }],
    ['version 5', 5, {}],
    ['version 4', 3, { type: 'Synchronous/HTTP' }],
    ['version 4', null, { type: 'Synchronous/HTTP' }],
    ['version 4', 3, { response: { body: { content: {}, contentType: 'a', encoded: false } } }],
  ])('%s: %j %j %j', (version, specification, interaction, metadata) => {
    const refused = refuse(specification, interaction, metadata);
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(version);
    expect(refused).toThrow(/write it in version 3 or 4/);
  });

  test.each<[number, number | null, JsonObject]>([
    [1, 1, {}],
    [2, 2, {}],
    [1, null, { provider_state: 's' }],
    [2, null, { providerState: 's' }],
    [2, null, { response: { matchingRules: { '$.body.a': { match: 'type' } } } }],
    [2, null, { request: { matchingRules: { "$['body']": { match: 'type' } } } }],
    [2, null, { request: { query: 'a=1' } }],
  ])('version %i: %j %j', (version, specification, interaction) => {
    const message = `a.json is written in version ${version} of the format of pacts; write it in version 3 or 4`;
    expect(refuse(specification, interaction)).toThrow(InputError);
    expect(refuse(specification, interaction)).toThrow(message);
  });

  test.each<[number | null, JsonObject]>([
    [3, { providerState: 's' }],
    [4, {}],
    [4, { type: 'Synchronous/HTTP' }],
    [3, { response: { body: { content: 'a' } } }],
    [null, {}],
    [null, { request: { query: { a: ['1'] }, matchingRules: { body: { '$.a': {} } } } }],
  ])('nothing: %j %j', (specification, interaction) => {
    expect(refuse(specification, interaction)).not.toThrow();
  });
});
