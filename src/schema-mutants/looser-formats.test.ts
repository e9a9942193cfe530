import { describe, expect, test } from 'vitest';
import { formats, isFormat } from '../../contracts/formats/formats.ts';
import { LOOSER_FORMATS, looserFormat, looserName } from './looser-formats.ts';

/** A text that each accepts, though the contract does not. */
const TAKEN: Readonly<Record<string, string>> = {
  'date-time by ajv-formats': '2020-01-01 00:00:00Z',
  'date-time by any ISO 8601 date': '2020-01-01',
  'date-time by Date.parse': '2020',
  'date-time by any days and hours': '2020-99-99T99:99:99Z',
  'date-time by anything after it': '2020-01-01T00:00:00Z, or so',
  'uri by ajv-formats': 'http://example.com:abc/',
  'uri by URL': 'https://example.com/a b',
  'uri by anything with a scheme': 'x: y',
};

const names = Object.entries(LOOSER_FORMATS).flatMap(([format, meanings]) =>
  Object.keys(meanings).map((meaning) => [looserName(format, meaning), format] as const),
);

describe.each(names)('%s', (name, format) => {
  test('is found by its name', () => {
    expect(looserFormat(name)).toBeTypeOf('function');
    expect(isFormat(name)).toBe(false);
  });

  test('differs from the contract', () => {
    const text = TAKEN[name] ?? '';
    if (!isFormat(format)) throw new Error(`${format} is no format`);
    const takes = looserFormat(name)?.(text);
    expect({ text, takes }).toEqual({ text, takes: !formats[format](text) });
  });
});

test('any other name is not a looser format', () => {
  expect(looserFormat('date-time')).toBeUndefined();
  expect(looserFormat('')).toBeUndefined();
});
