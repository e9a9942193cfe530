import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedPattern } from '../../test/patterns/generated-pattern.ts';
import { REAL_PATTERNS } from '../../test/patterns/real-patterns.ts';
import type { LengthBounds } from '../patterns/text-set.ts';
import { patternForms } from './pattern-forms.ts';

const ANY_LENGTH = { minLength: 0 };

function textsOf(pattern: string, bounds: LengthBounds = ANY_LENGTH): readonly string[] {
  return patternForms([pattern], bounds).map(({ text }) => text);
}

describe('notable texts', () => {
  test('match the pattern within the bounds', () => {
    const property = fc.property(
      generatedPattern,
      fc.nat(5),
      fc.nat(5),
      (pattern, minLength, more) => {
        const bounds = { minLength, maxLength: minLength + more };
        for (const { text } of patternForms([pattern], bounds)) {
          expect(text).toMatch(new RegExp(pattern, 'u'));
          expect([...text].length).toBeGreaterThanOrEqual(minLength);
          expect([...text].length).toBeLessThanOrEqual(bounds.maxLength);
        }
      },
    );
    fc.assert(property, { numRuns: 200 });
  });

  test.each(REAL_PATTERNS)('are there for %s', (pattern) => {
    const forms = patternForms([pattern], ANY_LENGTH);
    expect(forms[0]?.name).toBe('shortest');
    expect(forms.length).toBeLessThanOrEqual(26);
    expect(new Set(forms.map(({ text }) => text)).size).toBe(forms.length);
    for (const { text } of forms) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).toMatch(new RegExp(pattern, 'u'));
    }
  });

  test('are told by name', () => {
    expect(patternForms(['^(?:yes|[A-Z]{2,3})!?$'], ANY_LENGTH)).toEqual([
      { name: 'shortest', text: 'AA' },
      { name: 'longest', text: 'yes!' },
      { name: 'with Z', text: 'ZA' },
      { name: 'by way 3', text: 'AA!' },
      { name: 'by way 4', text: 'AAA' },
    ]);
  });

  test('go through an alternative that need not be', () => {
    expect(textsOf('^x(?:-foo|-bar)?$')).toEqual(['x', 'x-bar', 'x-foo']);
  });

  test('have the edges of a class, wherever it stands', () => {
    expect(textsOf('^#(?:[0-9a-f]{3})?$')).toEqual(['#', '#aaa', '#0aa', '#9aa', '#faa']);
  });

  test('reach both bounds', () => {
    const lengths = textsOf('^[a-z]*[0-9]$', { minLength: 5, maxLength: 3_000 }).map(
      ({ length }) => length,
    );
    expect(lengths).toContain(5);
    expect(lengths).toContain(3_000);
  });

  test('of a pattern with backreferences are tried', () => {
    const texts = textsOf('^([\'"])[a-z]*\\1$');
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(/^(['"])[a-z]*\1$/);
  });

  test('are none where nothing matches', () => {
    expect(textsOf('a^')).toEqual([]);
  });
});
