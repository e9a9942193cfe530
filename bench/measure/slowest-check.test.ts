import { expect, test } from 'vitest';
import { slowestCheck } from './slowest-check.ts';

test('the slowest check is named, with its share of the whole', () => {
  const checks = [
    { name: 'laws', durationMs: 4000 },
    { name: 'pact-identity', durationMs: 9000 },
  ];
  const json = JSON.stringify({ verdict: 'passed', checks });
  expect(slowestCheck(json, 12)).toEqual({ name: 'pact-identity', share: 0.75, verdict: 'passed' });
});

test('a gate without checks is an error', () => {
  expect(() => slowestCheck('{"verdict":"passed","checks":[]}', 1)).toThrow('ran no check');
});
