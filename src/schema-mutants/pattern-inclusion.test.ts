import fc from 'fast-check';
import { DFA, JS, NFA } from 'refa';
import { describe, expect, test } from 'vitest';
import {
  generatedPattern,
  plainPattern,
  smallText,
} from '../../test/patterns/generated-pattern.ts';
import { REAL_PATTERNS } from '../../test/patterns/real-patterns.ts';
import { directArbitrary } from '../../test-utils/arbitraries/direct-arbitrary.ts';
import { patternKind } from '../../test-utils/arbitraries/pattern.ts';
import { patternForms } from '../../test-utils/arbitraries/pattern-forms.ts';
import { patternMisses } from '../../test-utils/faults/pattern-misses.ts';
import type { TextSet } from '../../test-utils/patterns/text-set.ts';
import {
  equalPatterns,
  impliesLength,
  includes,
  includesTexts,
  widened,
} from './pattern-inclusion.ts';

function drawn(pattern: string, numRuns: number): readonly string[] {
  const found = patternKind([pattern], { minLength: 0 });
  return found.kind === 'texts'
    ? fc.sample(directArbitrary(found.texts), { seed: 1, numRuns })
    : [];
}

/** By refa's automata, which stand for patterns without assertions. */
function includesByRefa(wider: string, narrower: string): boolean {
  const [wide, narrow] = [wider, narrower].map((source) => {
    const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: 'u' }).parse();
    return DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }));
  });
  if (wide === undefined || narrow === undefined) throw new Error('two patterns were given');
  wide.complement();
  return DFA.fromIntersection(narrow, wide).isEmpty;
}

describe('inclusion', () => {
  test('agrees with the engine about every text', () => {
    let known = 0;
    const texts = fc.array(smallText, { minLength: 20, maxLength: 20 });
    const property = fc.property(
      generatedPattern,
      generatedPattern,
      texts,
      (wider, narrower, some) => {
        const decided = includes(wider, narrower);
        expect(['yes', 'no']).toContain(decided);
        if (decided === 'no') return;
        known++;
        const expression = new RegExp(wider, 'u');
        const matching = some.filter((text) => new RegExp(narrower, 'u').test(text));
        for (const text of [...matching, ...drawn(narrower, 10)]) expect(text).toMatch(expression);
      },
    );
    fc.assert(property, { numRuns: 300, seed: 1 });
    expect(known).toBeGreaterThan(30);
  });

  test('agrees with refa', () => {
    const count = { yes: 0, no: 0 };
    const pairs = fc.oneof(
      fc.tuple(plainPattern, plainPattern),
      fc.tuple(plainPattern, plainPattern).map(([one, other]) => [`${one}|${other}`, one] as const),
    );
    const property = fc.property(pairs, ([wider, narrower]) => {
      const decided = includes(`^(?:${wider})$`, `^(?:${narrower})$`);
      expect(decided).toBe(includesByRefa(wider, narrower) ? 'yes' : 'no');
      count[decided === 'yes' ? 'yes' : 'no']++;
    });
    fc.assert(property, { numRuns: 300, seed: 1 });
    expect(Math.min(count.yes, count.no)).toBeGreaterThan(50);
  });

  test.each([
    ['[ab]{3,5}', 'a{3}', 'yes'],
    ['^[ab]{3,5}$', '^a{3}$', 'yes'],
    ['^a{3}$', '^[ab]{3,5}$', 'no'],
    ['\\S', '^[A-Z]{2}$', 'yes'],
    ['', '^(?!.*foo)', 'yes'],
    ['^(?!.*foo)', '^[a-e]*$', 'yes'],
    ['^(?!.*foo)', '^[a-z]*$', 'no'],
    ['^.{1,64}$', '^[a-z]{1,63}$', 'yes'],
    ['^.{1,64}$', '^[a-z]{1,65}$', 'no'],
    ['\\p{L}', '[a-z]', 'yes'],
    ['^[a-z]{1,5000}$', '^[a-y]{1,4999}$', 'yes'],
    ['x', '[]', 'yes'],
    ['^(a)\\1$', '^(a)\\1$', 'yes'],
    ['^([ab])c\\1$', '^[ab]c[ab]$', 'no'],
  ])('of all texts of %s those of %s: %s', (wider, narrower, expected) => {
    expect(includes(wider, narrower)).toBe(expected);
  });

  test('that is not known is told, with what was searched', () => {
    expect(includes('^([ab])c\\1$', '^aca$|^bcb$')).toEqual({
      unknown:
        'it refers back to what a group took; of 21845 texts of up to 7 of its characters none tells them apart',
    });
    expect(includes('(', 'a')).toEqual({
      unknown: 'it is no regular expression under the flag u; nothing was tried',
    });
  });
});

test.each([
  ['\\d', '[0-9]', 'yes'],
  ['a+', 'a', 'yes'],
  ['^a+$', '^a$', 'no'],
  ['^a$', '^a+$', 'no'],
  ['^\\w*$', '^[a-zA-Z0-9_]*$', 'yes'],
])('%s and %s match the same texts: %s', (one, other, expected) => {
  expect(equalPatterns(one, other)).toBe(expected);
});

