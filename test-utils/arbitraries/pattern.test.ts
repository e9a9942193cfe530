import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedPattern } from '../../test/patterns/generated-pattern.ts';
import { REAL_PATTERNS } from '../../test/patterns/real-patterns.ts';
import type { LengthBounds } from '../patterns/text-set.ts';
import { directArbitrary, type Kind } from './direct-arbitrary.ts';
import { patternKind } from './pattern.ts';

const ANY_LENGTH: LengthBounds = { minLength: 0 };

const someBounds: fc.Arbitrary<LengthBounds> = fc.oneof(
  fc.constant(ANY_LENGTH),
  fc
    .tuple(fc.nat(12), fc.nat(12))
    .map(([minLength, more]) => ({ minLength, maxLength: minLength + more })),
);

function kindOf(patterns: readonly string[], bounds = ANY_LENGTH): Kind<string> {
  const found = patternKind(patterns, bounds);
  if (found.kind !== 'texts') throw new Error(JSON.stringify(found));
  return found.texts;
}

function draw(kind: Kind<string>, numRuns: number): readonly string[] {
  return fc.sample(directArbitrary(kind), { seed: 1, numRuns });
}

function expectToFit(text: string, patterns: readonly string[], bounds: LengthBounds): void {
  const { length } = [...text];
  expect(length).toBeGreaterThanOrEqual(bounds.minLength);
  expect(length).toBeLessThanOrEqual(bounds.maxLength ?? length);
  expect(text.isWellFormed()).toBe(true);
  for (const pattern of patterns) expect(text).toMatch(new RegExp(pattern, 'u'));
}

const anyPatterns = fc.array(generatedPattern, { minLength: 1, maxLength: 2 });

describe('each text, and what it shrinks to,', () => {
  test('matches all patterns within the bounds, whatever they are', () => {
    let withTexts = 0;
    const property = fc.property(anyPatterns, someBounds, (patterns, bounds) => {
      const found = patternKind(patterns, bounds);
      expect(found.kind).not.toBe('unknown');
      if (found.kind !== 'texts') return;
      withTexts++;
      for (const text of draw(found.texts, 5)) {
        expectToFit(text, patterns, bounds);
        for (const simpler of found.texts.simpler(text)) expectToFit(simpler, patterns, bounds);
      }
    });
    fc.assert(property, { numRuns: 200, seed: 1 });
    expect(withTexts).toBeGreaterThan(100);
  });

  test.each(REAL_PATTERNS)('matches %s', (pattern) => {
    const kind = kindOf([pattern]);
    for (const text of draw(kind, 20)) {
      expectToFit(text, [pattern], ANY_LENGTH);
      for (const simpler of kind.simpler(text)) expectToFit(simpler, [pattern], ANY_LENGTH);
    }
  });

  test('matches a pattern with backreferences', () => {
    const pattern = '^([\'"])[a-z]*\\1$';
    const kind = kindOf([pattern]);
    const drawn = draw(kind, 50);
    expect(new Set(drawn).size).toBeGreaterThan(10);
    for (const text of drawn) {
      expectToFit(text, [pattern], ANY_LENGTH);
      for (const simpler of kind.simpler(text)) expectToFit(simpler, [pattern], ANY_LENGTH);
    }
  });
});

