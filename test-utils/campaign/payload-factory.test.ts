import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentArbitraries } from '../arbitraries/component-arbitraries.ts';
import { allGoals, formsAt } from '../arbitraries/forms.ts';
import { PLAIN } from '../arbitraries/generation-profile.ts';
import {
  type CoverageGoal,
  type GoalTree,
  goalResponse,
  NO_GOAL,
  withGoal,
} from '../arbitraries/goals.ts';
import { routeText, schemaLocationsOf } from '../arbitraries/place.ts';
import { goalPacks } from './payload-factory.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, PLAIN);
  const schemaLocations = schemaLocationsOf(components);
  const goals = allGoals(schemaLocations, components, tie);
  const packs = goalPacks(goals).map((pack) => pack.goals);

  test('every form of every place is a goal', () => {
    const forms = schemaLocations.flatMap((schemaLocation) =>
      formsAt(schemaLocation, components, tie).map(({ name }) => [
        routeText(schemaLocation.route),
        name,
      ]),
    );
    expect(goals.map(({ route, form }) => [routeText(route), form.name])).toEqual(forms);
  });

  test('every goal is in one pack', () => {
    const packed = packs.flat();
    expect(packed.length).toBe(goals.length);
    expect(new Set(packed).size).toBe(goals.length);
    expect(goals.filter((goal) => !packed.includes(goal))).toEqual([]);
  });

  test('one valid payload can have all goals of a pack', () => {
    for (const pack of packs) {
      const tree = together(pack);
      expect(tree).not.toBeNull();
      if (tree === null) continue;
      const [drawn] = fc.sample(goalResponse(components, tree, tie), {
        seed: 1,
        numRuns: 1,
      });
      expect(isLinkTokenGetResponse(drawn?.value, { revision })).toBe(true);
    }
  });

  test('packs are few, and none has too many goals to read', () => {
    expect(packs.length).toBeLessThan(goals.length / 5);
    expect(Math.max(...packs.map((pack) => pack.length))).toBeLessThanOrEqual(16);
    expect(Math.min(...packs.map((pack) => pack.length))).toBeGreaterThan(0);
  });
});

test('without goals there is no pack', () => {
  expect(goalPacks([])).toEqual([]);
});

test('aims that exclude each other go into different packs', () => {
  const at = (name: string): CoverageGoal => ({
    route: ['a'],
    form: { kind: 'value', name, value: fc.constant(name) },
  });
  const [x, y, z] = [at('x'), at('y'), at('z')];
  const elsewhere: CoverageGoal = { route: ['b'], form: { kind: 'absent', name: 'absent' } };
  expect(goalPacks([x, y, z, elsewhere]).map((pack) => pack.goals)).toEqual([
    [x, elsewhere],
    [y],
    [z],
  ]);
});

function together(goals: readonly CoverageGoal[]): GoalTree | null {
  return goals.reduce<GoalTree | null>(
    (tree, goal) => (tree === null ? null : withGoal(tree, goal)),
    NO_GOAL,
  );
}
