import { describe, expect, test } from 'vitest';
import { fixture } from '../../test/fuzz/fixture.ts';
import { untilTestEnds } from '../../test/until-test-ends.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { commandSubject } from './command-subject.ts';

const started = (...given: Parameters<typeof commandSubject>) =>
  untilTestEnds(commandSubject(...given));

const ACCEPTED = { kind: 'accepted' };

async function failureOf(judging: Promise<unknown>): Promise<string> {
  const error: unknown = await judging.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  const message = error instanceof Error ? error.message : '';
  expect(message).not.toContain('\n');
  return message;
}

describe('what is no subject is refused', () => {
  test('a program that does not exist', async () => {
    const subject = started('no-such-program-here --flag');
    expect(await failureOf(subject.judge({}))).toBe(
      'cannot start "no-such-program-here": there is no such program; install it, or give its path',
    );
  });

  test('a file that may not be executed', async () => {
    const subject = started(fixture('healthy.py'));
    expect(await failureOf(subject.judge({}))).toMatch(/may not be executed/);
  });

  test.each([
    ['true', /^the command ended before it answered anything: exit code 0; it must/],
    ['echo ready', /^the command prints "ready" before it is asked anything/],
    ['python3 no-such-script.py', /ended before it answered anything: exit code 2: .*No such file/],
    [
      'python3 -c "for = 1"',
      /ended before it answered anything: exit code 1: SyntaxError: invalid/,
    ],
    [
      'ruby -e "raise %q(no)"',
      /ended before it answered anything: exit code 1: .*no \(RuntimeError\)/,
    ],
    ['yes', /^the command prints "y" before it is asked anything/],
  ])('%s, at its first payload', async (commandLine, message) => {
    expect(await failureOf(started(commandLine).judge({}))).toMatch(message);
  });

  test('a program that a shell does not find', async () => {
    const subject = started('no-such-program-here', { shell: true });
    expect(await failureOf(subject.judge({}))).toMatch(/exit code 127: .*not found/);
  });

  test('one that greets', async () => {
    const subject = started(`python3 -c 'print("Loading model", flush=True); input()'`);
    expect(await failureOf(subject.judge({}))).toBe(
      'the command prints "Loading model" before it is asked anything; standard output is for answers, print the rest to standard error',
    );
  });

  test('one that answers each payload with something else, at the third', async () => {
    const subject = started('cat');
    for (let round = 0; round < 2; round += 1) {
      expect(await subject.judge({})).toEqual({
        kind: 'crashed',
        cause: 'rubbish',
        message: 'answered "{}" instead of true or false',
      });
    }
    expect(await failureOf(subject.judge({}))).toMatch(
      /never answered, asked 3 times: answered "{}"/,
    );
  });

  test('one that keeps its answers to itself, at the third', async () => {
    const subject = started(
      `env -u PYTHONUNBUFFERED python3 -c 'for line in open(0): print("true")'`,
      {
        timeoutMs: 100,
        startupMs: 300,
      },
    );
    expect(await subject.judge({})).toMatchObject({ cause: 'hung' });
    expect(await subject.judge({})).toMatchObject({ cause: 'hung' });
    expect(await failureOf(subject.judge({}))).toMatch(/never answered.*python -u/);
  });

  test('one that answers once and ends', async () => {
    const subject = started(`python3 -c 'input(); print("true")'`);
    expect(await subject.judge({})).toEqual(ACCEPTED);
    expect(await subject.judge({})).toMatchObject({ cause: 'died' });
    expect(await subject.judge({})).toEqual(ACCEPTED);
    expect(await failureOf(subject.judge({}))).toMatch(/answers one line and ends/);
  });
});

describe('a program that keeps its answers in a buffer', () => {
  test('is told to flush them, at its first payload', async () => {
    const subject = started(`ruby -e 'STDIN.each_line { puts true }'`);
    expect(await failureOf(subject.judge({}))).toMatch(
      /^the command answers only when its input ends: its output is buffered; flush each line \(/,
    );
  });

  test('is not confused with one that is slow to start', async () => {
    const slow = `STDOUT.sync = true; sleep 2.5; STDIN.each_line { puts true }`;
    expect(await started(`ruby -e '${slow}'`).judge({})).toEqual(ACCEPTED);
  });

  test('nor with one that never answers, whatever ends', async () => {
    const subject = started(`ruby -e 'sleep'`, { startupMs: 2500, timeoutMs: 2500 });
    expect(await subject.judge({})).toMatchObject({ kind: 'crashed', cause: 'hung' });
  });
});
