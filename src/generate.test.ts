import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVISIONS } from '../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../contracts/validator.ts';
import { strictVerdict } from '../test-utils/hostile/strict-verdict.ts';
import { type GenerateRequest, generate, type PayloadKind } from './generate.ts';

const KINDS: readonly PayloadKind[] = ['valid', 'invalid', 'hostile'];
const BATCH = 256;

describe.for(REVISIONS)('revision %s', (revision) => {
  describe.for(KINDS)('%s payloads', (kind) => {
    // A hostile text can have a million characters: fewer of them.
    const many = kind === 'hostile' ? 25 : 50;
    const lines = (request: Partial<GenerateRequest>) =>
      Array.from(generate({ revision, kind, count: many, seed: 1, ...request }), (line) =>
        JSON.stringify(line),
      );

    test('the same seed gives the same bytes, another seed others', () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          expect(lines({ seed, count: 3 })).toEqual(lines({ seed, count: 3 }));
          expect(lines({ seed: seed ^ 1, count: 3 })).not.toEqual(lines({ seed, count: 3 }));
        }),
        { seed: 1, numRuns: 2 },
      );
    });

    test('fewer are a beginning of more', () => {
      const all = lines({});
      expect(all).toHaveLength(many);
      for (const count of [0, 1, 2, many - 1])
        expect(lines({ count })).toEqual(all.slice(0, count));
    });

    test('each gets the verdict that it is labelled with', () => {
      for (const line of generate({ revision, kind, count: many, seed: 2 })) {
        const findings =
          'text' in line
            ? strictVerdict(line.text, revision)
            : validateLinkTokenGetResponse(line.payload, { revision }).findings;
        expect(line.valid).toBe(findings.length === 0);
        expect(findings.map(({ code, path }) => ({ code, path }))).toEqual(
          line.fault === null ? [] : [line.fault],
        );
      }
    });
  });
});

describe('more than are held in memory', () => {
  const take = (count: number, seed = 1) =>
    Array.from(generate({ revision: '1.394.0', kind: 'valid', count, seed }), (line) =>
      JSON.stringify(line),
    );

  test('every batch is another one', () => {
    const all = take(4 * BATCH);
    const batches = [0, 1, 2, 3].map((n) => all.slice(n * BATCH, (n + 1) * BATCH).join('\n'));
    expect(new Set(batches).size).toBe(4);
  });

  test.each([BATCH - 1, BATCH, BATCH + 1, 2 * BATCH])('%i are a beginning of more', (count) => {
    expect(take(count)).toEqual(take(2 * BATCH + 1).slice(0, count));
  });

  test.each([0, -1, 0x7fff_ffff, -0x7fff_ffff])('with the seed %i as well', (seed) => {
    const all = take(2 * BATCH, seed);
    expect(all.slice(0, BATCH)).not.toEqual(all.slice(BATCH));
  });

  test('nothing is made before it is asked for', () => {
    const [first] = generate({ revision: '1.394.0', kind: 'valid', count: 1e9, seed: 1 });
    expect(first).toMatchObject({ valid: true, fault: null });
  });
});
