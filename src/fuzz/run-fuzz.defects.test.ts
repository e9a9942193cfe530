import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, type Revision } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse } from '../../contracts/validator.ts';
import { placesOf, routeText, schemaLocationsOf } from '../../test-utils/arbitraries/place.ts';
import { createCampaign } from '../../test-utils/campaign/campaign.ts';
import { functionSubject } from '../subjects/function-subject.ts';
import type { Expectations } from '../subjects/oracles.ts';
import type { Judgement } from '../subjects/subject.ts';
import { featuresAt } from './blame/culprit.ts';
import type { FuzzResult } from './fuzz-result.ts';
import { runFuzz } from './run-fuzz.ts';

const components = componentsOf(DEFAULT_REVISION);
/** Campaigns whole: of a busy machine nothing is asked but to come to the end. */
const TIMEOUT_MS = 300_000;

function fuzzed(
  judge: (payload: JsonValue) => Judgement,
  of: Expectations['of'],
  options: { readonly start?: number; readonly runs?: number } = {},
): Promise<FuzzResult> {
  const kinds = of === 'handler' ? 'sendable' : 'all';
  const { planned } = createCampaign({ kinds });
  return runFuzz(
    { judge: async (payload) => judge(payload), close: async () => {} },
    {
      ...{ revision: DEFAULT_REVISION, seed: 1, start: 0, runs: planned, shard: null, corpus: [] },
      ...{ expectations: { of, enums: null }, ignored: [], ...options },
      replayOf: String,
    },
    { progress: () => {}, stop: () => null },
  );
}

/** Something in a valid payload that a reader may stumble over. */
interface Block {
  readonly place: string;
  readonly shape: string;
}

/** The first of them that a payload has. */
function firstMet(payload: JsonValue, all: readonly Block[]): Block | undefined {
  return all.find(({ place, shape }) =>
    featuresAt(components, payload, place).some((one) => one.shape === shape),
  );
}

/** Every null, every absent key and every empty list that the contract allows. */
const blocks: readonly Block[] = schemaLocationsOf(components).flatMap(
  ({ route, schema, required }) => {
    const place = routeText(route);
    const isItem = typeof route.at(-1) === 'symbol';
    return [
      ...(schema.kind !== 'any' && schema.nullable ? [{ place, shape: 'null' }] : []),
      ...(required || isItem ? [] : [{ place, shape: 'nothing' }]),
      ...(schema.kind === 'array' ? [{ place, shape: 'no item' }] : []),
    ];
  },
);

const inWords = ({ place, shape }: Block) =>
  `${shape === 'nothing' ? 'no' : `${shape} at`} ${place.replaceAll('/[]', '/0')}`;

function named(result: FuzzResult): string {
  const found = [...result.crashes, ...result.falseRejects];
  return found.flatMap(({ name, also }) => [name, ...also]).join('; ');
}

describe('no defect hides another', { timeout: TIMEOUT_MS }, () => {
  // One that the contract makes impossible beside another is not hidden by it: it never comes.
  const some = fc
    .uniqueArray(fc.constantFrom(...blocks), { minLength: 2, maxLength: 4 })
    .filter((all) => {
      const places = all.map(({ place }) => `${place}/`);
      return places.every((one, n) =>
        places.every((other, m) => n === m || !(other.startsWith(one) || one.startsWith(other))),
      );
    });

  test('a handler that stumbles over several things is told of each, whichever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (all) => {
        const result = await fuzzed((payload) => {
          if (firstMet(payload, all) === undefined) return { kind: 'accepted' };
          return { kind: 'crashed', cause: 'threw', message: 'Error: no' };
        }, 'handler');
        for (const block of all) expect(named(result)).toContain(inWords(block));
        expect(result.crashes).toHaveLength(all.length);
      }),
      { seed: 1, numRuns: 5 },
    );
  });

  test('so is a validator, which says no more than no', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (all) => {
        const result = await fuzzed((payload) => {
          const isTaken = isLinkTokenGetResponse(payload) && firstMet(payload, all) === undefined;
          return { kind: isTaken ? 'accepted' : 'rejected' };
        }, 'validator');
        for (const block of all) expect(named(result)).toContain(inWords(block));
        expect(result.falseRejects).toHaveLength(all.length);
      }),
      { seed: 2, numRuns: 2 },
    );
  });
});

