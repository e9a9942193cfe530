import { expect, test } from 'vitest';
import { type Format, formats, isFormat } from './formats.ts';

/** A text that is of this format, and of no other but those of `ALSO`. */
const EXAMPLES: Readonly<Record<Format, string>> = {
  'date-time': '2024-01-31T23:59:59Z',
  uri: 'https://example.com',
  date: '2024-01-31',
  time: '23:59:59Z',
  duration: 'P1D',
  'uri-reference': '/hook',
  email: 'joe@example.com',
  hostname: 'my-host.example.com',
  ipv4: '192.0.2.1',
  ipv6: '::1',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  byte: 'Zg==',
};

/** Most texts without a colon are a path, which is a reference; names are of letters, digits, dots and hyphens. */
const ALSO: Readonly<Partial<Record<Format, readonly Format[]>>> = {
  uri: ['uri-reference'],
  date: ['uri-reference', 'hostname'],
  duration: ['uri-reference', 'hostname'],
  email: ['uri-reference'],
  hostname: ['uri-reference'],
  ipv4: ['uri-reference', 'hostname'],
  uuid: ['uri-reference', 'hostname'],
  byte: ['uri-reference'],
};

const NAMES = Object.keys(formats).filter(isFormat);

test('are twelve, each with its own check', () => {
  expect(NAMES).toEqual(Object.keys(EXAMPLES));
  for (const name of NAMES) {
    const of = NAMES.filter((other) => formats[other](EXAMPLES[name]));
    expect(new Set(of), name).toEqual(new Set([name, ...(ALSO[name] ?? [])]));
  }
});

test.each([
  ['date-time', true],
  ['uri', true],
  ['date', true],
  ['byte', true],
  ['url', false],
  ['regex', false],
  ['', false],
  ['toString', false],
  ['__proto__', false],
])('isFormat(%j) is %s', (name, known) => {
  expect(isFormat(name)).toBe(known);
});
