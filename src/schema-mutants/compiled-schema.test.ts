import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { RESPONSE_COMPONENT } from '../../contracts/response-component.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { ajvCheck } from '../../test/mutants/ajv-check.ts';
import { jsonValue } from '../../test-utils/arbitraries/json-value.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { CompiledSchema } from './compiled-schema.ts';
import { reachedValues } from './killers.ts';
import { definitionsOfRevision } from './run-mutants.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const definitions = definitionsOfRevision(revision);
  const schema = new CompiledSchema(definitions);
  const campaign = createCampaign({ revision, seed: 5 });
  const drawn = Array.from({ length: 1500 }, (_, index) => campaign.payloadAt(index));

  test('gives every payload the verdict of its label, and of ajv', () => {
    const byAjv = ajvCheck({ $ref: `#/$defs/${RESPONSE_COMPONENT}` }, definitions);
    const check = schema.checkOf(RESPONSE_COMPONENT, '');
    for (const { payload, valid } of drawn) {
      expect(check(payload)).toBe(valid);
      expect(byAjv(payload)).toBe(valid);
    }
  });

  test('gives any value at any component the verdict of ajv', () => {
    const anything = fc.sample(jsonValue(), { seed: 1, numRuns: 300 });
    const reached = new Map<string, JsonValue[]>();
    for (const { payload } of drawn.slice(0, 200)) {
      reachedValues(definitions, RESPONSE_COMPONENT, payload, (component, pointer, value) => {
        if (pointer !== '') return;
        reached.set(component, [...(reached.get(component) ?? []), value]);
      });
    }
    for (const component of Object.keys(definitions)) {
      const byAjv = ajvCheck({ $ref: `#/$defs/${component}` }, definitions);
      const check = schema.checkOf(component, '');
      for (const value of [...anything, ...(reached.get(component) ?? []).slice(0, 300)]) {
        expect(check(value), component).toBe(byAjv(value));
      }
    }
  });
});

describe('every keyword', () => {
  const VALUES: readonly JsonValue[] = [
    ...[null, true, false, 0, -1, 1.5, 2e300, '', 'a', 'A', 'ab', '😀', '😀😀'],
    ...['2020-01-01T00:00:00Z', 'x:y', 'é:y', [], [1], ['a', null], [[], [], []]],
    ...[{}, { a: 1 }, { a: null, b: 'x' }, { b: 'x', c: [] }, { toString: 1 }],
  ];

  test.each<JsonObject>([
    {},
    { type: 'null' },
    { type: 'integer' },
    { type: ['number', 'null'] },
    { type: ['object', 'array'] },
    { enum: ['a', null] },
    { enumIgnoringCase: ['a', null] },
    { enumIgnoringCase: ['A', 'X'] },
    { format: 'date-time' },
    { format: 'uri' },
    { format: 'uri by URL' },
    { minLength: 1 },
    { maxLength: 1 },
    { minItems: 1 },
    { maxItems: 1 },
    { items: { type: 'string' } },
    { items: {} },
    { required: ['a'] },
    { required: ['toString'] },
    { properties: { a: { type: 'number' }, toString: { type: 'string' } } },
    { properties: { a: {} }, additionalProperties: false },
    { additionalProperties: false },
    { additionalProperties: true },
    { $ref: '#/$defs/Text' },
    { anyOf: [{ $ref: '#/$defs/Text' }, { type: 'number' }] },
    { anyOf: [{ properties: { a: { type: 'null' } }, required: ['a'] }, { items: {} }] },
    { type: 'array', anyOf: [{ maxItems: 1 }, { minItems: 3 }] },
    { properties: { a: { $ref: '#/$defs/Text' } }, items: { items: { type: 'null' } } },
  ])('%j', (keywords) => {
    const definitions = { Text: { type: 'string' }, Tried: keywords };
    const byAjv = ajvCheck(keywords, definitions);
    const check = new CompiledSchema(definitions).checkOf('Tried', '');
    for (const value of VALUES) expect([value, check(value)]).toEqual([value, byAjv(value)]);
  });
});

describe('with other components in place', () => {
  const definitions = {
    Outer: { type: 'object', properties: { 'a/b': { $ref: '#/$defs/Inner' } } },
    Inner: { type: 'string' },
  };
  const schema = new CompiledSchema(definitions);
  const outer = schema.checkOf('Outer', '');

  test('references lead to them, and back to the old ones afterwards', () => {
    const changed = new Map([['Inner', schema.compile({ type: 'null' })]]);
    const within = schema.withComponents(changed, () => outer({ 'a/b': null }));
    expect([within, outer({ 'a/b': null }), outer({ 'a/b': '' })]).toEqual([true, false, true]);
  });

  test('the old ones are back after an error, too', () => {
    const fail = () => {
      throw new Error('in between');
    };
    expect(() =>
      schema.withComponents(new Map([['Inner', schema.compile({ type: 'null' })]]), fail),
    ).toThrow('in between');
    expect(outer({ 'a/b': null })).toBe(false);
  });

  test('each place has a check of its own', () => {
    expect(schema.checkOf('Outer', '/properties/a~1b')('x')).toBe(true);
    expect(schema.checkOf('Outer', '/properties/a~1b')(1)).toBe(false);
    expect(() => schema.checkOf('Outer', '/properties/x')).toThrow('no Outer/properties/x');
    expect(() => schema.checkOf('None', '')).toThrow('the schema has no None');
  });
});

test('an unknown format is an error', () => {
  expect(() => new CompiledSchema({ A: { format: 'regex' } })).toThrow('regex has no meaning');
});
