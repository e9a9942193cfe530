import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AbsentForm,
  type CoverageGoal,
  type GoalTree,
  goalAt,
  NO_GOAL,
  type ShapeForm,
  type ValueForm,
  withGoal,
} from './goals.ts';
import { ITEM, type Route } from './place.ts';

const NULL: ValueForm = { kind: 'value', name: 'null', value: fc.constant(null) };
const EMPTY: ValueForm = { kind: 'value', name: 'empty', value: fc.constant('') };
const ABSENT: AbsentForm = { kind: 'absent', name: 'absent' };
const EXTRA: ShapeForm = {
  kind: 'shape',
  name: 'extra',
  shape: fc.constant((own) => ({ ...own, extra: 1 })),
};
const REVERSED: ShapeForm = {
  kind: 'shape',
  name: 'reversed',
  shape: fc.constant((own) => Object.fromEntries(Object.entries(own).reverse())),
};

describe('aims that fit in one payload', () => {
  test.each<[string, CoverageGoal, CoverageGoal]>([
    ['values under two keys', goal(['a'], NULL), goal(['b'], NULL)],
    ['two shapes of one object', goal(['a'], EXTRA), goal(['a'], REVERSED)],
    ['a shape of an object and a value in it', goal([], EXTRA), goal(['a'], NULL)],
    ['a value in an object and a shape of it', goal(['a', 'b'], NULL), goal(['a'], REVERSED)],
    ['an absent key and a value beside it', goal(['a', 'b'], ABSENT), goal(['a', 'c'], NULL)],
    ['two values for the items of a list', goal(['a', ITEM], NULL), goal(['a', ITEM], EMPTY)],
    ['two of one key of items', goal(['a', ITEM, 'b'], NULL), goal(['a', ITEM, 'b'], ABSENT)],
  ])('%s', (_what, first, second) => {
    for (const [one, other] of [[first, second] as const, [second, first] as const]) {
      const tree = withGoal(goalAt(one.route, one.form), other);
      expect(tree).not.toBeNull();
      expect(tree !== null && has(tree, one) && has(tree, other)).toBe(true);
    }
  });
});

describe('aims that exclude each other', () => {
  test.each<[string, CoverageGoal, CoverageGoal]>([
    ['two values in one place', goal(['a'], NULL), goal(['a'], EMPTY)],
    ['a key that is absent and has a value', goal(['a'], ABSENT), goal(['a'], NULL)],
    ['a value, and one below it', goal(['a'], NULL), goal(['a', 'b'], EMPTY)],
    ['no list, and an item of it', goal(['a'], ABSENT), goal(['a', ITEM], NULL)],
    ['null, and a shape of the object', goal(['a'], NULL), goal(['a'], EXTRA)],
    ['an absent object, and a shape of it', goal(['a'], ABSENT), goal(['a'], REVERSED)],
    ['the whole, and something in it', goal([], NULL), goal(['a', ITEM, 'b'], EMPTY)],
  ])('%s', (_what, first, second) => {
    expect(withGoal(goalAt(first.route, first.form), second)).toBeNull();
    expect(withGoal(goalAt(second.route, second.form), first)).toBeNull();
  });
});

test('each goal at items gets an item of its own', () => {
  const two = withGoal(goalAt(['a', ITEM], NULL), goal(['a', ITEM], NULL));
  expect(two?.keys.get('a')?.items).toHaveLength(2);
});

test('an added goal keeps the others, and leaves the earlier tree unchanged', () => {
  fc.assert(
    fc.property(fc.array(anyAim(), { maxLength: 12 }), (goals) => {
      let tree = NO_GOAL;
      const taken: CoverageGoal[] = [];
      for (const one of goals) {
        const before = describeTree(tree);
        const more = withGoal(tree, one);
        expect(describeTree(tree)).toBe(before);
        if (more === null) continue;
        tree = more;
        taken.push(one);
        expect(taken.filter((earlier) => !has(more, earlier))).toEqual([]);
        expect(countOf(more)).toBe(taken.length);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

function goal(route: Route, form: CoverageGoal['form']): CoverageGoal {
  return { route, form };
}

function anyAim(): fc.Arbitrary<CoverageGoal> {
  return fc.record({
    route: fc.array(fc.constantFrom('a', 'b', ITEM), { maxLength: 4 }),
    form: fc.constantFrom(NULL, EMPTY, ABSENT, EXTRA, REVERSED),
  });
}

function has(tree: GoalTree, { route, form }: CoverageGoal): boolean {
  const [step, ...rest] = route;
  if (step === undefined) {
    return form.kind === 'shape' ? tree.shapes.includes(form) : tree.here === form;
  }
  const below = { route: rest, form };
  if (step === ITEM) return tree.items.some((item) => has(item, below));
  const key = typeof step === 'string' ? tree.keys.get(step) : undefined;
  return key !== undefined && has(key, below);
}

/** The number of goals in a tree. */
function countOf({ here, shapes, keys, items }: GoalTree): number {
  const below = [...keys.values(), ...items].map(countOf);
  return below.reduce((sum, n) => sum + n, shapes.length + (here === null ? 0 : 1));
}

function describeTree({ here, shapes, keys, items }: GoalTree): string {
  return JSON.stringify([
    here?.name,
    shapes.map(({ name }) => name),
    [...keys].map(([key, tree]) => [key, describeTree(tree)]),
    items.map(describeTree),
  ]);
}
