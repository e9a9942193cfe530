import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../contracts/carried-schema.ts';
import type { JsonValue } from '../../contracts/json-value.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { CheckedSchema } from '../../contracts/schema/check.ts';
import type { Schema, SchemaDocument } from '../../contracts/schema/schema.ts';
import { ajvCheck } from '../../test/mutants/ajv-check.ts';
import { jsonValue } from '../../test-utils/arbitraries/json-value.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { allMutants } from './all-mutants.ts';
import { equivalenceIn } from './judge-mutants.ts';
import { killerFinder } from './killers.ts';
import { type Mutant, mutatedDocument } from './mutations.ts';
import { ReachedPlaces } from './reached-places.ts';
import { placesOf } from './schema-place.ts';

const HOW_MANY = { '1.394.0': 6, '1.697.4': 42 } as const;

describe.for(REVISIONS)('revision %s', { timeout: 120_000 }, (revision) => {
  const document = schemaOf(revision);
  const { mutants } = allMutants(document);
  const equivalence = equivalenceIn(document);
  const equivalent = mutants.filter((mutant) => equivalence([mutant]) !== null);
  const places = new ReachedPlaces(document, new CheckedSchema(document.definitions));
  const schemas = new Map(
    placesOf(document).map(({ component, pointer, schema }) => [component + pointer, schema]),
  );
  const campaign = createCampaign({ revision, seed: 11 });
  const payloads = Array.from({ length: 2000 }, (_, index) => campaign.payloadAt(index).payload);
  const anything = fc.sample(jsonValue(), { seed: 1, numRuns: 1000 });
  const seen = new Set<string>();
  const atPlaces = [...payloads.slice(0, 600).flatMap(valuesWithin), ...anything];

  /** Every distinct value in a payload. */
  function valuesWithin(payload: JsonValue): readonly JsonValue[] {
    const values: JsonValue[] = [];
    places.visit(payload, (_component, _pointer, value) => {
      const text = JSON.stringify(value);
      if (!seen.has(text)) values.push(value);
      seen.add(text);
      return true;
    });
    return values;
  }

  test('the known number of mutants is equivalent', () => {
    expect(equivalent).toHaveLength(HOW_MANY[revision]);
    expect(atPlaces.length).toBeGreaterThan(4000);
  });

  test('an equivalent mutant agrees with the schema on whole payloads and any JSON', () => {
    const original = ajvOfDocument(document);
    const whole = [...payloads, ...anything].map((value) => [value, original(value)] as const);
    for (const mutant of equivalent) {
      const changed = ajvOfDocument(mutatedDocument(document, [mutant]));
      const unlike = whole.filter(([value, verdict]) => changed(value) !== verdict);
      expect(unlike, mutant.id).toEqual([]);
    }
  });

  test('an equivalent mutant agrees on any value at its own place', () => {
    for (const mutant of equivalent) {
      const before = ajvCheck(schemaAt(mutant), document.definitions);
      const after = ajvCheck(mutant.changed, mutatedDocument(document, [mutant]).definitions);
      const unlike = atPlaces.filter((value) => after(value) !== before(value));
      expect(unlike, mutant.id).toEqual([]);
    }
  });

  test('a killed mutant is never called equivalent', () => {
    const findKillers = killerFinder(document, payloads);
    const equivalents = new Set(equivalent);
    const both = mutants.filter(
      (mutant) => equivalents.has(mutant) && findKillers([mutant], 1).length > 0,
    );
    expect(both).toEqual([]);
    expect(mutants.filter((mutant) => findKillers([mutant], 1).length === 0).length).toBe(
      equivalent.length,
    );
  });

  function schemaAt({ component, pointer }: Mutant): Schema {
    const schema = schemas.get(component + pointer);
    if (schema === undefined) throw new Error('no schema there');
    return schema;
  }
});

function ajvOfDocument({ root, definitions }: SchemaDocument) {
  return ajvCheck({ $ref: `#/$defs/${root}` }, definitions);
}

describe('the reason', () => {
  const definitions: SchemaDocument['definitions'] = {
    Root: {
      type: 'object',
      properties: {
        kind: { type: 'string', enum: ['a'] },
        any: {},
        list: { type: 'array', items: {} },
        text: { type: 'string', properties: { x: {} }, required: ['x'] },
        b: { $ref: '#/$defs/B' },
        all: { $ref: '#/$defs/All' },
      },
    },
    B: { type: 'string' },
    C: { type: 'string' },
    All: {},
  };
  const document = { root: 'Root', definitions };
  const mutants = new Map(allMutants(document).mutants.map((mutant) => [mutant.id, mutant]));
  const equivalence = equivalenceIn(document);
  const reason = (...ids: readonly string[]) =>
    equivalence(
      ids.map((id) => {
        const mutant = mutants.get(`Root${id}`);
        if (mutant === undefined) throw new Error(`no mutant ${id}`);
        return mutant;
      }),
    );

  test.each([
    ['/properties/kind/type: drop the type', 'the enumeration beside the type lists'],
    ['/properties/list/items: drop the items', 'the items may be anything already'],
    ['/properties/any: drop the property', 'the property may be anything already'],
    ['/properties/text/properties/x: drop the property', 'the type beside it takes no object'],
    ['/properties/text/required/0: drop "x"', 'the type beside it takes no object'],
    ['/properties/b/$ref: refer to C', 'both components say the same'],
    ['/properties/all/$ref: drop the reference', 'what it refers to takes anything'],
  ])('of %s', (id, said) => {
    expect(reason(id)).toContain(said);
  });

  test('for two changes is both, without repetition', () => {
    const [any, list] = [
      '/properties/any: drop the property',
      '/properties/list/items: drop the items',
    ];
    expect(reason(any, list)).toBe(`${reason(any)}; ${reason(list)}`);
    expect(reason(any, any)).toBe(reason(any));
  });

  test('is none where the meaning differs', () => {
    expect(reason('/properties/kind/enum/0: drop "a"')).toBeNull();
    expect(
      reason('/properties/any: drop the property', '/properties/b/$ref: drop the reference'),
    ).toBeNull();
  });
});
