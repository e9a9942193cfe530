import { describe, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { commandProgram } from './command-line.ts';

test.each<[string, string[]]>([
  ['python3 validate.py', ['python3', 'validate.py']],
  ['  a   b\tc\nd ', ['a', 'b', 'c', 'd']],
  ['"two words" \'and more\' it\\ is', ['two words', 'and more', 'it is']],
  ['a \'\' ""', ['a', '', '']],
  ['a $NAME "$NAME" \'$NAME\' $1 $ $$', ['a', '$NAME', '$NAME', '$NAME', '$1', '$', '$$']],
  [`a \${NAME} "\${A:-b}" '\${}' \\\${A}`, ['a', `\${NAME}`, `\${A:-b}`, `\${}`, `\${A}`]],
  ['a "\\$A \\" \\\\ \\n"', ['a', '$A " \\ \\n']],
  ["a 'x | y > z * ? # &'", ['a', 'x | y > z * ? # &']],
  ['a ~/b {c,d} [e] --f=g', ['a', '~/b', '{c,d}', '[e]', '--f=g']],
  ['ä "😀"', ['ä', '😀']],
])('without a shell %j is split', (commandLine, [file = '', ...args]) => {
  expect(commandProgram(commandLine, false)).toEqual({ file, args, answersOn: 1 });
});

describe('what only a shell could do is refused', () => {
  test.each([
    ['a | b', '"|"'],
    ['a > b', '">"'],
    ['a && b', '"&&"'],
    ['a; b', '";"'],
    ['a &', '"&"'],
    ['(a)', '"("'],
    ['a *.py', '"*.py"'],
    [`a \${b}?`, `"\${b}?"`],
    ['a # b', '"#"'],
    ['a b#c', '"#"'],
  ])('%s', (commandLine, shown) => {
    expect(() => commandProgram(commandLine, false)).toThrow(
      new InputError(
        `the command has an unquoted ${shown} in it, which only a shell understands; put it in quotes, or add --shell`,
      ),
    );
    expect(commandProgram(commandLine, true)).toEqual({
      file: 'sh',
      args: ['-c', commandLine],
      answersOn: 1,
    });
  });
});

test.each(['a "b', "a 'b", 'a \\', 'a "b\\"', 'a "b" \'c"'])(
  'no end of a quote: %s',
  (commandLine) => {
    expect(() => commandProgram(commandLine, false)).toThrow(/has a quote that does not end/);
  },
);

test.each(['', '  ', '""'])('no program: %j', (commandLine) => {
  expect(() => commandProgram(commandLine, false)).toThrow(/^the command is empty/);
});

test('an empty command is refused for a shell, too', () => {
  expect(() => commandProgram(' ', true)).toThrow(/^the command is empty/);
});
