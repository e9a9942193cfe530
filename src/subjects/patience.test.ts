import { expect, test } from 'vitest';
import { createPatience } from './patience.ts';

test('three hangs are waited for in full', () => {
  const patience = createPatience(5000);
  patience.answered(2);
  for (let hang = 0; hang < 3; hang++) {
    expect(patience.ms()).toBe(5000);
    patience.hung();
  }
  expect(patience.ms()).toBe(500);
});

test('then twenty times the slowest answer, half a second at least, never more than was allowed', () => {
  const patience = createPatience(5000);
  for (let hang = 0; hang < 3; hang++) patience.hung();
  patience.answered(60);
  patience.answered(10);
  expect(patience.ms()).toBe(1200);
  patience.answered(1000);
  expect(patience.ms()).toBe(5000);
});

test('a limit below half a second stays what it is', () => {
  const patience = createPatience(300);
  for (let hang = 0; hang < 9; hang++) patience.hung();
  expect(patience.ms()).toBe(300);
});
