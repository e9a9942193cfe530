import { describe, expect, test } from 'vitest';
import { formats, isFormat } from '../../contracts/formats/formats.ts';
import { TEXTS_BY_FORMAT } from '../../test-utils/arbitraries/formats/texts-by-format.ts';
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
  'date by any ISO 8601 date': '2020-W01-1',
  'date by Date.parse': '2020',
  'date by any days': '2020-99-99',
  'date by anything after it': '2020-01-01, or so',
  'time by ajv-formats': '00:00:00+0000',
  'time by any ISO 8601 time': '00:00',
  'time by any hours': '99:99:99Z',
  'time by anything after it': '00:00:00Z, or so',
  'duration by ajv-formats': 'P1Y1D',
  'duration by any ISO 8601 duration': '-PT0.5S',
  'duration by anything after P': 'PS',
  'uri-reference by ajv-formats': '/a"b"',
  'uri-reference by URL': '/a b',
  'uri-reference by anything without white space': '{a}',
  'email by HTML forms': '.a..b.@example.com',
  'email by something on both sides of an at sign': 'a@b_c',
  'email by anything with an at sign': '@',
  'hostname by ajv-formats': 'example.com.',
  'hostname by labels of any length': 'a'.repeat(64),
  'hostname by letters, digits, hyphens and dots': '-',
  'hostname by URL': 'm\u00fcnchen.de',
  'ipv4 by any four numbers': '999.0.0.01',
  'ipv4 by URL': '0x7f.1',
  'ipv4 by any address': '::1',
  'ipv6 by Node.js, with zones': 'fe80::1%eth0',
  'ipv6 by hex digits and colons': 'a:b',
  'ipv6 by any address': '127.0.0.1',
  'uuid by ajv-formats': 'urn:uuid:123e4567-e89b-42d3-a456-426614174000',
  'uuid by hyphens or none': '123e4567e89b42d3a456426614174000',
  'uuid by 36 hex digits and hyphens': '-'.repeat(36),
  'uuid by anything around it': '{123e4567-e89b-42d3-a456-426614174000}',
  'byte by ajv-formats': 'Zg==\n!',
  'byte by either alphabet': '-_-_',
  'byte by padding or none': 'Zg',
  'byte by atob': ' Zg ',
};

const names = Object.entries(LOOSER_FORMATS).flatMap(([format, meanings]) =>
  Object.keys(meanings).map((meaning) => [looserName(format, meaning), format] as const),
);

describe.each(names)('%s', (name, format) => {
  if (!isFormat(format)) throw new Error(`${format} is no format`);
  const looser = looserFormat(name) ?? (() => true);

  test('is found by its name', () => {
    expect(looserFormat(name)).toBeTypeOf('function');
    expect(isFormat(name)).toBe(false);
  });

  test('differs from the contract', () => {
    const text = TAKEN[name] ?? '';
    expect({ text, takes: looser(text) }).toEqual({ text, takes: !formats[format](text) });
  });

  test('is told from the format by a planned form or near miss', () => {
    const { forms, nearMisses } = TEXTS_BY_FORMAT[format];
    const planned = [...Object.values(forms), ...nearMisses.map(([, text]) => text)];
    expect(planned.filter((text) => looser(text) !== formats[format](text))).not.toEqual([]);
  });

  test('takes a near miss', () => {
    const taken = TEXTS_BY_FORMAT[format].nearMisses.filter(([, text]) => looser(text));
    expect(taken).not.toEqual([]);
  });
});

test('any other name is not a looser format', () => {
  expect(looserFormat('date-time')).toBeUndefined();
  expect(looserFormat('')).toBeUndefined();
});
