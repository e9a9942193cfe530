import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { untilTestEnds } from '../../test/until-test-ends.ts';
import { moduleSubject } from './module-subject.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-token-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const started = (...given: Parameters<typeof moduleSubject>) =>
  untilTestEnds(moduleSubject(...given));

function written(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Does what its payload says, in JavaScript, so that many things are tried with one process. */
const OBEDIENT = written(
  'obedient.mjs',
  `export default (payload) => (0, eval)('((payload) => {' + payload.do + '})')(payload);`,
);
const obedient = moduleSubject(OBEDIENT, { timeoutMs: 400 });
afterAll(obedient.close);

const doing = (script: string) => ({ do: script });
const ACCEPTED = { kind: 'accepted' };
const REJECTED = { kind: 'rejected' };
const crash = (cause: string, message: unknown) => ({ kind: 'crashed', cause, message });

describe('a verdict', () => {
  test.each([
    ['return true', ACCEPTED],
    ['return false', REJECTED],
    ['return { valid: true, errors: [] }', ACCEPTED],
    ['return { valid: false }', REJECTED],
    ['return Promise.resolve(true)', ACCEPTED],
    ['return new Promise((done) => setTimeout(done, 5, { valid: false }))', REJECTED],
    ['return { then: (done) => done(true) }', ACCEPTED],
    ['return new (class { get valid() { return true } })', ACCEPTED],
    [
      'console.log("noise\\n".repeat(1e5)); process.stdout.write("false\\n"); return true',
      ACCEPTED,
    ],
    ['process.stderr.write("noise".repeat(1e5)); return true', ACCEPTED],
    ['payload.do = 1; delete payload.do; Object.freeze(payload); return true', ACCEPTED],
  ])('%s', async (script, expected) => {
    expect(await obedient.judge(doing(script))).toEqual(expected);
  });

  const IS_EXPECTED = '; true, false or {valid: true or false} is expected';

  test('that is none is rubbish, and says what came', async () => {
    const returned = (value: string) => obedient.judge(doing(`return ${value}`));
    const rubbish = (what: string) => crash('rubbish', `returned ${what}${IS_EXPECTED}`);
    expect(await returned('undefined')).toEqual(rubbish('undefined'));
    expect(await returned('null')).toEqual(rubbish('null'));
    expect(await returned('1')).toEqual(rubbish('1'));
    expect(await returned('"true"')).toEqual(rubbish('"true"'));
    expect(await returned('[true]')).toEqual(rubbish('an array'));
    expect(await returned('() => true')).toEqual(rubbish('a function'));
    expect(await returned('Symbol("\\x1b[31m")')).toEqual(rubbish('Symbol(\\u001b[31m)'));
    expect(await returned('{ success: true, data: {} }')).toEqual(rubbish('{success, data}'));
    expect(await returned('{ valid: "yes" }')).toEqual(rubbish('{valid: "yes"}'));
    expect(await returned('true')).toEqual(ACCEPTED);
  });

  test('of a handler is that it returns', async () => {
    const subject = started(OBEDIENT, { handler: true, timeoutMs: 400 });
    for (const [value, returned] of [
      ['undefined', 'null'],
      ['false', 'false'],
      ['{ success: false, at: new Date(0) }', '{"at":"1970-01-01T00:00:00.000Z","success":false}'],
      ['Promise.resolve("later")', '"later"'],
      ['{ get it() { throw new Error("cannot be read") } }', undefined],
    ]) {
      const judgement = await subject.judge(doing(`return ${value}`));
      expect(judgement).toEqual({ ...ACCEPTED, returned });
    }
    expect(await subject.judge(doing('throw new Error("no")'))).toMatchObject(
      crash('threw', 'Error: no'),
    );
    expect(await subject.judge(doing('return Promise.reject(null)'))).toEqual(
      crash('threw', 'threw null, which is no error'),
    );
    expect(await subject.judge(doing('return new Promise(() => {})'))).toMatchObject({
      cause: 'hung',
    });
  });
});

describe('a throw is told in a line, and the process goes on', () => {
  test.each([
    ['throw new TypeError("no\\n  such key")', 'TypeError: no such key'],
    ['payload.a.b', "TypeError: Cannot read properties of undefined (reading 'b')"],
    ['return Promise.reject(new Error(""))', 'Error'],
    ['throw new Error("x".repeat(1e7))', `Error: ${'x'.repeat(293)}…`],
    ['throw new Error("\\x1b[31m \\u202e")', 'Error: \\u001b[31m \\u202e'],
    ['throw null', 'threw null, which is no error'],
    ['throw "text"', 'threw "text", which is no error'],
    ['throw { toString() { throw 1 } }', 'threw {toString}, which is no error'],
    ['throw { get message() { throw 1 } }', 'threw what cannot be read'],
    [
      'throw new Proxy({}, { get() { throw 1 }, ownKeys() { throw 1 } })',
      'threw what cannot be read',
    ],
    ['return { get valid() { throw new Error("got") } }', 'Error: got'],
    ['return { get then() { throw new Error("got") } }', 'Error: got'],
    ['const f = () => f(); f()', 'RangeError: Maximum call stack size exceeded'],
    [
      'Promise.reject(new Error("aside")); return true',
      'Error: aside (thrown where no caller catches it)',
    ],
    [
      'setTimeout(() => { throw new Error("aside") }); return new Promise(() => {})',
      'Error: aside (thrown where no caller catches it)',
    ],
  ])('%s', async (script, message) => {
    expect(await obedient.judge(doing(script))).toMatchObject(crash('threw', message));
    expect(await obedient.judge(doing('return true'))).toEqual(ACCEPTED);
  });

  test('what is thrown after an answer is told with the next payload', async () => {
    const script = 'setTimeout(() => { throw new Error("late") }, 20); return true';
    expect(await obedient.judge(doing(script))).toEqual(ACCEPTED);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await obedient.judge(doing('return true'))).toMatchObject(
      crash('threw', 'before this payload came: Error: late (thrown where no caller catches it)'),
    );
    expect(await obedient.judge(doing('return true'))).toEqual(ACCEPTED);
  });
});

