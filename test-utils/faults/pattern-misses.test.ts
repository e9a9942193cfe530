import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedPattern } from '../../test/patterns/generated-pattern.ts';
import { REAL_PATTERNS } from '../../test/patterns/real-patterns.ts';
import { patternForms } from '../arbitraries/pattern-forms.ts';
import type { LengthBounds } from '../patterns/text-set.ts';
import { patternMisses } from './pattern-misses.ts';

const ANYTHING_ELSE = { bounds: { minLength: 0 }, patterns: [] };

function expectToMiss(pattern: string, text: string, bounds: LengthBounds): void {
  expect(text).not.toMatch(new RegExp(pattern, 'u'));
  expect([...text].length).toBeGreaterThanOrEqual(bounds.minLength);
  expect([...text].length).toBeLessThanOrEqual(bounds.maxLength ?? text.length);
}

describe('near misses', () => {
  test('do not match, and keep the length and other patterns', () => {
    let withMisses = 0;
    const property = fc.property(
      generatedPattern,
      fc.nat(3),
      fc.nat(5),
      (pattern, minLength, more) => {
        const bounds = { minLength, maxLength: minLength + more };
        const kept = { bounds, patterns: ['^[^b]*$'] };
        for (const { text } of patternForms([pattern, '^[^b]*$'], bounds).slice(0, 3)) {
          for (const miss of patternMisses(pattern, text, kept)) {
            withMisses++;
            expectToMiss(pattern, miss.text, bounds);
            expect(miss.text).not.toContain('b');
          }
        }
      },
    );
    fc.assert(property, { numRuns: 200, seed: 1 });
    expect(withMisses).toBeGreaterThan(1000);
  });

  test.each(REAL_PATTERNS)('of %s are many, of the same length where that can be', (pattern) => {
    const text = patternForms([pattern], { minLength: 0 }).at(-1)?.text ?? '';
    const misses = patternMisses(pattern, text, ANYTHING_ELSE);
    const { length } = [...text];
    const same = patternMisses(pattern, text, {
      bounds: { minLength: length, maxLength: length },
      patterns: [],
    });
    for (const miss of [...misses, ...same]) expectToMiss(pattern, miss.text, { minLength: 0 });
    for (const miss of same) expect([...miss.text].length).toBe(length);
    expect(misses.length).toBeGreaterThan(0);
    expect(misses.length).toBeLessThanOrEqual(64);
    expect(new Set(misses.map((miss) => miss.text)).size).toBe(misses.length);
    expect(misses).toEqual(patternMisses(pattern, text, ANYTHING_ELSE));
  });

  test('are told by name', () => {
    const misses = patternMisses('^[A-Z]{2}$', 'AZ', ANYTHING_ELSE);
    expect(misses).toEqual(
      expect.arrayContaining([
        { mistake: '@ beside A', text: '@Z' },
        { mistake: '[ beside Z', text: '[Z' },
        { mistake: 'lower case', text: 'aZ' },
        { mistake: 'a newline after it', text: 'AZ\n' },
        { mistake: 'last character left out', text: 'A' },
        { mistake: 'taken ignoring case', text: 'aa' },
      ]),
    );
  });

  test('show each place that is anchored', () => {
    const texts = patternMisses('^a$', 'a', ANYTHING_ELSE).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['xa', 'ax', 'a\n', '\na']));
  });

  test('have the length that is asked for', () => {
    const bounds = { minLength: 2, maxLength: 2 };
    const misses = patternMisses('^\\d+$', '12', { bounds, patterns: [] });
    expect(misses.length).toBeGreaterThan(10);
    for (const { text } of misses) expect([...text].length).toBe(2);
  });

  test('of a pattern with backreferences are those that the engine refuses', () => {
    const pattern = '^([\'"])[a-z]*\\1$';
    const misses = patternMisses(pattern, '"ab"', ANYTHING_ELSE);
    expect(misses.length).toBeGreaterThan(5);
    for (const { text } of misses) expectToMiss(pattern, text, { minLength: 0 });
  });

  test.each(['', '^', '.*', 'a*', '(?=)', '(?:)|a', '^[^]*$|x'])(
    'there are none of %s, which all texts match',
    (pattern) => {
      expect(patternMisses(pattern, 'abc', ANYTHING_ELSE)).toEqual([]);
    },
  );

  test('have no surrogate pair where the engine would find a \\B within it', () => {
    const misses = patternMisses('\\B', 'aa', ANYTHING_ELSE);
    expect(misses.length).toBeGreaterThan(0);
    for (const { text } of misses) expectToMiss('\\B', text, { minLength: 0 });
    expect(
      patternMisses('\\B.{4}', 'a\u{1f600}a b', ANYTHING_ELSE).filter(({ text }) =>
        /\p{Cs}|[^\0-\uffff]/u.test(text),
      ),
    ).toEqual([]);
  });

  test('there are none of what is no pattern', () => {
    expect(patternMisses('(', 'abc', ANYTHING_ELSE)).toEqual([]);
  });
});
