import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEXDIG, isOf, many, nearMissesOf, oneOf, seq } from '../../test/grammar/abnf.ts';
import { isUuid } from './uuid.ts';

/** RFC 4122 section 3. */
const octets = (count: number) => many(HEXDIG, 2 * count, 2 * count);
const HYPHEN = oneOf('-');
const UUID = seq(
  octets(4),
  HYPHEN,
  octets(2),
  HYPHEN,
  octets(2),
  HYPHEN,
  octets(2),
  HYPHEN,
  octets(6),
);

test('every text of the grammar is a UUID', () => {
  fc.assert(fc.property(fc.oneof(UUID.texts, fc.uuid()), (text) => isUuid(text)));
});

test('the grammar as the RFC has it agrees on near misses', () => {
  fc.assert(
    fc.property(nearMissesOf(UUID, '-0fFg{}'), (text) => {
      expect(isUuid(text), text).toBe(isOf(UUID, text));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ['of version 4', '123e4567-e89b-42d3-a456-426614174000'],
  ['of version 7', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'],
  ['of no version', '123e4567-e89b-02d3-a456-426614174000'],
  ['of another variant', '123e4567-e89b-42d3-e456-426614174000'],
  ['of zeros', '00000000-0000-0000-0000-000000000000'],
  ['in upper case', '123E4567-E89B-42D3-A456-426614174000'],
])('a UUID: %s', (_name, text) => {
  expect(isUuid(text)).toBe(true);
});

test.each([
  ['no hyphens', '123e4567e89b42d3a456426614174000'],
  ['braces', '{123e4567-e89b-42d3-a456-426614174000}'],
  ['a URN', 'urn:uuid:123e4567-e89b-42d3-a456-426614174000'],
  ['a digit too few', '123e4567-e89b-42d3-a456-42661417400'],
  ['a digit too many', '123e4567-e89b-42d3-a456-4266141740000'],
  ['hyphens elsewhere', '123e456-7e89b-42d3-a456-426614174000'],
  ['a letter that is no digit', '123e4567-e89b-42d3-a456-42661417400g'],
  ['full-width digits', '\uff1123e4567-e89b-42d3-a456-42661417400'],
  ['a line break after it', '123e4567-e89b-42d3-a456-426614174000\n'],
  ['nothing', ''],
])('no UUID: %s', (_name, text) => {
  expect(isUuid(text)).toBe(false);
});
