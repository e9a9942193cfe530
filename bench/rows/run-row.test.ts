import { expect, test } from 'vitest';
import { runRow } from './run-row.ts';
import { TARGETS } from './targets.ts';

test('a row is measured in a process of its own, and has a figure for each limit of its target', async () => {
  const told: string[] = [];
  const request = { row: 'validate', rounds: 1, large: false } as const;
  const result = await runRow(request, (round, name) => told.push(`${round}: ${name}`));
  expect(result).toMatchObject({ row: 'validate', target: TARGETS.validate.text, remark: '' });
  expect(result.figures.map(({ name }) => name)).toEqual(
    TARGETS.validate.limits.map(({ figure }) => figure),
  );
  expect(result.figures.every(({ value }) => value > 0)).toBe(true);
  expect(told).toContain('1: five keys');
});
