import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentArbitraries } from './component-arbitraries.ts';
import { formsAt } from './forms.ts';
import { PLAIN, WILD } from './generation-profile.ts';
import {
  type CoverageGoal,
  type GoalTree,
  goalAt,
  goalResponse,
  NO_GOAL,
  type ShapeForm,
  type ValueForm,
  withGoal,
} from './goals.ts';
import { ITEM, routeText, schemaLocationsOf } from './place.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const ties = new Map([PLAIN, WILD].map((one) => [one, componentArbitraries(components, one)]));
  const plainTie = componentArbitraries(components, PLAIN);
  const goals: readonly CoverageGoal[] = schemaLocationsOf(components).flatMap((schemaLocation) =>
    formsAt(schemaLocation, components, plainTie).map((form) => ({
      route: schemaLocation.route,
      form,
    })),
  );

  test('for any goals, the payload is valid and says where one of them stands', () => {
    const drawn = fc
      .tuple(
        fc.array(fc.constantFrom(...goals), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(PLAIN, WILD),
      )
      .chain(([some, profile]) =>
        goalResponse(components, together(some), ties.get(profile) ?? plainTie).map((payload) => ({
          payload,
          routes: some.map(({ route }) => routeText(route)),
        })),
      );
    fc.assert(
      fc.property(drawn, ({ payload, routes }) => {
        expect(isLinkTokenGetResponse(payload.value, { revision })).toBe(true);
        expect(routes).toContain(payload.at.replaceAll(/\/\d+(?=\/|$)/g, '/[]'));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('every shrink is valid, and has the goals', () => {
    for (const [turn, { route, form }] of goals.filter((_, n) => n % 37 === 0).entries()) {
      if (form.kind === 'shape') continue;
      const arbitrary = goalResponse(components, goalAt(route, form), plainTie);
      for (const payload of shrinkWalk(arbitrary, turn)) {
        expect(isLinkTokenGetResponse(payload.value, { revision })).toBe(true);
        expect(payload.at.replaceAll(/\/\d+(?=\/|$)/g, '/[]')).toBe(routeText(route));
        expect(valueAt(payload.value, payload.at) === undefined).toBe(form.kind === 'absent');
      }
    }
  });
});

describe('for example', () => {
  const components = componentsOf(DEFAULT_REVISION);
  const tie = componentArbitraries(components, PLAIN);
  const leap: ValueForm = {
    kind: 'value',
    name: 'leap',
    value: fc.constant('2016-12-31T23:59:60Z'),
  };
  const extra: ShapeForm = {
    kind: 'shape',
    name: 'extra',
    shape: fc.constant((own) => ({ ...own, extra: 1 })),
  };
  const drawn = (goals: GoalTree) =>
    fc.sample(goalResponse(components, goals, tie), { seed: 1, numRuns: 50 });

  test('optional objects on the way are present, and the item stands first, last or between', () => {
    const payloads = drawn(goalAt(['link_sessions', ITEM, 'finished_at'], leap));
    const indexes = new Set(payloads.map(({ at }) => at));
    expect(indexes).toContain('/link_sessions/0/finished_at');
    expect(indexes).toContain('/link_sessions/2/finished_at');
    const lists = payloads.map(({ value }) => valueAt(value, '/link_sessions'));
    expect(new Set(lists.map((list) => Array.isArray(list) && list.length)).size).toBeGreaterThan(
      3,
    );
  });

  test('an absent key is reported by its place, without a value', () => {
    for (const one of drawn(goalAt(['metadata', 'institution_data'], ABSENT))) {
      expect(one.at).toBe('/metadata/institution_data');
      expect(valueAt(one.value, '/metadata')).not.toHaveProperty('institution_data');
    }
  });

  test('the shape of an object is part of what is reported of it', () => {
    for (const { value, at } of drawn(goalAt(['metadata'], extra))) {
      expect(at).toBe('/metadata');
      expect(valueAt(value, at)).toMatchObject({ extra: 1 });
    }
  });

  test('two goals at items of one list give two items', () => {
    const route: CoverageGoal['route'] = ['link_sessions', ITEM, 'finished_at'];
    for (const { value } of drawn(together([goal(route, leap), goal(route, NULL)]))) {
      const sessions = valueAt(value, '/link_sessions');
      const ends = Array.isArray(sessions)
        ? sessions.map((one) => valueAt(one, '/finished_at'))
        : [];
      expect(ends).toContain('2016-12-31T23:59:60Z');
      expect(ends).toContain(null);
    }
  });

  test('without a goal it is any response', () => {
    for (const { value, at } of drawn(NO_GOAL)) {
      expect(isJsonObject(value)).toBe(true);
      expect(at).toBe('');
    }
  });
});

const ABSENT = { kind: 'absent', name: 'absent' } as const;
const NULL: ValueForm = { kind: 'value', name: 'null', value: fc.constant(null) };

function goal(route: CoverageGoal['route'], form: CoverageGoal['form']): CoverageGoal {
  return { route, form };
}

/** The first goal, and those of the others that fit with it. */
function together(goals: readonly CoverageGoal[]): GoalTree {
  return goals.reduce((tree, one) => withGoal(tree, one) ?? tree, NO_GOAL);
}

/** A generated value and some of its shrinks. */
function shrinkWalk<T>(arbitrary: fc.Arbitrary<T>, turn: number): readonly T[] {
  const visited: T[] = [];
  const property = fc.property(arbitrary, (value) => {
    visited.push(value);
    return visited.length > 40 || visited.length % ((turn % 4) + 2) === 0;
  });
  fc.check(property, { seed: turn, numRuns: 1 });
  return visited;
}
