import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { isLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { readPactFile } from '../../pact-file/read-pact-file.ts';
import { compareDocuments } from '../../schema-changes/compare-documents.ts';
import { readResponse } from '../../schema-changes/read-response.ts';
import { packageRoot } from '../../shared/files/package-root.ts';
import type { Judgement, Subject } from '../../subjects/subject.ts';
import { carriedFile, readFixtures } from '../inputs.ts';
import { driftImpact } from './impact.ts';

const pact = await readPactFile(join(packageRoot(), 'pacts/link-token-client-plaid.json'));
const fixtures = await readFixtures([]);
const [from, to] = ['1.394.0', '1.697.4'].map((version) =>
  readResponse(readFileSync(carriedFile(version), 'utf8'), version),
);
if (from === undefined || to === undefined) throw new Error('a document is missing');
const documents = { from, to };
const changes = compareDocuments(from, to);

function judging(accepts: (payload: JsonValue) => boolean): Subject {
  return {
    judge: async (payload): Promise<Judgement> => ({
      kind: accepts(payload) ? 'accepted' : 'rejected',
    }),
    close: async () => {},
  };
}

const here = (subject: Subject | null) =>
  driftImpact(changes, documents, { pact, fixtures, subject, seed: 1 });

const REF_A_B = { $ref: '#/components/schemas/a%2520b' };
const HERE = { pact, fixtures, seed: 1 };

/** `link_sessions`, `user_id` and `limited_purpose_types`. */
const NEW_KEYS = 3;

describe('of the two revisions that are carried', () => {
  test('the interactions that have a changed place, none of them refused', async () => {
    const { interactions, validator, untold } = await here(null);

    expect(interactions.length).toBeGreaterThan(5);
    expect(interactions.every(({ refusedAt }) => refusedAt === null)).toBe(true);
    const finished = interactions.find(({ interaction }) => interaction.includes('added an item'));
    expect(finished?.places).toContain('LinkTokenGetResponse link_sessions');
    expect([validator, untold]).toEqual([null, null]);
  });

  test('the examples that are judged in another way', async () => {
    const { fixtures: hit } = await here(null);

    // A session that lacks what the older revision does not know of.
    expect(hit.every(({ fixture }) => fixture.startsWith('test-utils/payloads/'))).toBe(true);
    expect(hit.every(({ wasValid, isValid }) => wasValid !== isValid)).toBe(true);
  });

  test('what a validator of the older one refuses of the newer, one smallest payload a place', async () => {
    const strict = judging((payload) => isLinkTokenGetResponse(payload, { revision: '1.394.0' }));
    const { validator } = await here(strict);

    expect(validator?.problem).toBeNull();
    // It accepts the new keys, since it ignores unknown ones.
    expect(validator?.refused.length).toBe((validator?.asked ?? 0) - NEW_KEYS);
    expect(validator?.refused.map(({ place }) => place)).toContain('Products');
    for (const { payload } of validator?.refused ?? []) {
      expect(isLinkTokenGetResponse(payload, { revision: '1.697.4' })).toBe(true);
      expect(isLinkTokenGetResponse(payload, { revision: '1.394.0' })).toBe(false);
    }
  });

  test('nothing is refused by one of the newer', async () => {
    const { validator } = await here(judging((payload) => isLinkTokenGetResponse(payload)));

    expect(validator).toMatchObject({ refused: [], problem: null });
    expect(validator?.asked).toBeGreaterThan(3);
  });

  test('one that refuses unknown keys is asked about those that are new', async () => {
    const known = ['link_token', 'created_at', 'expiration', 'metadata', 'request_id'];
    const { validator } = await here(
      judging((payload) => Object.keys(Object(payload)).every((key) => known.includes(key))),
    );

    expect(validator?.problem).toBeNull();
    expect(validator?.refused.map(({ place }) => place).sort()).toEqual([
      'LinkTokenGetResponse link_sessions',
      'LinkTokenGetResponse user_id',
    ]);
  });

  test('one that refuses everything is sent to fuzz', async () => {
    const { validator } = await here(judging(() => false));

    expect(validator).toEqual({
      ...{ asked: 0, refused: [] },
      problem: 'about a payload that both documents allow it says: rejected; fuzz shows more',
    });
  });
});

describe('of documents by which nothing can be judged', () => {
  const documented = (property: object, components: object = {}) =>
    readResponse(
      JSON.stringify({
        openapi: '3.1.0',
        paths: {
          '/link/token/get': {
            post: {
              responses: {
                200: {
                  content: {
                    'application/json': { schema: { type: 'object', properties: { property } } },
                  },
                },
              },
            },
          },
        },
        components: { schemas: components },
      }),
      'a document',
    );
  const chain = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [
      `C${index}`,
      index === 1999
        ? {}
        : { properties: { next: { $ref: `#/components/schemas/C${index + 1}` } } },
    ]),
  );

  test.each<[string, ReturnType<typeof documented>]>([
    ['two thousand components', documented({ $ref: '#/components/schemas/C0' }, chain)],
  ])('%s: that is said, and the rest stands', async (_, document) => {
    const hit = await driftImpact([], { from: document, to: document }, { ...HERE, subject: null });

    expect(hit.untold).toMatch(/^no payload can be judged by these documents \(.+\)$/);
    expect(hit.fixtures).toEqual([]);
  });

  test.each<[string, ReturnType<typeof documented>]>([
    ['null as a type', documented({ type: 'null' })],
    ['a component with a per cent sign', documented(REF_A_B, { 'a%20b': { type: 'string' } })],
  ])('not %s', async (_, document) => {
    const hit = await driftImpact([], { from: document, to: document }, { ...HERE, subject: null });
    expect(hit.untold).toBeNull();
  });
});
