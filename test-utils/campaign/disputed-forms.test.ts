import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { componentArbitraries } from '../arbitraries/component-arbitraries.ts';
import { allGoals, DISPUTED_FORMS } from '../arbitraries/forms.ts';
import { PLAIN, WILD } from '../arbitraries/generation-profile.ts';
import { type GoalTree, goalResponse, NO_GOAL, withGoal } from '../arbitraries/goals.ts';
import { schemaLocationsOf } from '../arbitraries/place.ts';
import { ordinaryValue } from '../shrinking/ordinary-value.ts';
import { disputedForms, without } from './disputed-forms.ts';

const components = componentsOf(DEFAULT_REVISION);
const ordinary = Object(ordinaryValue(components));

function nested(levels: number): JsonValue {
  let list: JsonValue = [];
  for (let level = 1; level < levels; level++) list = [list];
  return list;
}

describe('of a date-time', () => {
  test.each<[string, readonly string[], string]>([
    ['2024-01-31T12:34:56Z', [], '2024-01-31T12:34:56Z'],
    ['2024-01-31T12:34:56.789+05:30', [], '2024-01-31T12:34:56.789+05:30'],
    ['2016-12-31T23:59:60Z', ['leap-second'], '2016-12-31T23:59:59Z'],
    ['2017-01-01T05:29:60.25+05:30', ['leap-second'], '2017-01-01T05:29:59.25+05:30'],
    ['2024-01-31t12:34:56Z', ['lower-case-date-time'], '2024-01-31T12:34:56Z'],
    ['2024-01-31T12:34:56.5z', ['lower-case-date-time'], '2024-01-31T12:34:56.5Z'],
    ['0000-02-29T12:34:56Z', ['year-0000'], '2024-02-29T12:34:56Z'],
    ['2024-01-31T12:34:56.123456789Z', [], '2024-01-31T12:34:56.123456789Z'],
    ['2024-01-31T12:34:56.1234567891Z', ['long-fraction'], '2024-01-31T12:34:56.123456789Z'],
    ['2024-01-31T12:34:56+14:00', [], '2024-01-31T12:34:56+14:00'],
    ['2024-01-31T12:34:56+14:01', ['large-offset'], '2024-01-31T12:34:56Z'],
    ['2024-01-31T12:34:56.5-23:59', ['large-offset'], '2024-01-31T12:34:56.5Z'],
    ['2017-01-01T18:29:60+18:30', ['leap-second', 'large-offset'], '2017-01-01T18:29:59Z'],
    [
      '0000-12-31t23:59:60z',
      ['leap-second', 'lower-case-date-time', 'year-0000'],
      '2024-12-31T23:59:59Z',
    ],
  ])('%s: %j', (text, forms, mended) => {
    const payload = { ...ordinary, expiration: text };
    const disputed = disputedForms(components, payload);
    expect(disputed).toEqual(forms.map((form) => ({ form, path: '/expiration' })));
    expect(without(payload, disputed)).toEqual({ ...ordinary, expiration: mended });
  });

  test('one form can be removed without the others', () => {
    const payload = { ...ordinary, expiration: '0000-12-31t23:59:60Z' };
    const [leap, ...others] = disputedForms(components, payload);
    expect(without(payload, leap === undefined ? [] : [leap])).toMatchObject({
      expiration: '0000-12-31t23:59:59Z',
    });
    expect(without(payload, others)).toMatchObject({ expiration: '2024-12-31T23:59:60Z' });
  });
});