describe('a reader that is told of two defects', { timeout: TIMEOUT_MS }, () => {
  type Session = { results?: { item_add_results: { institution: { name: string } }[] } | null };
  const firstInstitution = (payload: unknown) => {
    const { link_sessions: sessions = [] }: { link_sessions?: Session[] } = Object(payload);
    return sessions.map(({ results }) => results?.item_add_results[0]?.institution.name);
  };
  const subject = functionSubject(firstInstitution, { handler: true });
  const revision: Revision = DEFAULT_REVISION;
  const options = {
    ...{ revision, seed: 1, shard: null, corpus: [], ignored: [] },
    expectations: { of: 'handler', enums: null } as const,
    replayOf: String,
  };
  const control = { progress: () => {}, stop: () => null };
  const place = '/link_sessions/0/results/item_add_results/0/institution';

  test('is told where it threw, and what it lacks', async () => {
    const { crashes, advice } = await runFuzz(
      subject,
      { ...options, start: 0, runs: 200 },
      control,
    );
    expect(crashes.map(({ name }) => name)).toEqual([`null at ${place}`]);
    expect(crashes[0]?.message).toMatch(
      /^threw: TypeError: .*null.*name.* at src\/fuzz\/run-fuzz\.defects\.test\.ts:\d+:\d+; null at \/link/,
    );
    // Payloads with new enum values, leap seconds and the like were among those that it crashed at.
    expect(advice).toEqual([]);
  });

  test('sees the same one by the line that replays it', async () => {
    const { crashes } = await runFuzz(subject, { ...options, start: 0, runs: 200 }, control);
    for (const { replay, payload } of crashes) {
      const start = Number(replay);
      const again = await runFuzz(subject, { ...options, start, runs: 1 }, control);
      expect(again.crashes.map((one) => one.payload)).toContainEqual(payload);
    }
  });
});

describe('one defect is one group', { timeout: TIMEOUT_MS }, () => {
  test.each<[string, boolean]>([
    ['with a frame', true],
    ['without one', false],
  ])('a message with the value in it, %s', async (_what, framed) => {
    const result = await fuzzed((payload) => {
      const { initial_products: products } = Object(payload).metadata;
      const unknown = products.find((product: string) => product !== 'auth');
      if (unknown === undefined) return { kind: 'accepted' };
      const message = `Error: no such product: ${unknown}`;
      return {
        ...{ kind: 'crashed', cause: 'threw', message },
        ...(framed ? { where: 'reader.js:3:1' } : {}),
      };
    }, 'handler');
    expect(result.crashes).toHaveLength(1);
    expect(result.advice.length).toBeLessThanOrEqual(1);
  });

  test('an assertion that throws at any fault', async () => {
    const result = await fuzzed((payload) => {
      if (isLinkTokenGetResponse(payload)) return { kind: 'accepted' };
      return { kind: 'crashed', cause: 'threw', message: 'TypeError: no response' };
    }, 'validator');
    expect(result.crashes).toHaveLength(1);
  });

  test('a reader that refuses all undocumented keys', async () => {
    const result = await fuzzed((payload) => {
      const has = placesOf(components, payload).some(
        ({ value, schema }) =>
          schema.kind === 'object' &&
          Object.keys(Object(value)).some((key) => !schema.properties.has(key)),
      );
      const isTaken = isLinkTokenGetResponse(payload) && !has;
      return { kind: isTaken ? 'accepted' : 'rejected' };
    }, 'validator');
    expect(result.falseRejects).toHaveLength(1);
    expect(result.falseRejects[0]?.message).toMatch(/an undocumented key/);
  });
});

