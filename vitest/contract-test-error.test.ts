import { expect, test } from 'vitest';
import { ContractTestError } from './contract-test-error.ts';

test('it shows where the test was asked for, and no credential', () => {
  const token = 'access-production-8ab976e6-64bc-4b38-98f7-731e7a349970';
  const { message, stack } = new ContractTestError(`threw ${token}`, '    at a.test.ts:1:1');
  expect(message).toBe('threw access-production-…');
  expect(stack).toBe('ContractTestError: threw access-production-…\n    at a.test.ts:1:1');
});
