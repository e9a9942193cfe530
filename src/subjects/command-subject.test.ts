import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { fixture } from '../../test/fuzz/fixture.ts';
import { untilTestEnds } from '../../test/until-test-ends.ts';
import { commandSubject } from './command-subject.ts';

const started = (...given: Parameters<typeof commandSubject>) =>
  untilTestEnds(commandSubject(...given));

const ACCEPTED = { kind: 'accepted' };
const REJECTED = { kind: 'rejected' };
const GOOD = { link_token: 'link-sandbox-1' };

const pythonOf = (lines: string) => `python3 -c '${lines}'`;

describe('a healthy program', () => {
  test.each([
    ['python3', 'healthy.py'],
    ['ruby', 'healthy.rb'],
    ['node', 'obedient.mjs'],
  ])('in %s answers payload after payload', async (interpreter, file) => {
    const subject = started(`${interpreter} ${fixture(file)}`);
    for (let round = 0; round < 20; round += 1) {
      expect(await subject.judge(GOOD)).toEqual(ACCEPTED);
      expect(await subject.judge({})).toEqual(REJECTED);
    }
  });

  test('is asked one payload after the other, however many are given at once', async () => {
    const subject = started(`python3 ${fixture('healthy.py')}`);
    const judgements = await Promise.all([GOOD, {}, {}, GOOD].map(subject.judge));
    expect(judgements).toEqual([ACCEPTED, REJECTED, REJECTED, ACCEPTED]);
  });

  test('may write to standard error as much as it likes, and end lines as Windows does', async () => {
    const subject = started(
      pythonOf(`import sys
for line in sys.stdin:
    sys.stderr.write("noise " * 100000)
    sys.stdout.write("true\\r\\n")
    sys.stdout.flush()`),
    );
    expect(await subject.judge({})).toEqual(ACCEPTED);
    expect(await subject.judge({})).toEqual(ACCEPTED);
  });

  test('may be run by a shell, where that is asked for', async () => {
    const subject = started(`cat | python3 ${fixture('healthy.py')}`, { shell: true });
    expect(await subject.judge(GOOD)).toEqual(ACCEPTED);
  });

  test('may be slow to start, and then has less time', async () => {
    const subject = started(
      pythonOf(`import sys, time
time.sleep(0.4)
for line in sys.stdin:
    time.sleep(0.4 if "slow" in line else 0)
    print("true", flush=True)`),
      { timeoutMs: 150 },
    );
    expect(await subject.judge({})).toEqual(ACCEPTED);
    expect(await subject.judge('slow')).toMatchObject({ cause: 'hung' });
    expect(await subject.judge({})).toEqual(ACCEPTED);
  });
});

describe('payloads arrive as they are', () => {
  const PAYLOADS: readonly JsonValue[] = [
    'line\nbreak\r\nand\u2028more\u0085',
    'ä € 😀 \u0000 \u007f',
    'lone \ud800 and \udc00',
    JSON.parse('{"__proto__": {"a": 1}, "constructor": null}'),
    [null, true, 1.5e-7, -1, '', {}],
    'x'.repeat(300_000),
  ];

  // Both say so where they parse it to something else than they are told it is, in ASCII.
  test.each([
    [
      'Python',
      pythonOf(`import json, sys
for line in sys.stdin:
    payload, expected = json.loads(line)
    print("true" if json.dumps(payload) == json.dumps(json.loads(expected)) else "false", flush=True)`),
    ],
    [
      'Node',
      `node -e '
      require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
        const [payload, expected] = JSON.parse(line);
        console.log(JSON.stringify(payload) === expected);
      })'`,
    ],
  ])('in %s', async (_, commandLine) => {
    const subject = started(commandLine);
    for (const payload of PAYLOADS) {
      expect(await subject.judge([payload, JSON.stringify(payload)])).toEqual(ACCEPTED);
    }
    expect(await subject.judge(['a', '"b"'])).toEqual(REJECTED);
  });
});
