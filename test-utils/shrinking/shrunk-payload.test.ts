import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../contracts/json-pointer.ts';
import { isJsonObject, type JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION, REVISIONS, type Revision } from '../../contracts/revisions/index.ts';
import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { linkTokenGetResponse } from '../arbitraries/link-token-get-response.ts';
import { placesOf } from '../arbitraries/place.ts';
import { faultyLinkTokenGetResponse } from '../faults/faulty-link-token-get-response.ts';
import { ordinaryValue } from './ordinary-value.ts';
import { type Shrunk, shrunkPayload } from './shrunk-payload.ts';

type Shows = (payload: JsonValue) => boolean;

/** Shrinks a payload and counts the questions. */
async function shrunk(
  payload: JsonValue,
  shows: Shows,
  { revision = DEFAULT_REVISION, fault = null, tries = 400 }: Partial<Settings> = {},
): Promise<Shrunk & { readonly asked: readonly JsonValue[] }> {
  const asked: JsonValue[] = [];
  const result = await shrunkPayload({
    components: componentsOf(revision),
    payload,
    fault,
    tries,
    stillShows: async (smaller) => {
      asked.push(smaller);
      return shows(smaller);
    },
  });
  return { ...result, asked };
}

interface Settings {
  readonly revision: Revision;
  readonly fault: string | null;
  readonly tries: number;
}

/** Properties that a payload may show, taken from the payload itself. */
function predicatesOf(revision: Revision, payload: JsonValue): readonly Shows[] {
  const places = placesOf(componentsOf(revision), payload);
  return places.flatMap(({ path, value, schema }): readonly Shows[] => {
    const route = path.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
    const some = (holds: (value: unknown) => boolean) => (smaller: JsonValue) =>
      placesOf(componentsOf(revision), smaller).some(
        (place) => place.path.replaceAll(/\/\d+(?=\/|$)/g, '/[]') === route && holds(place.value),
      );
    if (value === null) return [some((one) => one === null)];
    if (Array.isArray(value) && value.length > 0) {
      return [some((one) => Array.isArray(one) && one.length >= value.length)];
    }
    if (typeof value === 'string' && schema.kind === 'string') {
      return [some((one) => typeof one === 'string' && one.length >= value.length)];
    }
    if (isJsonObject(value) && schema.kind === 'object') {
      const extra = Object.keys(value).find((key) => !schema.properties.has(key));
      return extra === undefined
        ? [some((one) => one !== undefined)]
        : [some((one) => isJsonObject(one) && Object.hasOwn(one, extra))];
    }
    return value === undefined ? [] : [some((one) => isDeepStrictEqual(one, value))];
  });
}

