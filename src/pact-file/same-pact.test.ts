import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childPointer } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { jsonValue } from '../../test-utils/arbitraries/json-value.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import { pactDifferences } from './same-pact.ts';

const OURS: JsonObject = JSON.parse(
  readFileSync(join(packageRoot(), 'pacts/link-token-client-plaid.json'), 'utf8'),
);

const INTERACTION = fc.record(
  {
    description: fc.constantFrom('a', 'b', 'a (2)', 'constructor'),
    providerStates: fc.array(fc.record({ name: fc.constantFrom('s', 't') }), { maxLength: 2 }),
    request: jsonValue(),
    response: jsonValue(),
    comments: jsonValue(),
    more: jsonValue(),
  },
  { requiredKeys: ['description'] },
);
const PACT: fc.Arbitrary<JsonObject> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(OURS) },
  {
    weight: 9,
    arbitrary: fc
      .array(INTERACTION, { maxLength: 6 })
      .map((interactions) => JSON.parse(JSON.stringify({ ...OURS, interactions }))),
  },
);

/** With the members of all objects in another order. */
function turned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(turned);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  );
}

/** As a broker gives it back. */
function kept(pact: JsonObject, order: readonly number[]): JsonObject {
  const interactions = listIn(pact)
    .map((interaction, index) => ({
      interaction,
      at: order[index % Math.max(1, order.length)] ?? 0,
    }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ interaction }, index) => ({ ...interaction, _id: `id-${index}` }));
  const metadata = {
    ...(isJsonObject(pact['metadata']) ? pact['metadata'] : {}),
    pactRust: { models: '9' },
  };
  const whole = { ...pact, interactions, metadata, createdAt: 'now', _links: { self: {} } };
  const again = turned(whole);
  return isJsonObject(again) ? again : {};
}

function listIn({ interactions }: JsonObject): readonly JsonObject[] {
  return (Array.isArray(interactions) ? interactions : []).filter(isJsonObject);
}

interface Edit {
  readonly path: string;
  readonly edited: JsonValue;
}

/** Every way to change, take away or add one thing somewhere in a value. */
function* edits(value: JsonValue, path: string): Generator<Edit> {
  if (isJsonObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      const { [key]: _gone, ...rest } = value;
      yield { path: childPointer(path, key), edited: rest };
      for (const inner of edits(part, childPointer(path, key))) {
        // Where it was: what is spread may be named `__proto__`.
        const entries = Object.entries(value).map(([name, old]) => [
          name,
          name === key ? inner.edited : old,
        ]);
        yield { path: inner.path, edited: Object.fromEntries(entries) };
      }
    }
    for (const name of ['new', 'constructor', 'toString', '__proto__', '_links']) {
      if (!Object.hasOwn(value, name)) {
        yield {
          path: childPointer(path, name),
          edited: Object.fromEntries([...Object.entries(value), [name, null]]),
        };
      }
    }
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const inner of edits(item, childPointer(path, index))) {
        yield { path: inner.path, edited: value.with(index, inner.edited) };
      }
    }
    yield { path: childPointer(path, value.length), edited: [...value, null] };
    if (value.length > 0)
      yield { path: childPointer(path, value.length - 1), edited: value.slice(0, -1) };
  } else {
    yield { path, edited: value === 'changed' ? 'again' : 'changed' };
    yield { path, edited: value === null ? {} : null };
  }
}

