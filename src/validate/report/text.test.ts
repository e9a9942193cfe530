import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../contracts/finding.ts';
import { validateLinkTokenGetResponse } from '../../../contracts/validator.ts';
import { type PayloadVerdict, payloadText } from './text.ts';

const PLAIN = picocolors.createColors(false);
const COLORED = picocolors.createColors(true);

const FINDING: Finding = {
  code: 'unknown-enum-value',
  keyword: 'enum',
  path: '/metadata/country_codes/0',
  schemaPath: '#/$defs/CountryCode/enum',
  message: 'expected one of 20 known values, received string "XX"',
  received: 'string "XX"',
};

const VALID: PayloadVerdict = {
  source: 'a.json',
  line: null,
  valid: true,
  findings: [],
  notes: [],
};
const INVALID: PayloadVerdict = { ...VALID, valid: false, findings: [FINDING] };

test('a valid payload is one line', () => {
  expect(payloadText(VALID, PLAIN)).toBe('valid   a.json');
  expect(payloadText({ ...VALID, line: 7 }, PLAIN)).toBe('valid   a.json:7');
});

test('an invalid one is followed by its faults; a fault of the whole is at (root)', () => {
  const findings = [FINDING, { ...FINDING, path: '' }];
  expect(payloadText({ ...INVALID, line: 7, findings }, PLAIN)).toBe(
    [
      'INVALID a.json:7',
      '  /metadata/country_codes/0 expected one of 20 known values, received string "XX" [unknown-enum-value]',
      '  (root) expected one of 20 known values, received string "XX" [unknown-enum-value]',
    ].join('\n'),
  );
});

test('a note is marked as one, and leaves the payload valid', () => {
  expect(payloadText({ ...VALID, notes: [FINDING] }, PLAIN)).toBe(
    [
      'valid   a.json',
      '  /metadata/country_codes/0 note: expected one of 20 known values, received string "XX" [unknown-enum-value]',
    ].join('\n'),
  );
});

test('of many faults twenty are shown, and the others counted', () => {
  const text = (count: number) =>
    payloadText({ ...INVALID, findings: Array(count).fill(FINDING) }, PLAIN);
  expect(text(20).split('\n')).toHaveLength(21);
  expect(text(20)).not.toContain('more');
  expect(text(23).split('\n').at(-1)).toBe('  and 3 more (--format json has all)');
  expect(text(23).split('\n')).toHaveLength(22);
});

test('of many notes twenty are shown', () => {
  const text = payloadText({ ...VALID, notes: Array(30).fill(FINDING) }, PLAIN);
  expect(text.split('\n').length).toBeLessThanOrEqual(22);
});

describe('colours', () => {
  test('change nothing else', () => {
    for (const verdict of [VALID, INVALID, { ...VALID, notes: [FINDING] }]) {
      const colored = payloadText(verdict, COLORED);
      expect(stripVTControlCharacters(colored)).toBe(payloadText(verdict, PLAIN));
    }
  });

  test('differ for valid, invalid and notes', () => {
    expect(payloadText(VALID, COLORED)).toContain(COLORED.green('valid  '));
    expect(payloadText(INVALID, COLORED)).toContain(COLORED.red('INVALID'));
    expect(payloadText(INVALID, COLORED)).toContain(COLORED.red(FINDING.path));
    expect(payloadText({ ...VALID, notes: [FINDING] }, COLORED)).toContain(
      COLORED.yellow(FINDING.path),
    );
  });
});

test('no part of the report is a terminal command, and a fault is one line', () => {
  const evil = '\u001b[2J\u009b31m\u202e\r\n';
  const findings = [{ ...FINDING, path: `/${evil}` }];
  const text = payloadText({ ...INVALID, source: `a${evil}.json`, findings }, PLAIN);
  expect(text.split('\n')).toHaveLength(2);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
});

test('a fault of a hostile payload is one line as well', () => {
  const { valid, findings, notes } = validateLinkTokenGetResponse({ link_token: ['\u001b[2J\n'] });
  const text = payloadText({ ...VALID, valid, findings, notes }, PLAIN);
  expect(text.split('\n')).toHaveLength(1 + findings.length);
});