describe('a reader that hangs', { timeout: TIMEOUT_MS }, () => {
  const HUNG: Judgement = { kind: 'crashed', cause: 'hung', message: 'no answer', waitedMs: 500 };

  test('at two things, and makes another mistake, is told of each, and hangs few times', async () => {
    let hangs = 0;
    const result = await fuzzed((payload) => {
      if (!isLinkTokenGetResponse(payload)) return { kind: 'rejected' };
      const { expiration, metadata, link_sessions: sessions = [] } = Object(payload);
      const hasNoItem = sessions.some(
        (one: { results?: { item_add_results?: readonly unknown[] } | null }) =>
          one.results?.item_add_results?.length === 0,
      );
      if (expiration === null || hasNoItem) {
        hangs++;
        return HUNG;
      }
      return { kind: metadata.webhook === null ? 'rejected' : 'accepted' };
    }, 'validator');
    expect(result.crashes.map(({ name }) => name).toSorted()).toEqual([
      ...['no item at /link_sessions/0/results/item_add_results', 'null at /expiration'],
    ]);
    expect(result.falseRejects.map(({ name }) => name)).toEqual(['null at /metadata/webhook']);
    expect(result).toMatchObject({ ending: 'completed', problem: null });
    expect(result.hangs.spared).toBeGreaterThan(50);
    expect(hangs).toBeLessThan(60);
  });

  test('at all faults is asked few of each kind, and what is left out is counted', async () => {
    let hangs = 0;
    const result = await fuzzed((payload) => {
      if (isLinkTokenGetResponse(payload)) return { kind: 'accepted' };
      hangs++;
      return HUNG;
    }, 'validator');
    expect(result.crashes).toHaveLength(1);
    expect(result.hangs.unasked).toBeGreaterThan(500);
    expect(result.runs + result.hangs.unasked).toBe(result.requested);
    expect(hangs).toBeLessThan(100);
  });

  test('at a valid payload is not told of the fault beside it', async () => {
    const result = await fuzzed((payload) => {
      const { expiration } = Object(payload);
      if (expiration === null) return HUNG;
      return { kind: isLinkTokenGetResponse(payload) ? 'accepted' : 'rejected' };
    }, 'validator');
    expect(result.crashes.map(({ name, fault }) => [name, fault])).toEqual([
      ['null at /expiration', null],
    ]);
  });
});

describe('a reader that refuses offsets and null', { timeout: TIMEOUT_MS }, () => {
  test('is told of each once, whatever the offset', async () => {
    const result = await fuzzed((payload) => {
      if (!isLinkTokenGetResponse(payload)) return { kind: 'rejected' };
      const { expiration } = Object(payload);
      return { kind: /Z$/i.test(String(expiration)) ? 'accepted' : 'rejected' };
    }, 'validator');
    expect(result.falseRejects.map(({ name }) => name).toSorted()).toEqual([
      ...['null at /expiration', 'string "2024-01-31T12:34:56+01:00" at /expiration'],
    ]);
  });
});

describe('a reader that asks for an order of items', { timeout: TIMEOUT_MS }, () => {
  test('is told of the order, and of no item', async () => {
    const result = await fuzzed((payload) => {
      if (!isLinkTokenGetResponse(payload)) return { kind: 'rejected' };
      const codes: readonly string[] = Object(payload).metadata.country_codes;
      const isSorted = JSON.stringify(codes) === JSON.stringify(codes.toSorted());
      return { kind: isSorted ? 'accepted' : 'rejected' };
    }, 'validator');
    expect(result.falseRejects).toHaveLength(1);
    expect(result.falseRejects[0]?.message).toMatch(
      /^rejected, but Plaid may send this: the order of the items string "..", string ".." at \/metadata\/country_codes$/,
    );
  });
});

describe('a validator that refuses the plainest payload', { timeout: TIMEOUT_MS }, () => {
  /** Wants a token of the Sandbox, and takes a payload without a webhook. */
  const judge = (payload: JsonValue): Judgement => {
    const { link_token: token, metadata } = Object(payload);
    const mended = { ...Object(payload), metadata: { webhook: null, ...Object(metadata) } };
    const isTaken = String(token).startsWith('link-') && isLinkTokenGetResponse(mended);
    return { kind: isTaken ? 'accepted' : 'rejected' };
  };

  test('is told of what it takes all the same, and by lines that show it again', async () => {
    const result = await fuzzed(judge, 'validator');
    const found = [...result.falseAccepts, ...result.falseRejects];
    expect(found.map(({ name }) => name).toSorted()).toEqual([
      'required key left out at /metadata/webhook',
      'string "a" at /link_token',
    ]);
    for (const { replay, name } of found) {
      const again = await fuzzed(judge, 'validator', { start: Number(replay), runs: 1 });
      const names = [...again.falseAccepts, ...again.falseRejects].map((one) => one.name);
      expect(names).toContain(name);
    }
  });
});
