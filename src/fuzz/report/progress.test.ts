import { expect, test } from 'vitest';
import { fuzzProgressText } from './progress.ts';

test.each([
  [{ done: 0, total: 0, discrepancies: 0, elapsedMs: 2500 }, 'waiting for the first answer · 3 s'],
  [
    { done: 3120, total: 100_000, discrepancies: 2, elapsedMs: 2500 },
    '3,120 of 100,000 payloads · 1,248 a second · 1 min 18 s left · 2 findings',
  ],
  [
    { done: 500, total: 1000, discrepancies: 0, elapsedMs: 1000 },
    '500 of 1,000 payloads · 500 a second · 1 s left · no findings',
  ],
  [
    { done: 1, total: 1000, discrepancies: 1, elapsedMs: 0 },
    '1 of 1,000 payloads · 0 a second · 1 finding',
  ],
])('%j', ({ elapsedMs, ...at }, text) => {
  expect(fuzzProgressText(at, elapsedMs)).toBe(text);
});
