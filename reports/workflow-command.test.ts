import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workflowCommand } from './workflow-command.ts';

test.each([
  [{}, 'm', '::error::m'],
  [{ file: 'a.yml', line: 3, title: null }, 'm', '::error file=a.yml,line=3::m'],
  [
    { file: 'a,line=9::b%\r\n' },
    '100%\r\n::x',
    '::error file=a%2Cline=9%3A%3Ab%25%0D%0A::100%25%0D%0A::x',
  ],
])('%j and %j', (properties, message, line) => {
  expect(workflowCommand('error', properties, message)).toBe(line);
});

test('it is one line, and all of it can be read back', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '%', ':', ',', '\r', '\n', '0', 'D', ' ') });
  const read = (text = '') =>
    text.replaceAll(/%(25|0D|0A|3A|2C)/g, (code) => decodeURIComponent(code));
  fc.assert(
    fc.property(texts, texts, (file, message) => {
      const line = workflowCommand('notice', { file, line: 1 }, message);
      const [, inFile, inMessage] =
        /^::notice file=([^,:\r\n]*),line=1::([^\r\n]*)$/.exec(line) ?? [];
      expect([read(inFile), read(inMessage)]).toEqual([file, message]);
    }),
    { seed: 1 },
  );
});
