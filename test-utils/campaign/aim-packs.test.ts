import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { type AimTree, NO_AIM, withAim } from '../arbitraries/aim-tree.ts';
import { aimedResponse } from '../arbitraries/aimed-response.ts';
import { destinationsOf, routeText } from '../arbitraries/destination.ts';
import type { Aim } from '../arbitraries/form.ts';
import { formsAt } from '../arbitraries/forms.ts';
import { PLAIN } from '../arbitraries/manner.ts';
import { componentArbitraries } from '../arbitraries/schema-node.ts';
import { aimPacks, allAims } from './aim-packs.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const tie = componentArbitraries(components, PLAIN);
  const destinations = destinationsOf(components);
  const aims = allAims(destinations, components, tie);
  const packs = aimPacks(aims);

  test('every form of every place is an aim', () => {
    const forms = destinations.flatMap((destination) =>
      formsAt(destination, components, tie).map(({ name }) => [routeText(destination.route), name]),
    );
    expect(aims.map(({ route, form }) => [routeText(route), form.name])).toEqual(forms);
  });

  test('every aim is in one pack', () => {
    const packed = packs.flat();
    expect(packed.length).toBe(aims.length);
    expect(new Set(packed).size).toBe(aims.length);
    expect(aims.filter((aim) => !packed.includes(aim))).toEqual([]);
  });

  test('one valid payload can have all aims of a pack', () => {
    for (const pack of packs) {
      const tree = together(pack);
      expect(tree).not.toBeNull();
      if (tree === null) continue;
      const [drawn] = fc.sample(aimedResponse(components, tree, tie), {
        seed: 1,
        numRuns: 1,
      });
      expect(isLinkTokenGetResponse(drawn?.value, { revision })).toBe(true);
    }
  });

  test('packs are few, and none has too many aims to read', () => {
    expect(packs.length).toBeLessThan(aims.length / 5);
    expect(Math.max(...packs.map((pack) => pack.length))).toBeLessThanOrEqual(16);
    expect(Math.min(...packs.map((pack) => pack.length))).toBeGreaterThan(0);
  });
});

test('without aims there is no pack', () => {
  expect(aimPacks([])).toEqual([]);
});

test('aims that exclude each other go into different packs', () => {
  const at = (name: string): Aim => ({
    route: ['a'],
    form: { kind: 'value', name, value: fc.constant(name) },
  });
  const [x, y, z] = [at('x'), at('y'), at('z')];
  const elsewhere: Aim = { route: ['b'], form: { kind: 'absent', name: 'absent' } };
  expect(aimPacks([x, y, z, elsewhere])).toEqual([[x, elsewhere], [y], [z]]);
});

function together(aims: readonly Aim[]): AimTree | null {
  return aims.reduce<AimTree | null>(
    (tree, aim) => (tree === null ? null : withAim(tree, aim)),
    NO_AIM,
  );
}