describe('of a URI', () => {
  test.each<[string, readonly string[], string]>([
    [
      'https://user@example.com:8443/a;b=1?q=%5B#f',
      [],
      'https://user@example.com:8443/a;b=1?q=%5B#f',
    ],
    ['http://[2001:db8::1]:80/', [], 'http://[2001:db8::1]:80/'],
    ['file:///tmp/hook', [], 'file:///tmp/hook'],
    ['a:b', [], 'a:b'],
    ['a:', ['uri-scheme-alone'], 'a:a'],
    ['a:?q', ['uri-scheme-alone'], 'a:a?q'],
    ['a:#f', ['uri-scheme-alone'], 'a:a#f'],
    ['https://example.com?a[]=1', ['uri-brackets'], 'https://example.com?a%5B%5D=1'],
    ['http://[::1]/?a[0]#b[1]', ['uri-brackets'], 'http://[::1]/?a%5B0%5D#b%5B1%5D'],
    ['a:#[', ['uri-scheme-alone', 'uri-brackets'], 'a:a#%5B'],
    ['http://u@[vF.a:b]:80/', ['uri-ip-future'], 'http://u@[::1]:80/'],
    ['http://[v1.x]?[', ['uri-brackets', 'uri-ip-future'], 'http://[::1]?%5B'],
  ])('%s: %j', (text, forms, mended) => {
    const metadata = { ...Object(ordinary['metadata']), webhook: text };
    const payload = { ...ordinary, metadata };
    const disputed = disputedForms(components, payload);
    expect(disputed).toEqual(forms.map((form) => ({ form, path: '/metadata/webhook' })));
    expect(without(payload, disputed)).toEqual({
      ...ordinary,
      metadata: { ...metadata, webhook: mended },
    });
  });
});

test('a text that is not documented as a date-time has none', () => {
  const payload = { ...ordinary, request_id: '2016-12-31t23:59:60z', more: '0000-01-01T00:00:00Z' };
  expect(disputedForms(components, payload)).toEqual([]);
});

describe('nesting', () => {
  test('is disputed beyond 1,000 levels, the payload itself counted', () => {
    expect(disputedForms(components, { ...ordinary, deep: nested(999) })).toEqual([]);
    expect(disputedForms(components, { ...ordinary, deep: nested(1000) })).toEqual([
      { form: 'deep-nesting', path: '/deep' },
    ]);
  });

  test('is not disputed for being wide', () => {
    expect(disputedForms(components, { ...ordinary, wide: Array(5000).fill([]) })).toEqual([]);
  });

  test('below a documented key is removed from the undocumented part, and the key stays', () => {
    const metadata = Object(ordinary['metadata']);
    const payload = { ...ordinary, metadata: { ...metadata, deep: nested(999) } };
    const disputed = disputedForms(components, payload);
    expect(disputed).toEqual([{ form: 'deep-nesting', path: '/metadata/deep' }]);
    const plain = without(payload, disputed);
    expect(plain).toEqual({ ...ordinary, metadata: { ...metadata, deep: null } });
    expect(isLinkTokenGetResponse(plain)).toBe(true);
  });
});

describe.for(REVISIONS)('revision %s: without its disputed forms', (revision) => {
  const own = componentsOf(revision);
  const tie = componentArbitraries(own, WILD);
  const disputedAims = allGoals(
    schemaLocationsOf(own),
    own,
    componentArbitraries(own, PLAIN),
  ).filter(({ form }) => DISPUTED_FORMS.has(form.name));
  const payloads = fc
    .array(fc.constantFrom(...disputedAims), { maxLength: 6 })
    .map((goals) => goals.reduce<GoalTree>((tree, goal) => withGoal(tree, goal) ?? tree, NO_GOAL))
    .chain((tree) => goalResponse(own, tree, tie))
    .map(({ value }) => value);

  test('a valid payload stays valid, has none of them, and is otherwise unchanged', () => {
    let seen = 0;
    fc.assert(
      fc.property(payloads, (payload) => {
        const disputed = disputedForms(own, payload);
        const plain = without(payload, disputed);
        seen += disputed.length;
        expect(disputedForms(own, plain)).toEqual([]);
        expect(isLinkTokenGetResponse(plain, { revision })).toBe(true);
        expect(isDeepStrictEqual(plain, payload)).toBe(disputed.length === 0);
      }),
      { seed: 1, numRuns: 80 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  test('and with one of them kept, it has that one alone', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const disputed = disputedForms(own, payload);
        for (const one of disputed.slice(0, 3)) {
          const alone = without(
            payload,
            disputed.filter((other) => other !== one),
          );
          expect(disputedForms(own, alone)).toEqual([one]);
        }
      }),
      { seed: 2, numRuns: 30 },
    );
  });
});
