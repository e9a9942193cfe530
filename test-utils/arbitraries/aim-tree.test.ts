import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AimTree, aimAt, NO_AIM, withAim } from './aim-tree.ts';
import { ITEM, type Route } from './destination.ts';
import type { AbsentForm, Aim, ShapeForm, ValueForm } from './form.ts';

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
  test.each<[string, Aim, Aim]>([
    ['values under two keys', aim(['a'], NULL), aim(['b'], NULL)],
    ['two shapes of one object', aim(['a'], EXTRA), aim(['a'], REVERSED)],
    ['a shape of an object and a value in it', aim([], EXTRA), aim(['a'], NULL)],
    ['a value in an object and a shape of it', aim(['a', 'b'], NULL), aim(['a'], REVERSED)],
    ['an absent key and a value beside it', aim(['a', 'b'], ABSENT), aim(['a', 'c'], NULL)],
    ['two values for the items of a list', aim(['a', ITEM], NULL), aim(['a', ITEM], EMPTY)],
    ['two of one key of items', aim(['a', ITEM, 'b'], NULL), aim(['a', ITEM, 'b'], ABSENT)],
  ])('%s', (_what, first, second) => {
    for (const [one, other] of [[first, second] as const, [second, first] as const]) {
      const tree = withAim(aimAt(one.route, one.form), other);
      expect(tree).not.toBeNull();
      expect(tree !== null && has(tree, one) && has(tree, other)).toBe(true);
    }
  });
});

describe('aims that exclude each other', () => {
  test.each<[string, Aim, Aim]>([
    ['two values in one place', aim(['a'], NULL), aim(['a'], EMPTY)],
    ['a key that is absent and has a value', aim(['a'], ABSENT), aim(['a'], NULL)],
    ['a value, and one below it', aim(['a'], NULL), aim(['a', 'b'], EMPTY)],
    ['no list, and an item of it', aim(['a'], ABSENT), aim(['a', ITEM], NULL)],
    ['null, and a shape of the object', aim(['a'], NULL), aim(['a'], EXTRA)],
    ['an absent object, and a shape of it', aim(['a'], ABSENT), aim(['a'], REVERSED)],
    ['the whole, and something in it', aim([], NULL), aim(['a', ITEM, 'b'], EMPTY)],
  ])('%s', (_what, first, second) => {
    expect(withAim(aimAt(first.route, first.form), second)).toBeNull();
    expect(withAim(aimAt(second.route, second.form), first)).toBeNull();
  });
});

test('each aim at items gets an item of its own', () => {
  const two = withAim(aimAt(['a', ITEM], NULL), aim(['a', ITEM], NULL));
  expect(two?.keys.get('a')?.items).toHaveLength(2);
});

test('an added aim keeps the others, and leaves the earlier tree unchanged', () => {
  fc.assert(
    fc.property(fc.array(anyAim(), { maxLength: 12 }), (aims) => {
      let tree = NO_AIM;
      const taken: Aim[] = [];
      for (const one of aims) {
        const before = describeTree(tree);
        const more = withAim(tree, one);
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

function aim(route: Route, form: Aim['form']): Aim {
  return { route, form };
}

function anyAim(): fc.Arbitrary<Aim> {
  return fc.record({
    route: fc.array(fc.constantFrom('a', 'b', ITEM), { maxLength: 4 }),
    form: fc.constantFrom(NULL, EMPTY, ABSENT, EXTRA, REVERSED),
  });
}

function has(tree: AimTree, { route, form }: Aim): boolean {
  const [step, ...rest] = route;
  if (step === undefined) {
    return form.kind === 'shape' ? tree.shapes.includes(form) : tree.here === form;
  }
  const below = { route: rest, form };
  if (step === ITEM) return tree.items.some((item) => has(item, below));
  const key = tree.keys.get(step);
  return key !== undefined && has(key, below);
}

/** The number of aims in a tree. */
function countOf({ here, shapes, keys, items }: AimTree): number {
  const below = [...keys.values(), ...items].map(countOf);
  return below.reduce((sum, n) => sum + n, shapes.length + (here === null ? 0 : 1));
}

function describeTree({ here, shapes, keys, items }: AimTree): string {
  return JSON.stringify([
    here?.name,
    shapes.map(({ name }) => name),
    [...keys].map(([key, tree]) => [key, describeTree(tree)]),
    items.map(describeTree),
  ]);
}
