import { expect, test } from 'vitest';
import { adaptiveTimeout } from './subject.ts';

test('three hangs are waited for in full', () => {
  const timeout = adaptiveTimeout(5000);
  timeout.answered(2);
  for (let hang = 0; hang < 3; hang++) {
    expect(timeout.ms()).toBe(5000);
    timeout.hung();
  }
  expect(timeout.ms()).toBe(500);
});

test('then twenty times the slowest answer, half a second at least, never more than was allowed', () => {
  const timeout = adaptiveTimeout(5000);
  for (let hang = 0; hang < 3; hang++) timeout.hung();
  timeout.answered(60);
  timeout.answered(10);
  expect(timeout.ms()).toBe(1200);
  timeout.answered(1000);
  expect(timeout.ms()).toBe(5000);
});

test('a limit below half a second stays what it is', () => {
  const timeout = adaptiveTimeout(300);
  for (let hang = 0; hang < 9; hang++) timeout.hung();
  expect(timeout.ms()).toBe(300);
});