describe('texts', () => {
  test('shrink to the shortest and simplest that fails', () => {
    const smallest = (pattern: string, fails: (text: string) => boolean) => {
      const property = fc.property(directArbitrary(kindOf([pattern])), (text) => !fails(text));
      return fc.check(property, { seed: 1, numRuns: 1000 }).counterexample?.[0];
    };
    expect(smallest('^[a-z]{2,40}$', () => true)).toBe('aa');
    expect(smallest('^[a-z]{2,40}$', (text) => text.length > 10)).toBe('a'.repeat(11));
    expect(smallest('^[a-z]+(-[0-9]+)*$', (text) => text.includes('-'))).toBe('a-0');
    expect(smallest('^(?=.*[A-Z])(?=.*\\d).{3,}$', () => true)).toBe('a0A');
  });

  test('never shrink back to themselves', () => {
    const kind = kindOf(['^[ab]{1,4}$|^\\d{2,3}$']);
    const seen = new Set<string>();
    const follow = (text: string, above: ReadonlySet<string>) => {
      expect(above).not.toContain(text);
      if (seen.has(text)) return;
      for (const simpler of kind.simpler(text)) follow(simpler, new Set([...above, text]));
      seen.add(text);
    };
    for (const text of draw(kind, 100)) follow(text, new Set());
    expect(seen.size).toBeGreaterThan(30);
  });

  test('go through each alternative, and have the edges of each class', () => {
    const drawn = draw(kindOf(['^(?:yes|no|[b-y]{3}|\\p{Lu})$']), 2000);
    expect(drawn).toEqual(expect.arrayContaining(['yes', 'no', 'A', 'Z']));
    expect(drawn.some((text) => text.startsWith('b'))).toBe(true);
    expect(drawn.some((text) => text.startsWith('y') && text !== 'yes')).toBe(true);
    expect(drawn.some((text) => text > '\u{10000}')).toBe(true);
  });

  test('are short and long', () => {
    const lengths = new Set(
      draw(kindOf(['^\\w*$'], { minLength: 2, maxLength: 30 }), 1000).map(({ length }) => length),
    );
    expect([...lengths].sort((one, other) => one - other)).toEqual(
      Array.from({ length: 29 }, (_, index) => index + 2),
    );
  });

  test.each([
    ['^[a-z]{1,5000}$', { minLength: 0, maxLength: 16_384 }],
    ['a{1,5000}', { minLength: 16_000, maxLength: 16_384 }],
    ['^[a-z]{1,5000}$', { minLength: 4_900, maxLength: 5_000 }],
    ['^(a{100})+$', { minLength: 101 }],
    ['^(?:[a-z]{1,300} ){1,5}$', { minLength: 0, maxLength: 1_000_000 }],
  ])('of great lengths are drawn: %s, %j', (pattern, bounds: LengthBounds) => {
    const kind = kindOf([pattern], bounds);
    for (const text of draw(kind, 5)) {
      expectToFit(text, [pattern], bounds);
      for (const simpler of kind.simpler(text)) expectToFit(simpler, [pattern], bounds);
    }
  });
});

test.each([
  [['^a$', '^b$'], ANY_LENGTH],
  [['^[A-Z]{2}$'], { minLength: 3 }],
  [['^[A-Z]{2}$'], { minLength: 0, maxLength: 1 }],
  [['^(..)*$'], { minLength: 3, maxLength: 3 }],
  [['[]'], ANY_LENGTH],
])('no text matches %j within %j', (patterns, bounds: LengthBounds) => {
  expect(patternKind(patterns, bounds)).toEqual({ kind: 'none' });
});

test.each([
  ['(?=a)(b)\\1', 'it refers back to what a group took'],
  ['^(?:\\d{1,500}){1,500}$', 'it is too large'],
  ['(', 'it is no regular expression under the flag u'],
  ['^([\'"]).{40}(?:a|b)*\\1$', 'it refers back to what a group took'],
])('what is not found is told: %s', (pattern, reason) => {
  expect(patternKind([pattern], { minLength: 20 })).toEqual({ kind: 'unknown', reason });
});

test.each([
  ['^(?:(?:|a|b|){30}){30}$', 'unknown'],
  ['(?=a*b)'.repeat(500), 'texts'],
  [`${'('.repeat(150)}a*${')*'.repeat(150)}`, 'texts'],
  ['^.{1,60000}$', 'texts'],
  ['^(?!.*a.{12}$)(?!.*b.{12}$).*$', 'texts'],
])('a hostile pattern comes to an end: %s', (pattern, expected) => {
  expect(patternKind([pattern], ANY_LENGTH).kind).toBe(expected);
});
