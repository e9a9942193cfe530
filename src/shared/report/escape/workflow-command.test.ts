import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE_TEXT, OBEYED, readBack } from '../../../../test/hostile-text.ts';
import { workflowCommand } from './workflow-command.ts';

test.each([
  [{}, 'm', '::error::m'],
  [{ file: 'a.yml', line: 3, title: null }, 'm', '::error file=a.yml,line=3::m'],
  [
    { file: 'a,line=9::b%\r\n' },
    '100%\r\n::x',
    '::error file=a%2Cline=9%3A%3Ab%25%0D%0A::100%25%0D%0A\\u003a:x',
  ],
  [
    { title: '\u001b[2J\u202e' },
    '##[error]\u2028',
    '::error title=\\u001b[2J\\u202e::\\u0023#[error]\\u2028',
  ],
])('%j and %j', (properties, message, line) => {
  expect(workflowCommand('error', properties, message)).toBe(line);
});

/** As GitHub's runner does. */
const unescaped = (text = '') =>
  text.replaceAll(/%(25|0D|0A|3A|2C)/g, (code) => decodeURIComponent(code));

test('law: it is one line with one command, and can be read back', () => {
  fc.assert(
    fc.property(HOSTILE_TEXT, HOSTILE_TEXT, (file, message) => {
      const line = workflowCommand('notice', { file, line: 1 }, message);
      const [, inFile, inMessage] = /^::notice file=([^,:]*),line=1::(.*)$/.exec(line) ?? [];
      expect(line).not.toMatch(OBEYED);
      if (`${file}${message}`.includes('\\')) return;
      expect([inFile, inMessage].map(unescaped).map(readBack)).toEqual([file, message]);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