describe('what ends or blocks the process is blamed on its payload, and the next is judged again', () => {
  test.each([
    ['process.exit(0)', 'died', 'ended: exit code 0'],
    ['process.abort()', 'died', /^ended: signal SIGABRT/],
    [
      'process.removeAllListeners("uncaughtException"); setTimeout(() => { throw new Error("bare") }); return new Promise(() => {})',
      'died',
      /^ended: exit code 1: Error: bare/,
    ],
    ['for (;;);', 'hung', 'no answer within 400 ms'],
    ['return new Promise(() => {})', 'hung', 'no answer within 400 ms'],
    ['return { then() {} }', 'hung', 'no answer within 400 ms'],
    [
      'process.getBuiltinModule("fs").writeSync(3, "x".repeat(1e5)); return true',
      'flooded',
      /^printed more than 64 KiB/,
    ],
    [
      'process.getBuiltinModule("fs").writeSync(3, "true\\nfalse\\n"); return true',
      'rubbish',
      /^printed "false" right after/,
    ],
  ])('%s', async (script, cause, message) => {
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(await obedient.judge(doing(script))).toEqual({
      ...crash(cause, expected),
      ...(cause === 'hung' ? { waitedMs: 400 } : {}),
    });
    expect(await obedient.judge(doing('return false'))).toEqual(REJECTED);
  });
});

test('a module that replaces what the host works with is judged all the same', async () => {
  const file = written(
    'patches.mjs',
    `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
JSON.parse = JSON.stringify = () => { throw new Error('patched') };
fs.writeSync = globalThis.setImmediate = () => {};
syncBuiltinESMExports();
console.log = console.error = () => { throw new Error('patched') };
export default (payload) => payload.link_token === 'a';`,
  );
  const subject = started(file);
  expect(await subject.judge({ link_token: 'a' })).toEqual(ACCEPTED);
  expect(await subject.judge({ link_token: 'b' })).toEqual(REJECTED);
});

test('payloads arrive as they are, and stay as they are', async () => {
  const file = written(
    'arrives.mjs',
    `export default (pair) => {
  const same = JSON.stringify(pair[0]) === pair[1];
  pair.length = 0;
  return same;
};`,
  );
  const subject = started(file);
  const payloads: JsonValue[] = [
    'line\nbreak\r\nand\u2028more\u0085 ä 😀 \u0000',
    'lone \ud800 and \udc00',
    JSON.parse('{"__proto__": {"a": 1}, "constructor": null, "toJSON": 1}'),
    'x'.repeat(300_000),
  ];
  for (const payload of payloads) {
    const pair = [payload, JSON.stringify(payload)];
    expect(await subject.judge(pair)).toEqual(ACCEPTED);
    expect(pair).toHaveLength(2);
  }
});

test('a file is found from the working folder, in whatever form it comes', async () => {
  const typed = written(
    'typed.ts',
    'export const check = (payload: unknown): boolean => payload === 1;\nexport const other = 1;',
  );
  const common = written('common.cjs', "exports[['ch', 'eck'].join('')] = (p) => p === 1;");
  const transpiled = written(
    'transpiled.cjs',
    "Object.defineProperty(exports, '__esModule', { value: true }); exports.default = (p) => p === 1; exports.b = () => {};",
  );
  const assigned = written('assigned.cjs', 'module.exports = (p) => p === 1;');
  const named = [
    `${relative(process.cwd(), typed)}#check`,
    `${common}#check`,
    `${transpiled}#default`,
  ];
  const files = [...named, typed, common, transpiled, assigned];
  for (const specifier of files) {
    const subject = started(specifier);
    expect(await subject.judge(1)).toEqual(ACCEPTED);
    expect(await subject.judge(2)).toEqual(REJECTED);
  }
});
