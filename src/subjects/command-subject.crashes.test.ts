import { afterAll, describe, expect, test } from 'vitest';
import { fixture } from '../../test/fuzz/fixture.ts';
import { untilTestEnds } from '../../test/until-test-ends.ts';
import { commandSubject } from './command-subject.ts';

const started = (...given: Parameters<typeof commandSubject>) =>
  untilTestEnds(commandSubject(...given));

const ACCEPTED = { kind: 'accepted' };
const REJECTED = { kind: 'rejected' };
const GOOD = { link_token: 'link-sandbox-1' };

const obedient = commandSubject(`node ${fixture('obedient.mjs')}`, { timeoutMs: 300 });
afterAll(obedient.close);

const doing = (script: string) => ({ do: script });

describe('what goes wrong is blamed on its payload, and the next is judged again', () => {
  test.each([
    ['ends', 'process.exit(3)', 'died', 'ended: exit code 3'],
    ['is killed', "process.kill(process.pid, 'SIGSEGV')", 'died', 'ended: signal SIGSEGV'],
    [
      'throws',
      "throw new TypeError('no such\\nkey')",
      'died',
      'ended: exit code 1: TypeError: no such',
    ],
    [
      'hangs',
      'await new Promise((r) => setTimeout(r, 1e6))',
      'hung',
      /^no answer within \d+ ms; if/,
    ],
    ['is busy for ever', 'for (;;);', 'hung', /^no answer within \d+ ms/],
    [
      'ends no line',
      "process.stdout.write('true')",
      'hung',
      /^no answer within \d+ ms, but "true" without a line break/,
    ],
    [
      'closes its output',
      'process.stdout.destroy(); await new Promise((r) => setTimeout(r, 1e6))',
      'hung',
      /^no answer/,
    ],
    [
      'answers something else',
      "console.log('yes\\u001b[31m')",
      'rubbish',
      'answered "yes\\u001b[31m" instead of true or false',
    ],
    ['answers nothing', "console.log('')", 'rubbish', 'answered "" instead of true or false'],
    [
      'answers in capitals',
      "console.log('True')",
      'rubbish',
      'answered "True" instead of true or false',
    ],
    [
      'answers twice',
      "console.log('true\\nfalse')",
      'rubbish',
      'printed "false" right after its answer; one line a payload is expected',
    ],
    [
      'floods',
      "process.stdout.write('x'.repeat(1e6))",
      'flooded',
      'printed more than 64 KiB without a line break',
    ],
    [
      'floods for ever',
      "for (;;) await new Promise((r) => process.stdout.write('x'.repeat(1e5), r))",
      'flooded',
      /^printed more/,
    ],
  ])('where it %s', async (_, script, cause, message) => {
    expect(await obedient.judge(GOOD)).toEqual(ACCEPTED);
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(await obedient.judge(doing(script))).toEqual({
      kind: 'crashed',
      cause,
      message: expected,
      ...(cause === 'hung' ? { waitedMs: expect.any(Number) } : {}),
    });
    expect(await obedient.judge({})).toEqual(REJECTED);
  });

  test.each([
    ['python3', 'healthy.py', /exit code 1: TypeError: argument of type 'NoneType'/],
    ['ruby', 'healthy.rb', /exit code 1: .*undefined method .*NoMethodError/],
  ])('where a program in %s fails, with what it said', async (interpreter, file, how) => {
    const subject = started(`${interpreter} ${fixture(file)}`);
    for (let round = 0; round < 2; round += 1) {
      expect(await subject.judge(null)).toEqual({
        kind: 'crashed',
        cause: 'died',
        message: expect.stringMatching(how),
      });
    }
    expect(await subject.judge(GOOD)).toEqual(ACCEPTED);
  });

  test('what happens after an answer is told with the next payload', async () => {
    const later = (script: string) => doing(`console.log(true); setTimeout(() => {${script}}, 20)`);
    expect(await obedient.judge(later("console.log('done')"))).toEqual(ACCEPTED);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await obedient.judge(GOOD)).toEqual({
      kind: 'crashed',
      cause: 'rubbish',
      message:
        'printed "done" after its answer to the payload before this one; one line a payload is expected',
    });
    expect(await obedient.judge(later('process.exit(4)'))).toEqual(ACCEPTED);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await obedient.judge(GOOD)).toEqual({
      kind: 'crashed',
      cause: 'died',
      message: 'ended after its answer to the payload before this one: exit code 4',
    });
    expect(await obedient.judge(GOOD)).toEqual(ACCEPTED);
  });
});
