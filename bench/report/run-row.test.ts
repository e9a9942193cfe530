import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../../src/shared/process/run-process.ts';
import type { RowResult } from '../measure/row.ts';

const ROW = join(import.meta.dirname, '../rows/validate.ts');

test('a row is a file that measures it, and has a figure for each limit of its target', async () => {
  const { exitCode, stdout } = await runNode([ROW, '--json', '--rounds', '1'], {
    cwd: import.meta.dirname,
  });
  const result: RowResult = JSON.parse(stdout);
  expect(exitCode).toBe(result.reached ? 0 : 1);
  expect(result).toMatchObject({ row: 'validate', remark: '' });
  expect(result.target).toContain('`validateLinkTokenGetResponse` on a valid payload');
  expect(result.figures.map(({ name }) => name)).toEqual(result.limits.map(({ figure }) => figure));
  expect(result.figures.every(({ value }) => value > 0)).toBe(true);
});
