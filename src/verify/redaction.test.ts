import { expect, test } from 'vitest';
import { redaction } from './redaction.ts';

test('secrets are taken out, whole and in part, the longest first', () => {
  const redact = redaction(['Bearer hush-hush', 'hush-hush-hush']);

  expect(redact('Bearer hush-hush, hush-hush, hush-hush-hush')).toBe('…, …, …');
});

test('what is too short to be one is left, as it would be found everywhere', () => {
  expect(redaction(['a', ''])('banana')).toBe('banana');
});
