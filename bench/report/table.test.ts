import picocolors from 'picocolors';
import { expect, test } from 'vitest';
import { atMost, type RowResult } from '../measure/row.ts';
import { rowText, summaryText } from './table.ts';

const plain = picocolors.createColors(false);

const result: RowResult = {
  row: 'is',
  limits: [atMost('ours, official example', 0.08), atMost('ours, five keys', 0.25)],
  figures: [
    {
      ...{ name: 'ours, official example', value: 0.0513, unit: 'x' },
      ...{ spread: { low: 0.05, high: 0.06 } },
      of: { subject: 'ours', payload: 'official example', wrongVerdicts: 0 },
    },
    {
      ...{ name: 'ajv, official example', value: 0.2, unit: 'x' },
      ...{ spread: { low: 0.18, high: 0.21 } },
      of: { subject: 'ajv', payload: 'official example', wrongVerdicts: 1 },
    },
    { name: 'ours, five keys', value: 0.3, unit: 'x', spread: { low: 0.3, high: 0.3 } },
  ],
  ...{ target: 'as fast as it goes', reached: false, remark: 'measured by night' },
};

test('a row has its target, each figure with its spread, limit and wrong verdicts, and the remark', () => {
  expect(rowText(result, plain).split('\n')).toEqual([
    'is  missed  as fast as it goes',
    '  ours, official example    0.0513 x     0.0500 - 0.0600    <= 0.08  ok',
    '  ajv, official example      0.200 x     0.180 - 0.210      1 wrong verdict',
    '  ours, five keys            0.300 x     0.300 - 0.300      <= 0.25  missed',
    '  measured by night',
  ]);
});

test('without a remark there is no line for one', () => {
  expect(rowText({ ...result, remark: '' }, plain).split('\n')).toHaveLength(4);
});

test('the summary names the missed targets', () => {
  const reached: RowResult = { ...result, row: 'validate', reached: true };
  expect(summaryText([reached, result], plain)).toBe('1 of 2 targets are missed: is.');
  expect(summaryText([reached], plain)).toBe('All 1 targets are reached.');
});

test('colours are used only where they are wanted', () => {
  const coloured = picocolors.createColors(true);
  expect(rowText(result, plain)).not.toContain('\u001b');
  expect(rowText(result, coloured)).toContain('\u001b[31mmissed');
  expect(summaryText([result], coloured)).toContain('\u001b[31m');
});
