import { expect, test } from 'vitest';
import { runWholeProcess } from './whole-process.ts';

test('what it writes is counted, or kept', async () => {
  const counted = await runWholeProcess(['-p', '"é"'], { output: 'counted' });
  expect(counted).toMatchObject({ exitCode: 0, outputBytes: 3, output: '', residentMb: null });
  const kept = await runWholeProcess(['-p', '"é"'], { output: 'kept' });
  expect(kept.output).toBe('é\n');
});

test('its memory is told, also where it says nothing', async () => {
  const { residentMb } = await runWholeProcess(['-e', 'Buffer.alloc(100e6, 1)'], {
    asksMemory: true,
  });
  expect(residentMb).toBeGreaterThan(100);
  expect(residentMb).toBeLessThan(1000);
});

test('a failure is no figure', async () => {
  await expect(
    runWholeProcess(['-e', 'console.error("no file"); process.exit(2)']),
  ).rejects.toThrow(/ends with 2: no file$/);
  await expect(runWholeProcess(['-e', 'process.exit(1)'])).rejects.toThrow('it says nothing');
});

test('an expected exit code is none', async () => {
  const { exitCode } = await runWholeProcess(['-e', 'process.exit(1)'], { expects: [0, 1] });
  expect(exitCode).toBe(1);
});
