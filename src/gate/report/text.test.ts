import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { CheckFinding, CheckResult, CheckStatus } from '../checks/check.ts';
import type { GateResult } from '../gate.ts';
import { checkText, summaryText } from './text.ts';

const PLAIN = picocolors.createColors(false);
const COLORED = picocolors.createColors(true);
const ESCAPE = '\u001b[';

const FINDING: CheckFinding = {
  code: 'missing-key',
  file: 'test-utils/payloads/official-example.json',
  line: null,
  path: '/metadata/webhook',
  message: 'expected the required key "webhook", received nothing',
  replay: 'npx link-token-contract validate test-utils/payloads/official-example.json',
};

const RESULT: CheckResult = {
  name: 'real-payloads',
  claim: 'real payloads get their known verdicts',
  status: 'failed',
  durationMs: 1249,
  findings: [FINDING],
  advice: [],
  problem: null,
};

const PASSED: CheckResult = { ...RESULT, status: 'passed', findings: [] };
const UNDECIDED: CheckResult = {
  ...RESULT,
  name: 'laws',
  status: 'undecided',
  findings: [],
  advice: [],
  problem: 'vitest ran no test',
};

describe('a check', () => {
  test('that passed is a line: mark, name, seconds, claim', () => {
    expect(checkText(PASSED, PLAIN)).toBe(
      'ok   real-payloads           1.2 s  real payloads get their known verdicts',
    );
  });

  test('that failed shows its findings below: what, where and what to run', () => {
    expect(checkText(RESULT, PLAIN)).toBe(
      [
        'FAIL real-payloads           1.2 s  real payloads get their known verdicts',
        '     test-utils/payloads/official-example.json /metadata/webhook missing-key',
        '       expected the required key "webhook", received nothing',
        '       -> npx link-token-contract validate test-utils/payloads/official-example.json',
      ].join('\n'),
    );
  });

  test('that passed has advice below, with what to write instead of a command', () => {
    const advice: CheckFinding = { ...FINDING, level: 'advice', remedy: 'write dateTime()' };
    expect(checkText({ ...PASSED, advice: [advice] }, PLAIN)).toBe(
      [
        'ok   real-payloads           1.2 s  real payloads get their known verdicts',
        '     advice test-utils/payloads/official-example.json /metadata/webhook missing-key',
        '       expected the required key "webhook", received nothing',
        '       -> write dateTime()',
      ].join('\n'),
    );
  });

  test('that could not be run says why', () => {
    expect(checkText({ ...UNDECIDED, problem: 'no vitest:\nmore' }, PLAIN)).toBe(
      [
        '??   laws                    1.2 s  real payloads get their known verdicts',
        '       could not be run: no vitest:',
        '       more',
      ].join('\n'),
    );
  });

  test.each([
    ['a line', { line: 7, path: null }, 'official-example.json:7 missing-key'],
    [
      'a line and the whole payload',
      { line: 4, path: '' },
      'official-example.json:4 (root) missing',
    ],
    ['neither', { line: null, path: null }, 'official-example.json missing-key'],
  ])('a finding has %s', (_what, where, text) => {
    expect(checkText({ ...RESULT, findings: [{ ...FINDING, ...where }] }, PLAIN)).toContain(text);
  });

  test('a message of many lines keeps them, indented', () => {
    const message = 'law broken\nbecause: it is';
    const text = checkText({ ...RESULT, findings: [{ ...FINDING, message }] }, PLAIN);
    expect(text).toContain('\n       law broken\n       because: it is\n');
  });

  test('five findings are shown, and the others counted', () => {
    const findings = (count: number) =>
      checkText({ ...RESULT, findings: Array(count).fill(FINDING) }, PLAIN);
    expect(findings(5).match(/->/g)).toHaveLength(5);
    expect(findings(5)).not.toContain('more');
    expect(findings(6).match(/->/g)).toHaveLength(5);
    expect(findings(6)).toMatch(/\n {5}and 1 more \(--format json has all\)$/);
  });

  test('a very long message is cut', () => {
    const long = { ...FINDING, message: 'x'.repeat(100_000) };
    expect(checkText({ ...RESULT, findings: [long] }, PLAIN).length).toBeLessThan(3000);
  });
});

describe('the summary', () => {
  const summary = (verdict: CheckStatus, checks: readonly CheckResult[]) => {
    const result: GateResult = { verdict, durationMs: 2345, checks };
    return summaryText(result, PLAIN);
  };

  test.each<[CheckStatus, CheckResult[], string]>([
    ['passed', [PASSED, PASSED], 'The contract holds: 2 checks in 2.3 s.'],
    [
      'failed',
      [PASSED, RESULT],
      'The contract is broken: real-payloads. What to do is beside each "->".',
    ],
    [
      'failed',
      [UNDECIDED, RESULT],
      'The contract is broken: real-payloads. Could not be run: laws. What to do is beside each "->".',
    ],
    [
      'failed',
      [{ ...RESULT, problem: 'one more had no end' }],
      'The contract is broken: real-payloads. Could not be run: real-payloads. What to do is beside each "->".',
    ],
    ['undecided', [PASSED, UNDECIDED], 'The gate could not tell: laws could not be run.'],
  ])('%s', (verdict, checks, text) => {
    expect(summary(verdict, checks)).toBe(text);
  });
});

describe('colours', () => {
  test.each<[string, CheckResult, string]>([
    ['green', PASSED, COLORED.green('ok   ')],
    ['red', RESULT, COLORED.red('FAIL ')],
    ['yellow', UNDECIDED, COLORED.yellow('??   ')],
  ])('%s', (_color, result, mark) => {
    expect(checkText(result, COLORED).startsWith(mark)).toBe(true);
  });

  test.each<[CheckStatus, (text: string) => string]>([
    ['passed', COLORED.green],
    ['failed', COLORED.red],
    ['undecided', COLORED.yellow],
  ])('of a summary: %s', (verdict, color) => {
    const result: GateResult = { verdict, durationMs: 1, checks: [RESULT] };
    expect(summaryText(result, COLORED)).toBe(color(summaryText(result, PLAIN)));
  });

  test('are all that colours change, and without them there are none', () => {
    for (const result of [PASSED, RESULT, UNDECIDED]) {
      const colored = checkText(result, COLORED);
      expect(colored).toContain(ESCAPE);
      expect(stripVTControlCharacters(colored)).toBe(checkText(result, PLAIN));
      expect(checkText(result, PLAIN)).not.toContain(ESCAPE);
    }
  });
});

test('nothing that is reported reaches the terminal as a command', () => {
  const evil = '\u001b[2J\u009b31m\u202e\r';
  const finding = { file: `a${evil}`, path: `/${evil}\n`, message: evil, replay: `run ${evil}\n` };
  const text = checkText(
    { ...RESULT, findings: [{ ...FINDING, ...finding }], problem: evil },
    PLAIN,
  );
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  expect(text.split('\n')).toHaveLength(5);
  expect(text).toContain('a\\u001b[2J\\u009b31m\\u202e\\u000d');
});
