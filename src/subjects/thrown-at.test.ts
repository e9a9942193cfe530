import { describe, expect, test } from 'vitest';
import { thrownAt } from './function-answer.ts';

function withStack(...frames: readonly string[]): Error {
  const error = new Error('no');
  error.stack = ['Error: no', ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

test('an error is told by the line that threw it', () => {
  const thrown = new Error('here');
  expect(thrownAt(thrown)).toMatch(/^src\/subjects\/thrown-at\.test\.ts:\d+:\d+$/);
});

describe('the innermost frame counts', () => {
  const here = `${process.cwd()}/reader.mjs:3:14`;
  test.each<[string, readonly string[], string | null]>([
    [
      'a named function',
      [`read (${here})`, `main (${process.cwd()}/main.mjs:1:1)`],
      'reader.mjs:3:14',
    ],
    ['no name', [here], 'reader.mjs:3:14'],
    ['a URL', [`async read (file://${here})`], 'reader.mjs:3:14'],
    [
      'a URL with a query',
      [`read (file://${process.cwd()}/reader.mjs?v=2:3:14)`],
      'reader.mjs:3:14',
    ],
    ['a function whose name has brackets', [`Object.read [as (x)] (${here})`], 'reader.mjs:3:14'],
    [
      'neither Node nor a package',
      [
        'JSON.parse (<anonymous>)',
        'node:internal/process/task_queues:95:5',
        `parse (${process.cwd()}/node_modules/zod/index.js:7:1)`,
        `read (${here})`,
      ],
      'reader.mjs:3:14',
    ],
    [
      'a package where nothing else is',
      ['node:assert:1:1', `parse (${process.cwd()}/node_modules/zod/index.js:7:1)`],
      'node_modules/zod/index.js:7:1',
    ],
    ['nothing', ['<anonymous>', 'native'], null],
  ])('%s', (_what, frames, expected) => {
    expect(thrownAt(withStack(...frames))).toBe(expected);
  });
});

test('a path cannot start a line of its own, nor be endless', () => {
  const shown = thrownAt(withStack(`read (/${'x'.repeat(5000)}\u001b[31m.mjs:3:14)`));
  expect(shown?.length).toBeLessThan(400);
  expect(shown).not.toContain('\u001b');
});

test.each([
  ['no error', 'text'],
  ['null', null],
  ['an error without a stack', Object.assign(new Error('no'), { stack: undefined })],
  [
    'a stack that throws when it is read',
    Object.defineProperty(new Error('no'), 'stack', {
      get: () => {
        throw new Error('never');
      },
    }),
  ],
])('%s is thrown nowhere', (_what, thrown) => {
  expect(thrownAt(thrown)).toBeNull();
});
