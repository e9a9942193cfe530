import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

test.each<[string | undefined, number]>([
  [undefined, 0],
  ['', 0],
  ['0', 0],
  ['2', 2000],
  [' 120 ', 120_000],
  ['86400', 86_400_000],
  ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
  ['Thursday, 01-Jan-26 00:00:05 GMT', 5000],
  ['Wed, 31 Dec 2025 23:59:59 GMT', 0],
  ['-3', 0],
  ['soon', 0],
  ['NaN', 0],
])('%j is %j ms', (header, expected) => {
  expect(retryAfterMs(header, NOW)).toBe(expected);
});

test.each(['9'.repeat(400), '2147484', 'Fri, 01 Jan 2100 00:00:00 GMT'])(
  '%s is limited to a timer’s maximum',
  (header) => {
    expect(retryAfterMs(header, NOW)).toBe(2 ** 31 - 1);
  },
);
