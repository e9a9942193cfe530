import { expect, test, vi } from 'vitest';
import { within } from './subject.ts';

test('what comes in time is given', async () => {
  expect(await within(Promise.resolve(7), 1000, () => 0)).toBe(7);
});

test('what is rejected in time rejects', async () => {
  await expect(within(Promise.reject(new Error('no')), 1000, () => 0)).rejects.toThrow('no');
});

test('what never comes is late', async () => {
  expect(await within(new Promise(() => {}), 1, () => 'late')).toBe('late');
});

test("also where the test has put its own clock in the place of the process's", async () => {
  vi.useFakeTimers();
  try {
    expect(await within(new Promise(() => {}), 1, () => 'late')).toBe('late');
  } finally {
    vi.useRealTimers();
  }
});
