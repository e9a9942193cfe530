import { expect, test } from 'vitest';
import { valueAt } from '../../contracts/json-pointer.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { mutatedDefinitions } from './mutated-definitions.ts';
import { allMutants, definitionsOfRevision } from './run-mutants.ts';

test.each(REVISIONS)('%s: the change is in its place, and all else unchanged', (revision) => {
  const definitions = definitionsOfRevision(revision);
  const before = JSON.stringify(definitions);
  for (const mutant of allMutants(definitions)) {
    const mutated = mutatedDefinitions(definitions, [mutant]);
    const { component, pointer, changed } = mutant;
    expect(valueAt(mutated, `/${component}${pointer}`), mutant.id).toBe(changed);
    for (const name of Object.keys(definitions)) {
      if (name !== component) expect(mutated[name]).toBe(definitions[name]);
    }
    expect(Object.keys(mutated)).toEqual(Object.keys(definitions));
  }
  expect(JSON.stringify(definitions)).toBe(before);
});

test('all of several changes are made, also in one component', () => {
  const definitions = { A: { properties: { x: { type: 'string' }, y: { type: 'string' } } } };
  const change = (name: string) => ({
    id: name,
    operator: 'drop-type' as const,
    component: 'A',
    pointer: `/properties/${name}`,
    keyword: '/type',
    changed: {},
  });
  expect(mutatedDefinitions(definitions, [change('x'), change('y')])).toEqual({
    A: { properties: { x: {}, y: {} } },
  });
});
