import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedPattern } from '../../test/patterns/generated-pattern.ts';
import { mayHang, slowPattern } from './slow-pattern.ts';

describe('a slow pattern', () => {
  test.each([
    '^(a+)+$',
    '^(a|aa)+$',
    '(a|aa)+$',
    '^(?:a|b|ab)+$',
    '^(a|[ab])*$',
    '^(?:(?:a|b)*c?)*$',
    '^(?:ab|abab)*c',
  ])('%s is told: its time doubles', (pattern) => {
    expect(slowPattern(pattern)).toMatch(
      /^With each further "[abc]" in a text that does not match, the time to tell so may double\.$/,
    );
    expect(mayHang(pattern)).toBe(true);
  });

  test.each(['^\\S+@\\S+$', '^a*a*$', '\\s+$'])(
    '%s is told: its time grows with the square',
    (pattern) => {
      expect(slowPattern(pattern)).toMatch(
        /^The time to tell that a text does not match grows with the square of its number of ".+", or faster\.$/,
      );
      expect(mayHang(pattern)).toBe(false);
    },
  );

  test.each([
    '^[A-Z]{2}$',
    '^(a|aa)+',
    '^[a-z0-9]+(?:[._-][a-z0-9]+)*$',
    '^([a-z]+_)*[a-z]+$',
    '^(?:(?!foo).)*$',
    '^(?:\\b\\w+\\b)*$',
    '(',
    `^${'a*'.repeat(500)}$`,
    '^(?:a{1,3000}b)*$',
  ])('%s is not known to be one', (pattern) => {
    expect(slowPattern(pattern)).toBeNull();
  });

  test('is told of whatever is written', () => {
    fc.assert(
      fc.property(generatedPattern, (pattern) => {
        expect(mayHang(pattern)).toBe(slowPattern(pattern)?.includes('double') ?? false);
      }),
      { numRuns: 200 },
    );
  });
});
