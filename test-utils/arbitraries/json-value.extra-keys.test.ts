import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { extraEntries, extraKeys } from './json-value.ts';

const RUNS = { seed: 1, numRuns: 1000 };

describe('undocumented keys', () => {
  test('are never documented ones', () => {
    const documented = fc.array(
      fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('length', '__proto__', 'ID', '0', '')),
    );
    fc.assert(
      fc.property(
        documented.chain((names) => fc.tuple(fc.constant(names), extraKeys(new Set(names)))),
        ([names, extra]) => {
          expect(Object.keys(extra).filter((name) => names.includes(name))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test.for(REVISIONS)('are in no component of revision %s', (revision) => {
    for (const node of componentsOf(revision).values()) {
      if (node.kind !== 'object') continue;
      const names = [...node.properties.keys()];
      for (const extra of fc.sample(extraKeys(names), { seed: 1, numRuns: 50 })) {
        expect(Object.keys(extra).filter((name) => names.includes(name))).toEqual([]);
      }
    }
  });

  const drawn = fc.sample(extraKeys(['link_token', 'REQUEST_ID']), { seed: 1, numRuns: 2000 });
  const drawnWith = (name: string) => drawn.filter((extra) => Object.hasOwn(extra, name)).length;

  test.each([
    ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'toJSON'],
    ...['length', '0', '-1', '', ' ', 'a/b', 'a~b', '$ref', 'null', 'LINK_TOKEN'],
  ])('%j is among them, as an own key', (name) => {
    expect(drawnWith(name)).toBeGreaterThanOrEqual(20);
  });

  test('are sometimes none, and sometimes of unusual letters', () => {
    expect(drawn.filter((extra) => Object.keys(extra).length === 0).length).toBeGreaterThan(200);
    const foreign = drawn.filter((extra) => /[^\0-\u{ff}]/u.test(Object.keys(extra).join('')));
    expect(foreign.length).toBeGreaterThan(200);
  });
});

test('shrink to none, or to the one that matters', () => {
  const keys = extraKeys(['link_token']);
  const smallest = (fails: (extra: object) => boolean) =>
    fc.check(
      fc.property(keys, (extra) => !fails(extra)),
      { seed: 1, numRuns: 1000 },
    ).counterexample;
  expect(smallest(() => true)).toEqual([{}]);
  const [own] = smallest((extra) => Object.hasOwn(extra, '__proto__')) ?? [];
  expect(own).toEqual(JSON.parse('{"__proto__":null}'));
  expect(smallest((extra) => Object.keys(extra).some((key) => [...key].length > 2))?.[0]).toEqual({
    aaa: null,
  });
});

test('never shrink to fewer than asked for', () => {
  const kind = extraEntries(['link_token'], 1);
  expect([...kind.simpler([['a', null]])].filter((entries) => entries.length === 0)).toEqual([]);
});

test('never shrink to a documented one', () => {
  const kind = extraEntries(['a', 'aa', '']);
  for (const entries of kind.simpler([
    ['abc', null],
    ['b', 1],
  ])) {
    expect(entries.filter(([key]) => ['a', 'aa', ''].includes(key))).toEqual([]);
  }
});
