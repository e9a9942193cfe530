import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { terminalLine, terminalLines } from './terminal.ts';

/** Texts that some medium acts on, and ordinary ones beside them. */
const text = fc.string({
  maxLength: 12,
  unit: fc.oneof(
    fc.constantFrom(...'::##[]vso \t\n\r\\"ab'),
    fc.constantFrom('\u001b', '\u009b', '\u0085', '\u2028', '\u202e', '\u2066', '\u200b', '\ufeff'),
    fc.constantFrom('\ud83d', '\u{e0041}', '😀', '\u00a0', '\u3000', '::', '##vso['),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

const OBEYED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^\s*::|##\w*\[/u;

describe('laws', () => {
  test('nothing is left that acts on a medium or is invisible', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(terminalLine(value)).not.toMatch(OBEYED);
        for (const line of terminalLines(value).split('\n')) expect(line).not.toMatch(OBEYED);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('a text without backslashes can be read back', () => {
    fc.assert(
      fc.property(text, (value) => {
        fc.pre(!value.includes('\\'));
        const readBack = terminalLine(value).replaceAll(
          /\\u([0-9a-f]{4})/g,
          (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)),
        );
        expect(readBack).toBe(value);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('escaped again, it stays as it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const line = terminalLine(value);
        expect(terminalLine(line)).toBe(line);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('terminalLines keeps the lines, and terminalLine gives one', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        fc.pre(!`${first}${second}`.includes('\n'));
        expect(terminalLines(`${first}\n${second}`)).toBe(
          `${terminalLine(first)}\n${terminalLine(second)}`,
        );
        expect(terminalLine(`${first}\n${second}`)).not.toContain('\n');
      }),
      { seed: 1 },
    );
  });
});

test.each([
  ['ordinary "text", C#, café, 漢字, 😀', 'ordinary "text", C#, café, 漢字, 😀'],
  ['\u001b[2J', '\\u001b[2J'],
  ['\u009b2J', '\\u009b2J'],
  ['a\u202eb\u2066', 'a\\u202eb\\u2066'],
  ['a\r\tb\u2028', 'a\\u000d\\u0009b\\u2028'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['half \ud83d', 'half \\ud83d'],
  ['  ::stop-commands::x', '  \\u003a:stop-commands::x'],
  ['\u3000::x', '\u3000\\u003a:x'],
  [':', '\\u003a'],
  [': no command', ': no command'],
  ['a ##[error]b # c::d', 'a \\u0023#[error]b # c::d'],
  ['##vso[task.setvariable variable=a]b', '\\u0023#vso[task.setvariable variable=a]b'],
  ["##teamcity[testFailed name='a']", "\\u0023#teamcity[testFailed name='a']"],
  ['## heading [1]', '## heading [1]'],
])('%j', (value, shown) => {
  expect(terminalLine(value)).toBe(shown);
  expect(terminalLines(value)).toBe(shown);
});

test('a megabyte that might be a command takes linear time', () => {
  expect(terminalLine(`${' '.repeat(1_000_000)}x:`)).toMatch(/x:$/);
  expect(terminalLine('#'.repeat(1_000_000))).toHaveLength(1_000_000);
  expect(terminalLine(`##${'w'.repeat(1_000_000)}`)).toHaveLength(1_000_002);
});