describe('sets of texts', () => {
  const texts = (patterns: readonly string[], minLength: number, maxLength?: number): TextSet => ({
    patterns,
    bounds: { minLength, maxLength },
  });

  test.each([
    [texts([], 24, 24), texts(['^[0-9a-f]{24}$'], 0), 'yes'],
    [texts([], 25), texts(['^[0-9a-f]{24}$'], 0), 'no'],
    [texts([], 22), texts(['^(?:....)*$'], 21), 'yes'],
    [texts([], 0, 23), texts(['^(?:....)*$'], 21), 'no'],
    [texts([], 0, 9), texts([], 0, 10), 'no'],
    [texts([], 0, 10), texts([], 3, 10), 'yes'],
    [texts(['^[a-z]{1,64}$'], 0), texts(['^[a-z]{1,65}$'], 0, 64), 'yes'],
    [texts(['^[a-z]{1,64}$'], 0), texts(['^[a-z]{1,65}$'], 0, 65), 'no'],
    [texts(['^[a-z]+$'], 0), texts(['^[a-z0-9]+$', '^\\D*$'], 1), 'yes'],
    [texts(['^.*$'], 0), texts([], 0, 0), 'yes'],
    [texts(['^(a)\\1$'], 0), texts(['^aa$'], 0, 1), 'yes'],
    [texts(['^(a)\\1$'], 0), texts(['^a+$'], 3), 'no'],
  ])('%j has all of %j: %s', (wider, narrower, expected) => {
    const decided = includesTexts(wider, narrower);
    expect(typeof decided === 'string' ? decided : 'unknown').toBe(expected);
  });
});

describe('the lengths that a pattern implies', () => {
  test.each([
    ['^[A-Z]{2}$', { min: 2, max: 2 }],
    ['\\S', { min: 1, max: null }],
    ['^$', { min: 0, max: 0 }],
    ['^(?=.{3,5}$)a*b$', { min: 3, max: 5 }],
    ['^[\\u{1f600}-\\u{1f64f}]{1,3}$', { min: 1, max: 3 }],
    ['[]', null],
    ['(a)\\1', null],
  ])('%s: %j', (pattern, expected) => {
    expect(impliesLength(pattern)).toEqual(expected);
  });

  test('hold for every text', () => {
    const property = fc.property(generatedPattern, (pattern) => {
      const implied = impliesLength(pattern);
      for (const text of drawn(pattern, 10)) {
        const { length } = [...text];
        expect(length).toBeGreaterThanOrEqual(implied?.min ?? Number.POSITIVE_INFINITY);
        expect(length).toBeLessThanOrEqual(implied?.max ?? length);
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('widened patterns', () => {
  test.each(REAL_PATTERNS)('of %s match more', (pattern) => {
    const mutants = widened(pattern);
    expect(mutants.length).toBeGreaterThan(0);
    expect(mutants.length).toBeLessThanOrEqual(12);
    expect(new Set(mutants.map((mutant) => mutant.pattern)).size).toBe(mutants.length);
    for (const mutant of mutants) {
      expect(includes(pattern, mutant.pattern)).toBe('no');
      for (const text of drawn(pattern, 5)) expect(text).toMatch(new RegExp(mutant.pattern, 'u'));
    }
  });

  test.each(REAL_PATTERNS)('of %s are each noticed by a near miss', (pattern) => {
    for (const minLength of [0, 3]) {
      const rest = { patterns: [], bounds: { minLength, maxLength: 64 } };
      const text = patternForms([pattern], rest.bounds).at(-1)?.text;
      if (text === undefined) continue;
      const misses = patternMisses(pattern, text, rest);
      for (const mutant of widened(pattern, rest)) {
        const expression = new RegExp(mutant.pattern, 'u');
        expect([mutant, misses.some((miss) => expression.test(miss.text))]).toEqual([mutant, true]);
      }
    }
  });

  test('that the lengths make needless are left out', () => {
    const rest = { patterns: [], bounds: { minLength: 1, maxLength: 2 } };
    expect(widened('^[a-z]{1,2}$', rest).map(({ what }) => what)).not.toContain(
      'one turn more of [a-z]{1,2}',
    );
    expect(widened('^[a-z]{1,2}$').map(({ what }) => what)).toContain(
      'one turn more of [a-z]{1,2}',
    );
  });

  test('are told by what they ask no longer', () => {
    expect(widened('^[A-Z]{2}\\.$').map(({ what, pattern }) => [what, pattern])).toEqual([
      ['without ^', '(?:)[A-Z]{2}\\.$'],
      ['ignoring case', '^[\\u{41}-\\u{5a}\\u{61}-\\u{7a}]{2}\\.$'],
      ['one turn less of [A-Z]{2}', '^[A-Z]{1,2}\\.$'],
      ['underscore for [A-Z]', '^[A-Z_]{2}\\.$'],
      ['without $', '^[A-Z]{2}\\.(?:)'],
      ['one turn more of [A-Z]{2}', '^[A-Z]{2,3}\\.$'],
      ['hyphen for [A-Z]', '^[A-Z\\-]{2}\\.$'],
      ['space for [A-Z]', '^[A-Z ]{2}\\.$'],
      ['digit for [A-Z]', '^[A-Z\\d]{2}\\.$'],
      ['anything for [A-Z]', '^[\\s\\S]{2}\\.$'],
      ['any character for a dot', '^[A-Z]{2}.$'],
    ]);
  });

  test('leave alone what a lookahead refuses', () => {
    expect(widened('^(?!a$)[ab]$').map(({ pattern }) => pattern)).not.toContain('^(?!a(?:))[ab]$');
  });

  test('do not hang where the pattern does not', () => {
    const patterns = widened('^(?:-[a-z0-9]+)*$').map(({ pattern }) => pattern);
    expect(patterns.length).toBeGreaterThan(3);
    expect(patterns).not.toContain('^(?:-[a-z0-9\\-]+)*$');
    expect(widened('^(a+)+$').length).toBeGreaterThan(0);
  });

  test.each(['', 'a*', '(?:)', '('])('of %j there are none', (pattern) => {
    expect(widened(pattern)).toEqual([]);
  });
});
