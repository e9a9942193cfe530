import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { type AimTree, aimAt, NO_AIM, withAim } from './aim-tree.ts';
import { type AimedPayload, aimedResponse } from './aimed-response.ts';
import { destinationsOf, ITEM, routeText } from './destination.ts';
import type { Aim, ShapeForm, ValueForm } from './form.ts';
import { formsAt } from './forms.ts';
import { PLAIN, WILD } from './manner.ts';
import { componentArbitraries } from './schema-node.ts';

describe.for(REVISIONS)('revision %s', (revision) => {
  const components = componentsOf(revision);
  const ties = new Map([PLAIN, WILD].map((one) => [one, componentArbitraries(components, one)]));
  const plainTie = componentArbitraries(components, PLAIN);
  const aims: readonly Aim[] = destinationsOf(components).flatMap((destination) =>
    formsAt(destination, components, plainTie).map((form) => ({ route: destination.route, form })),
  );

  test('for any aims, the payload is valid and says where one of them stands', () => {
    const drawn = fc
      .tuple(
        fc.array(fc.constantFrom(...aims), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(PLAIN, WILD),
      )
      .chain(([some, manner]) =>
        aimedResponse(components, together(some), ties.get(manner) ?? plainTie).map((payload) => ({
          payload,
          routes: some.map(({ route }) => routeText(route)),
        })),
      );
    fc.assert(
      fc.property(drawn, ({ payload, routes }) => {
        expect(isLinkTokenGetResponse(payload.value, { revision })).toBe(true);
        expect(isTrue(payload)).toBe(true);
        expect(routes).toContain(payload.at.replaceAll(/\/\d+(?=\/|$)/g, '/[]'));
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('every shrink is valid, and has the aims', () => {
    for (const [turn, { route, form }] of aims.filter((_, n) => n % 37 === 0).entries()) {
      if (form.kind === 'shape') continue;
      const arbitrary = aimedResponse(components, aimAt(route, form), plainTie);
      for (const payload of shrinkWalk(arbitrary, turn)) {
        expect(isLinkTokenGetResponse(payload.value, { revision })).toBe(true);
        expect(isTrue(payload)).toBe(true);
        expect(payload.at.replaceAll(/\/\d+(?=\/|$)/g, '/[]')).toBe(routeText(route));
        expect(payload.hit === undefined).toBe(form.kind === 'absent');
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
  const drawn = (aims: AimTree) =>
    fc.sample(aimedResponse(components, aims, tie), { seed: 1, numRuns: 50 });

  test('optional objects on the way are present, and the item stands first, last or between', () => {
    const payloads = drawn(aimAt(['link_sessions', ITEM, 'finished_at'], leap));
    const indexes = new Set(payloads.map(({ at }) => at));
    expect(indexes).toContain('/link_sessions/0/finished_at');
    expect(indexes).toContain('/link_sessions/2/finished_at');
    const lists = payloads.map(({ value }) => valueAt(value, '/link_sessions'));
    expect(new Set(lists.map((list) => Array.isArray(list) && list.length)).size).toBeGreaterThan(
      3,
    );
  });

  test('an absent key is reported by its place, without a value', () => {
    for (const one of drawn(aimAt(['metadata', 'institution_data'], ABSENT))) {
      expect(one).toMatchObject({ at: '/metadata/institution_data', hit: undefined });
      expect(valueAt(one.value, '/metadata')).not.toHaveProperty('institution_data');
    }
  });

  test('the shape of an object is part of what is reported of it', () => {
    for (const { value, at, hit } of drawn(aimAt(['metadata'], extra))) {
      expect(at).toBe('/metadata');
      expect(hit).toMatchObject({ extra: 1 });
      expect(valueAt(value, at)).toEqual(hit);
    }
  });

  test('two aims at items of one list give two items', () => {
    const route: Aim['route'] = ['link_sessions', ITEM, 'finished_at'];
    for (const { value } of drawn(together([aim(route, leap), aim(route, NULL)]))) {
      const sessions = valueAt(value, '/link_sessions');
      const ends = Array.isArray(sessions)
        ? sessions.map((one) => valueAt(one, '/finished_at'))
        : [];
      expect(ends).toContain('2016-12-31T23:59:60Z');
      expect(ends).toContain(null);
    }
  });

  test('without an aim it is any response', () => {
    for (const { value, at, hit } of drawn(NO_AIM)) {
      expect(isJsonObject(value)).toBe(true);
      expect([at, hit]).toEqual(['', value]);
    }
  });
});

const ABSENT = { kind: 'absent', name: 'absent' } as const;
const NULL: ValueForm = { kind: 'value', name: 'null', value: fc.constant(null) };

function aim(route: Aim['route'], form: Aim['form']): Aim {
  return { route, form };
}

/** The first aim, and those of the others that fit with it. */
function together(aims: readonly Aim[]): AimTree {
  return aims.reduce((tree, one) => withAim(tree, one) ?? tree, NO_AIM);
}

function isTrue({ value, at, hit }: AimedPayload): boolean {
  return isDeepStrictEqual(valueAt(value, at), hit);
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