describe('laws', () => {
  test('neither another order nor what a broker adds is a difference', () => {
    fc.assert(
      fc.property(PACT, fc.array(fc.nat()), (pact, order) => {
        expect(pactDifferences(pact, kept(pact, order))).toEqual([]);
        expect(pactDifferences(kept(pact, order), pact)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('whatever is changed, added or taken away in an interaction is a difference', () => {
    fc.assert(
      fc.property(PACT, fc.nat(), fc.nat(), fc.array(fc.nat()), (pact, which, what, order) => {
        const list = listIn(pact);
        const index = which % Math.max(1, list.length);
        const interaction = list[index];
        if (interaction === undefined) return;
        const all = [...edits(interaction, '')];
        const edit = all[what % all.length];
        if (edit === undefined || !isJsonObject(edit.edited)) throw new Error('no edit');
        const other = kept({ ...pact, interactions: list.with(index, edit.edited) }, order);
        expect(pactDifferences(pact, other).length).toBeGreaterThan(0);
        expect(pactDifferences(other, pact).length).toBe(pactDifferences(pact, other).length);
      }),
      { numRuns: 400 },
    );
  });

  test('an added or removed interaction is a difference, even a duplicate', () => {
    fc.assert(
      fc.property(PACT, fc.nat(), (pact, which) => {
        const list = listIn(pact);
        const twice = list[which % Math.max(1, list.length)];
        if (twice === undefined) return;
        const more = { ...pact, interactions: [...list, twice] };
        expect(pactDifferences(pact, more)).toContainEqual(
          expect.objectContaining({ path: '', ours: 'nothing', theirs: 'the interaction' }),
        );
        expect(pactDifferences(more, pact)).toContainEqual(
          expect.objectContaining({ path: '', ours: 'the interaction', theirs: 'nothing' }),
        );
      }),
    );
  });

  test('each edit of an interaction of our own pact is reported at its place', () => {
    const list = listIn(OURS);
    const interaction = list[1] ?? {};
    const unnamed = [...edits(interaction, '')].filter(
      ({ path }) => !/^\/(description|providerStates)/.test(path),
    );
    expect(unnamed.length).toBeGreaterThan(100);
    for (const { path, edited } of unnamed) {
      const other = { ...OURS, interactions: list.map((one, at) => (at === 1 ? edited : one)) };
      expect(pactDifferences(OURS, other).map((difference) => difference.path)).toEqual([path]);
    }
  });
});

const pact = (interaction: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...{ consumer: { name: 'a' }, provider: { name: 'b' }, interactions: [interaction], ...more },
});

test.each<[string, JsonObject, JsonObject, object]>([
  [
    'a value',
    pact({ description: 'd', response: { status: 200 } }),
    pact({ description: 'd', response: { status: 201 } }),
    { interaction: 'd', path: '/response/status', ours: 'number 200', theirs: 'number 201' },
  ],
  [
    'a key that is new',
    pact({ description: 'd' }),
    pact({ description: 'd', 'x/y': [] }),
    { interaction: 'd', path: '/x~1y', ours: 'nothing', theirs: 'array of 0 items' },
  ],
  [
    'a credential',
    pact({ description: 'd', request: { secret: 'hunter2' } }),
    pact({ description: 'd', request: { secret: 'hunter3' } }),
    { path: '/request/secret', ours: 'string (masked)', theirs: 'string (masked)' },
  ],
  [
    'the consumer',
    pact({}),
    pact({}, { consumer: { name: 'z' } }),
    { interaction: null, path: '/consumer/name', ours: 'string "a"', theirs: 'string "z"' },
  ],
  [
    'the version of the format',
    pact({}, { metadata: { pactSpecification: { version: '3.0.0' } } }),
    pact({}, { metadata: { pactSpecification: { version: '4.0' } } }),
    { interaction: null, path: '/metadata/pactSpecification/version' },
  ],
])('%s', (_what, ours, theirs, difference) => {
  const found = pactDifferences(ours, theirs);
  expect(found.length).toBe(1);
  expect(found[0]).toMatchObject(difference);
});

test.each(['constructor', 'toString', '__proto__'])(
  'what every object has is not taken for a member: %s',
  (name) => {
    const more: JsonObject = JSON.parse(`{"description":"d","${name}":{}}`);
    const [path, there] = [`/${name}`, 'object with 0 keys'];
    expect(pactDifferences(pact({ description: 'd' }), pact(more))).toEqual([
      { interaction: 'd', path, ours: 'nothing', theirs: there },
    ]);
    expect(pactDifferences(pact(more), pact({ description: 'd' }))).toEqual([
      { interaction: 'd', path, ours: there, theirs: 'nothing' },
    ]);
  },
);

test('what is no pact at all differs, and breaks nothing', () => {
  for (const theirs of [{}, { interactions: {} }, { interactions: [1, null, []], consumer: [] }]) {
    expect(pactDifferences(OURS, theirs).length).toBeGreaterThan(listIn(OURS).length);
  }
});

test('interactions with one name are compared in any number', () => {
  const many = Array.from({ length: 20_000 }, (_, number) => ({
    description: 'd',
    request: number,
  }));
  const start = performance.now();
  expect(pactDifferences({ interactions: many }, { interactions: many.toReversed() })).toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
});
