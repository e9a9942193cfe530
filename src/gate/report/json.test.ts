import { expect, test } from 'vitest';
import { jsonLines } from '../../../contracts/escape/json-line.ts';
import type { GateResult } from '../gate.ts';

test('all of the result can be read back, and it ends with a newline', () => {
  const result: GateResult = {
    verdict: 'failed',
    durationMs: 2000,
    checks: [
      {
        name: 'laws',
        claim: 'the laws hold',
        status: 'failed',
        durationMs: 1200,
        findings: [
          {
            code: 'law-broken',
            file: 'properties/a.property.test.ts',
            line: null,
            path: null,
            message: 'two\nlines, \u001b[31m and \ud800',
            replay: 'npx vitest run "a"',
          },
        ],
        advice: [],
        problem: null,
      },
      {
        name: 'consumer-pact',
        claim: 'it holds',
        status: 'undecided',
        durationMs: 3,
        findings: [],
        advice: [],
        problem: 'no vitest',
      },
    ],
  };
  const text = jsonLines(result);
  expect(JSON.parse(text)).toEqual(result);
  expect(text).toMatch(/\n}\n$/);
  expect(text).not.toContain('\u001b');
  expect(Object.keys(JSON.parse(text))).toEqual(['verdict', 'durationMs', 'checks']);
});
