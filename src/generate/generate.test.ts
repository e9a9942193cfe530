import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVISIONS } from '../../contracts/revisions/index.ts';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { strictVerdict } from '../../test/strict-verdict.ts';
import { type GeneratedLine, generator, type PayloadKind } from './generate.ts';

const KINDS: readonly PayloadKind[] = ['valid', 'invalid', 'hostile'];

describe.for(REVISIONS)('revision %s', (revision) => {
  describe.for(KINDS)('%s payloads', (kind) => {
    // A hostile text can have a million characters, so there are fewer of them.
    const many = kind === 'hostile' ? 25 : 50;
    const lines = (seed: number, count: number): GeneratedLine[] => {
      const lineAt = generator({ revision, kind, seed });
      return Array.from({ length: count }, (_, index) => lineAt(index));
    };

    test('the same seed gives the same bytes, another seed others', () => {
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const first = JSON.stringify(lines(seed, 3));
          expect(JSON.stringify(lines(seed, 3))).toBe(first);
          expect(JSON.stringify(lines(seed ^ 1, 3))).not.toBe(first);
        }),
        { seed: 1, numRuns: 2 },
      );
    });

    test('each depends on its own index alone', () => {
      const all = lines(1, many);
      const lineAt = generator({ revision, kind, seed: 1 });
      for (const index of [many - 1, 3, 0, 3]) expect(lineAt(index)).toEqual(all[index]);
    });

    test.each([1, 0, -1, 0x7fff_ffff, -0x7fff_ffff])('with the seed %i, all differ', (seed) => {
      const texts = lines(seed, many).map((line) => JSON.stringify(line));
      // Some short hostile texts are equal.
      expect(new Set(texts).size).toBeGreaterThan(kind === 'hostile' ? many / 2 : many - 1);
    });

    test('each gets the verdict of its label', () => {
      for (const line of lines(2, many)) {
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