describe.for(REVISIONS)('revision %s', (revision) => {
  const ordinary = ordinaryValue(componentsOf(revision));
  const payloadAndPredicate = linkTokenGetResponse(revision).chain((payload) =>
    fc.record({
      payload: fc.constant(payload),
      shows: fc.constantFrom(...predicatesOf(revision, payload)),
      tries: fc.constantFrom(0, 3, 40, 400),
    }),
  );

  test('a valid payload shrinks to a valid one with the same property, within the allowed questions', async () => {
    await fc.assert(
      fc.asyncProperty(payloadAndPredicate, async ({ payload, shows, tries }) => {
        const result = await shrunk(payload, shows, { revision, tries });
        expect(shows(result.payload)).toBe(true);
        expect(result.asked.length).toBeLessThanOrEqual(tries);
        expect(result.fault).toBeNull();
        const wrong = result.asked.filter((one) => !isLinkTokenGetResponse(one, { revision }));
        expect(wrong).toEqual([]);
        expect(isLinkTokenGetResponse(result.payload, { revision })).toBe(true);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  test('a property of every payload shrinks to the ordinary response, after one question', async () => {
    await fc.assert(
      fc.asyncProperty(linkTokenGetResponse(revision), async (payload) => {
        const result = await shrunk(payload, () => true, { revision });
        expect(result.payload).toEqual(ordinary);
        expect(result.asked.length).toBe(1);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test('a property of one payload alone keeps that payload', async () => {
    const [payload = null] = fc.sample(linkTokenGetResponse(revision), { seed: 5, numRuns: 1 });
    const before = JSON.stringify(payload);
    const result = await shrunk(payload, () => false, { revision });
    expect(result.payload).toBe(payload);
    expect(JSON.stringify(payload)).toBe(before);
  });

  test('typical properties shrink to small payloads', async () => {
    const large = await Promise.all(
      fc.sample(payloadAndPredicate, { seed: 2, numRuns: 100 }).map(async ({ payload, shows }) => {
        const result = await shrunk(payload, shows, { revision, tries: 400 });
        return { from: JSON.stringify(payload).length, to: JSON.stringify(result.payload) };
      }),
    );
    // Texts and undocumented values may be long themselves; the rest must be small.
    expect(large.filter(({ to }) => to.length > 1400)).toEqual([]);
    expect(large.filter(({ to }) => to.length > 700).length).toBeLessThanOrEqual(5);
  });

  test('a faulty payload keeps its one fault, reported at its new place', async () => {
    await fc.assert(
      fc.asyncProperty(
        faultyLinkTokenGetResponse(revision),
        fc.constantFrom<Shows>(
          () => true,
          (one) => JSON.stringify(one).length % 3 > 0,
          (one) => JSON.stringify(one).length > 400,
        ),
        async ({ payload, fault }, shows) => {
          const result = await shrunk(payload, shows, { revision, fault: fault.path });
          const findings = findingsOf(result.payload, revision);
          expect(findings).toEqual([`${fault.code} ${result.fault}`]);
          expect(routeOf(result.fault)).toBe(routeOf(fault.path));
          for (const one of result.asked) {
            expect(findingsOf(one, revision).map((finding) => finding.split(' ')[0])).toEqual([
              fault.code,
            ]);
          }
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });
});

describe('for example', () => {
  const response = (more: object): JsonValue => ({
    link_token: 'link-sandbox-1',
    created_at: null,
    expiration: '2024-05-05T23:59:60.123Z',
    request_id: 'request',
    metadata: {
      initial_products: ['auth', 'transactions'],
      webhook: null,
      country_codes: ['US'],
      language: 'en',
      redirect_uri: null,
      client_name: 'Caf\u00e9 \u{1f600}\u{1f600}\u{1f600}',
    },
    ...more,
  });
  const ordinary = ordinaryValue(componentsOf(DEFAULT_REVISION));

  test('of several nulls the one that matters is left', async () => {
    const { payload } = await shrunk(
      response({ user_id: 'u' }),
      (one) => valueAt(one, '/metadata/webhook') === null,
    );
    const metadata = valueAt(ordinary, '/metadata');
    expect(payload).toEqual({
      ...Object(ordinary),
      metadata: { ...Object(metadata), webhook: null },
    });
  });

  test('of several undocumented keys the one that matters is left', async () => {
    const { payload } = await shrunk(response({ a: 1, toString: 2, b: [3] }), (one) =>
      Object.hasOwn(Object(one), 'toString'),
    );
    expect(payload).toEqual({ ...Object(ordinary), toString: 'a' });
  });

  test('a text is cut as far as possible, and never within a character', async () => {
    const { payload, asked } = await shrunk(response({}), (one) =>
      /\u{1f600}{2}/u.test(String(valueAt(one, '/metadata/client_name'))),
    );
    expect(valueAt(payload, '/metadata/client_name')).toBe('Caf\u00e9 \u{1f600}\u{1f600}');
    expect(asked.filter((one) => !JSON.stringify(one).isWellFormed())).toEqual([]);
    expect(asked.filter((one) => /\\ud[89a-f]/.test(JSON.stringify(one)))).toEqual([]);
  });

  test('a list keeps as many items as necessary', async () => {
    const sessions = Array.from({ length: 6 }, (_, n) => ({ link_session_id: `s${n}` }));
    const { payload } = await shrunk(response({ link_sessions: sessions }), (one) => {
      const list = valueAt(one, '/link_sessions');
      return Array.isArray(list) && list.length >= 2;
    });
    expect(valueAt(payload, '/link_sessions')).toEqual([
      { link_session_id: 'a' },
      { link_session_id: 'a' },
    ]);
  });

  test('a fault in an item moves up when earlier items are removed', async () => {
    const sessions = ['a', 'b', 7, 'd'].map((id) => ({ link_session_id: id, extra: true }));
    const result = await shrunk(response({ link_sessions: sessions }), () => true, {
      fault: '/link_sessions/2/link_session_id',
    });
    expect(result.fault).toBe('/link_sessions/0/link_session_id');
    expect(valueAt(result.payload, '/link_sessions')).toEqual([{ link_session_id: 7 }]);
  });

  test('a fault in an item stays behind the items that are necessary', async () => {
    const sessions = ['a', 'b', 7, 'd'].map((id) => ({ link_session_id: id }));
    const result = await shrunk(
      response({ link_sessions: sessions }),
      (one) => JSON.stringify(one).includes('"b"'),
      { fault: '/link_sessions/2/link_session_id' },
    );
    expect(result.fault).toBe('/link_sessions/1/link_session_id');
    expect(valueAt(result.payload, '/link_sessions')).toEqual([
      { link_session_id: 'b' },
      { link_session_id: 7 },
    ]);
  });

  test('a missing key stays missing', async () => {
    const { request_id: _, ...rest } = Object(response({ user_id: 'u' }));
    const result = await shrunk(rest, () => true, { fault: '/request_id' });
    const { request_id: __, ...expected } = Object(ordinary);
    expect(result).toMatchObject({ payload: expected, fault: '/request_id' });
    expect(Object.keys(Object(result.payload))).not.toContain('request_id');
  });

  test.each([null, 7, [], ['x']])('in place of the whole, %j stays as it is', async (payload) => {
    const result = await shrunk(payload, () => true, { fault: '' });
    expect(result).toEqual({ payload, fault: '', asked: [] });
  });
});

function findingsOf(payload: JsonValue, revision: Revision): readonly string[] {
  const { findings } = validateLinkTokenGetResponse(payload, { revision });
  return findings.map(({ code, path }) => `${code} ${path}`);
}

function routeOf(path: string | null): string | undefined {
  return path?.replaceAll(/\/\d+(?=\/|$)/g, '/[]');
}
