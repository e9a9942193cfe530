import { expect, test } from 'vitest';
import { interactionResults } from './interaction-results.ts';

test('what does not match is told in one order', () => {
  const found = [
    { path: '$.b', mismatch: 'wrong' },
    { path: '$.a', mismatch: 'wrong' },
    { mismatch: 'expected 200 but was 404' },
  ];
  const result = (mismatches: readonly object[]) =>
    interactionResults(
      JSON.stringify({
        interactionResults: [
          { description: 'a', result: 'FAILED', mismatch: { type: 'mismatches', mismatches } },
        ],
      }),
    );

  expect(result(found)?.[0]?.mismatches.map(({ path }) => path)).toEqual([null, '/a', '/b']);
  expect(result(found.toReversed())).toEqual(result(found));
});
