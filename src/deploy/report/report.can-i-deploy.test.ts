import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import type { MatrixRow } from '../deploy-answer.ts';
import { type CanIDeployResult, canIDeployJson, canIDeployText } from './report.ts';

const PLAIN = picocolors.createColors(false);
const COLORED = picocolors.createColors(true);

const ROW: MatrixRow = {
  ...{ consumer: 'web-shop', consumerVersion: '1', provider: 'plaid', providerVersion: '7' },
  result: 'passed',
};
const RESULT: CanIDeployResult = {
  question: { pacticipant: 'web-shop', version: '1', environment: 'test' },
  found: { source: { from: 'git', name: 'HEAD' }, remarks: ['HEAD is detached'] },
  answer: { verdict: 'yes', reason: 'All are there', matrix: [ROW], remedy: null },
};
const withAnswer = (answer: Partial<CanIDeployResult['answer']>): CanIDeployResult => ({
  ...RESULT,
  answer: { ...RESULT.answer, ...answer },
});

test('a yes says whom it comes from', () => {
  expect(canIDeployText(RESULT, PLAIN)).toBe(
    [
      'Can be deployed: web-shop 1 to test',
      '  consumer  version  provider  version  result',
      '  web-shop  1        plaid     7        passed',
      '  broker: All are there',
      '  version 1 (git)',
      '  note: HEAD is detached',
      '  the results are those that were published in the name of plaid; Plaid itself verifies no pact',
    ].join('\n'),
  );
});

test('a no shows the first failure, the broker’s lines, and what to do', () => {
  const matrix: MatrixRow[] = [
    ROW,
    { ...ROW, provider: 'other', providerVersion: null, result: 'missing' },
    { ...ROW, provider: 'bank', result: 'failed' },
  ];
  const result = withAnswer({ verdict: 'no', reason: 'one\ntwo', matrix, remedy: 'look' });
  expect(canIDeployText(result, PLAIN).split('\n').slice(0, 7)).toEqual([
    'Must not be deployed: web-shop 1 to test',
    '  consumer  version  provider  version  result',
    '  web-shop  1        bank      7        failed',
    '  web-shop  1        other     -        missing',
    '  web-shop  1        plaid     7        passed',
    '  broker: one',
    '  broker: two',
  ]);
  expect(canIDeployText(result, PLAIN)).toContain('\n  -> look\n');
  expect(canIDeployText(result, PLAIN)).not.toContain('Plaid itself');
});

test('without an environment it compares with the latest versions', () => {
  const question = { ...RESULT.question, environment: null };
  const text = canIDeployText({ ...withAnswer({ verdict: 'unknown' }), question }, PLAIN);
  expect(text.split('\n')[0]).toBe(
    'Not known whether it can be deployed: web-shop 1 beside the latest version of everyone',
  );
});

test('long answers are cut', () => {
  const matrix = Array<MatrixRow>(1000).fill({ ...ROW, consumerVersion: 'x'.repeat(255) });
  const text = canIDeployText(withAnswer({ matrix, reason: 'x\n'.repeat(1000) }), PLAIN);
  expect(text).toContain('  and 980 more (--format json has all)');
  expect(text.split('\n').length).toBeLessThan(60);
  expect(text).not.toContain('x'.repeat(70));
});

test.each([
  ['yes', COLORED.green],
  ['no', COLORED.red],
  ['unknown', COLORED.yellow],
] as const)('the colour of %s is all that colours change in its head', (verdict, color) => {
  const [plain = ''] = canIDeployText(withAnswer({ verdict }), PLAIN).split('\n');
  const [colored = ''] = canIDeployText(withAnswer({ verdict }), COLORED).split('\n');
  expect(colored).toBe(color(plain));
  expect(stripVTControlCharacters(canIDeployText(withAnswer({ verdict }), COLORED))).toBe(
    canIDeployText(withAnswer({ verdict }), PLAIN),
  );
});

test('no word of the broker acts on the terminal', () => {
  const evil = '\u001b[2J\u009b31m\u202e\r';
  const row = { ...ROW, consumer: evil, provider: `${evil}\n`, providerVersion: evil };
  const result = withAnswer({ reason: evil, remedy: `${evil}\n`, matrix: [row] });
  const question = { pacticipant: evil, version: `${evil}\n`, environment: evil };
  const text = canIDeployText({ ...result, question }, PLAIN);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  expect(text.split('\n')).toHaveLength(8);
});

test('JSON is one object on a line', () => {
  const line = canIDeployJson(RESULT);
  expect(line).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(line)).toEqual({
    ...RESULT.question,
    ...RESULT.answer,
    ...RESULT.found,
  });
});
