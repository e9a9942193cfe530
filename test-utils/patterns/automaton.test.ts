import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedPattern, smallText } from '../../test/patterns/generated-pattern.ts';
import { matchesByEngine } from '../../test/patterns/matches-by-engine.ts';
import { REAL_PATTERNS } from '../../test/patterns/real-patterns.ts';
import { automatonOf, takes } from './automaton.ts';

function takenBy(patterns: readonly string[], text: string): boolean {
  const built = automatonOf(patterns);
  if (built.kind === 'unknown') throw new Error(built.reason);
  return built.kind === 'automaton' && takes(built.automaton, text);
}

describe('an automaton', () => {
  test('is not found within a surrogate pair, as the engine finds it', () => {
    expect(takenBy(['\\B'], 'a\u{1f600}a')).toBe(false);
    expect(takenBy(['\\B'], 'a\u{1f600}\u{1f600}a')).toBe(true);
  });

  test('takes the texts that the pattern matches', () => {
    const property = fc.property(generatedPattern, fc.array(smallText), (pattern, texts) => {
      for (const text of texts)
        expect([text, takenBy([pattern], text)]).toEqual([text, matchesByEngine(pattern, text)]);
    });
    fc.assert(property, { numRuns: 500, seed: 1 });
  });

  test('takes the texts that all of its patterns match', () => {
    const several = fc.array(generatedPattern, { minLength: 2, maxLength: 3 });
    const property = fc.property(several, fc.array(smallText), (patterns, texts) => {
      for (const text of texts) {
        expect(takenBy(patterns, text)).toBe(
          patterns.every((pattern) => matchesByEngine(pattern, text)),
        );
      }
    });
    fc.assert(property, { numRuns: 300, seed: 1 });
  });

  test.each(REAL_PATTERNS)('stands for %s', (pattern) => {
    expect(automatonOf([pattern]).kind).toBe('automaton');
  });

  test.each(['[]', '(?!)', 'a^', '$a', '^(?=b)a', 'a\\bb', '(?<=a)(?<!a)', '\\ud800'])(
    'finds that nothing matches %s',
    (pattern) => {
      expect(automatonOf([pattern])).toEqual({ kind: 'none' });
    },
  );

  test.each([
    ['(a)\\1', 'it refers back to what a group took'],
    ['(?i:a)', 'it changes its flags'],
    ['(?<=\\bfoo)', 'it looks behind for more than characters'],
    ['(', 'it is no regular expression under the flag u'],
    ['[\\w-_]', 'it is no regular expression under the flag u'],
    ['^(?:\\d{1,500}){1,500}$', 'it is too large'],
    ['^(?:[a-z]{0,50} ?){0,100}$', 'it has too many ways'],
    ['^(?!.*a.{40}$)', 'it has too many states'],
    ['(){1,4294967295}'.repeat(2000), 'it is longer than 20000 characters'],
    [`${'('.repeat(3000)}${')'.repeat(3000)}`, 'it is nested deeper than 200'],
  ])('is not made for %s', (pattern, reason) => {
    expect(automatonOf([pattern])).toEqual({ kind: 'unknown', reason });
  });

  test('takes no time for turns that take nothing', () => {
    expect(takenBy(['^(?:(){1,4294967295}){2,4294967295}$'], '')).toBe(true);
  });

  test('knows the properties of Unicode as the engine does', () => {
    expect(takenBy(['^\\p{Lu}$'], '\u{10400}')).toBe(true);
    expect(takenBy(['^[^\\p{Lu}]$'], '\u{10400}')).toBe(false);
    expect(takenBy(['^\\p{Script=Greek}\\P{L}$'], 'α1')).toBe(true);
  });
});
