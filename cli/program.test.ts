import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLE = join(ROOT, 'test-utils/payloads/official-example.json');
const COMMANDS = [
  'gate',
  'validate',
  'generate',
  'mutants',
  'revision-import',
  'revision-derive',
  'pacts-update',
];

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [join(ROOT, 'cli/main.cts'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
}

test('the version is the package’s', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(run(['--version']).stdout).toBe(`${version}\n`);
});

test('help names every command and the exit codes, and exits with 0', () => {
  const { status, stdout } = run(['--help']);
  expect(status).toBe(0);
  for (const command of COMMANDS) expect(stdout).toContain(`  ${command} `);
  expect(stdout).toContain('Exit codes: 0 all holds');
});

test.each(COMMANDS)('%s --help has the common options and an example', (command) => {
  const { status, stdout } = run([command, '--help']);
  expect(status).toBe(0);
  for (const option of ['--format', '--revision', '--seed', '--no-color']) {
    expect(stdout).toContain(option);
  }
  expect(stdout).toContain('Example:\n  $ ');
});

describe('usage errors exit with 2 and one line on standard error', () => {
  test.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['gat'], 'Did you mean gate?'],
    [['validate'], "missing required argument 'file'"],
    [['validate', '--what', EXAMPLE], "unknown option '--what'"],
    [['validate', '--revision', '9.9.9', EXAMPLE], 'Allowed choices are 1.394.0, 1.697.4.'],
    [['generate', '--count', '0'], 'Give a whole number from 1.'],
    [['generate', '--count', 'many'], 'Give a whole number'],
    [['generate', '--seed', '1.5'], 'Give a whole number'],
    [['gate', '--only', 'everything'], 'Allowed choices are'],
    [['mutants', '--payloads', '100001'], 'Give at most 100000.'],
    [['mutants', '--pairs', '100001'], 'Give at most 100000.'],
    [['revision-import', '/no/such.yml'], 'cannot read /no/such.yml'],
  ])('%j', (args, said) => {
    const { status, stdout, stderr } = run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^link-token-contract: [^\n]+\n$/);
  });
});

describe('colours', () => {
  const ESC = '\u001b[';

  test('are off where the output is no terminal', () => {
    expect(run(['validate', EXAMPLE]).stdout).not.toContain(ESC);
  });

  test('are on where they are forced, unless NO_COLOR or --no-color', () => {
    const forced = { FORCE_COLOR: '1' };
    expect(run(['validate', EXAMPLE], forced).stdout).toContain(ESC);
    expect(run(['validate', EXAMPLE], { ...forced, NO_COLOR: '1' }).stdout).not.toContain(ESC);
    expect(run(['validate', '--no-color', EXAMPLE], forced).stdout).not.toContain(ESC);
  });

  test.each(['0', 'false', ''])('are not forced by FORCE_COLOR=%s', (value) => {
    expect(run(['validate', EXAMPLE], { FORCE_COLOR: value }).stdout).not.toContain(ESC);
  });
});

test('with --debug the name of an error, its message in one line, and where it was thrown', () => {
  const { status, stderr } = run(['fuzz', 'merge', 'a\n    at ::error::x\u001b[2J', '--debug']);
  const [first, ...frames] = stderr.trimEnd().split('\n');
  expect(status).toBe(2);
  expect(first).toMatch(
    /^link-token-contract: InputError: cannot read a at ::error::x\\u001b\[2J: no such file/,
  );
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) expect(frame).toMatch(/^ {4}at [^\p{Cc}]+$/u);
});
