import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellLine } from './shell-line.ts';

test('law: a shell splits the line into the same words', () => {
  const unit = fc.constantFrom(...'a1 \'"\\$`!*?[]{}()<>|&;~#=%:/@^\n\té😀');
  const words = fc.array(fc.string({ unit, maxLength: 12 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, (given) => {
      const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${shellLine(given)}`], {
        encoding: 'utf8',
      });
      expect(printed.split('\0').slice(0, -1)).toEqual(given);
    }),
  );
});

test('a URL stays one that can be opened', () => {
  expect(shellLine(['--url', 'http://127.0.0.1:4099/judge'])).toBe(
    '--url http://127.0.0.1:4099/judge',
  );
});

test('what a shell would read otherwise is quoted', () => {
  expect(shellLine(['', 'a fresh link token', "it's", '=ls', 'http://h/?a=1&b'])).toBe(
    `'' 'a fresh link token' 'it'\\''s' '=ls' 'http://h/?a=1&b'`,
  );
});
