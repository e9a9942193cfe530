import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { InputError } from '../src/shared/errors/input-error.ts';
import { ROWS, readArguments } from './arguments.ts';

test('without arguments everything is measured, and nothing checked', () => {
  expect(readArguments([])).toEqual({
    ...{ help: false, check: false, large: false, json: null, rounds: null },
    rows: [...ROWS],
  });
});

test('rows are accepted after one --only or several, and measured in the order of the table', () => {
  expect(readArguments(['--only', 'validate', 'is']).rows).toEqual(['is', 'validate']);
  expect(readArguments(['--only', 'gate', '--only', 'is', '--check']).rows).toEqual(['is', 'gate']);
});

test.each([
  [['--onyl', 'is'], /^Unknown option '--onyl'.*--help/],
  [['--only', 'speed'], /^"speed" is no row; there are is, validate/],
  [['--only', 'toString'], /^"toString" is no row/],
  [['is'], /^"is" is no option; rows are named after --only$/],
  [['--only'], /--only.*--help/],
  [['--rounds', '0'], /^--rounds takes a number from 1 to 10000, not "0"$/],
  [['--rounds', '1.5'], /not "1.5"/],
  [['--rounds', 'many'], /not "many"/],
])('%j is refused in one line', (args, message) => {
  expect(() => readArguments(args)).toThrow(InputError);
  expect(() => readArguments(args)).toThrow(message);
  expect(() => readArguments(args)).not.toThrow(/\n/);
});

test('each row is a file', () => {
  const files = globSync('rows/*.ts', { cwd: import.meta.dirname });
  expect(files.sort()).toEqual(ROWS.map((row) => `rows/${row}.ts`).sort());
});
