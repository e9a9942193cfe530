import { expect, test } from 'vitest';
import { formats, isFormat } from './formats.ts';

test('are date-time and uri, each with its own check', () => {
  expect(Object.keys(formats)).toEqual(['date-time', 'uri']);
  expect(formats['date-time']('2024-01-31T23:59:59Z')).toBe(true);
  expect(formats['date-time']('https://example.com')).toBe(false);
  expect(formats.uri('https://example.com')).toBe(true);
  expect(formats.uri('2024-01-31T23:59:59Z')).toBe(false);
});

test.each([
  ['date-time', true],
  ['uri', true],
  ['url', false],
  ['date', false],
  ['', false],
  ['toString', false],
  ['__proto__', false],
])('isFormat(%j) is %s', (name, known) => {
  expect(isFormat(name)).toBe(known);
});
