import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import type { Schema, TypeName } from '../../contracts/schema/schema.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentsIn } from '../../test/shapes.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { conflictingKeys } from './conflicting-keys.ts';
import { PLAIN } from './generation-profile.ts';
import { goalAt, goalResponse } from './goals.ts';
import { schemaLocationsOf } from './place.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, PLAIN);
  const values = conflictingKeys(components);
  const named = schemaLocationsOf(components).flatMap((schemaLocation) => {
    const name = schemaLocation.route.at(-1);
    return typeof name === 'string' ? [{ ...schemaLocation, name }] : [];
  });

  test('each value is wrong at every place where its name is documented', () => {
    for (const { name, route } of named) {
      const { [name]: value } = values;
      if (value === undefined) continue;
      const goals = goalAt(route, { kind: 'value', name: 'namesake', value: fc.constant(value) });
      const [payload] = fc.sample(goalResponse(components, goals, tie), SAMPLE);
      const { findings } = validateLinkTokenGetResponse(payload?.value, { revision });
      expect(findings, name).not.toEqual([]);
      for (const { path } of findings) expect(path.startsWith(payload?.at ?? '?')).toBe(true);
    }
  });

  test('every documented name has one, unless any value is right for it somewhere', () => {
    const anything = named.filter(({ schema }) => schema.kind === 'any').map(({ name }) => name);
    const missing = named.map(({ name }) => name).filter((name) => !Object.hasOwn(values, name));
    expect(new Set(missing)).toEqual(new Set(anything));
    const known = new Set(named.map(({ name }) => name));
    expect(Object.keys(values).filter((name) => !known.has(name))).toEqual([]);
  });
});

test('a name of several kinds gets a value of none of them, or no value where they leave none', () => {
  const ofTypes = (...types: TypeName[]) =>
    Object.fromEntries(types.map((type) => [`in_${type}`, holding({ type })]));
  const holding = (node: Schema): Schema => ({
    type: 'object',
    properties: { twice: node, once: { type: 'string' }, anything: {} },
  });
  const valuesFor = (...types: TypeName[]) =>
    conflictingKeys(
      componentsIn({
        $defs: { LinkTokenGetResponse: { type: 'object', properties: ofTypes(...types) } },
      }),
    );
  expect(valuesFor('boolean', 'array')).toMatchObject({ twice: '?', once: true, in_boolean: true });
  expect(valuesFor('boolean', 'array', 'string', 'object')).toMatchObject({ twice: 0.5 });
  const all = valuesFor('boolean', 'array', 'string', 'object', 'integer');
  expect(Object.keys(all)).not.toContain('twice');
  expect(Object.keys(all)).not.toContain('anything');
});

const SAMPLE = { seed: 1, numRuns: 1 };
