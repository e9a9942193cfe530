import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { commandSubject } from './command-subject.ts';
import { functionSubject } from './function-subject.ts';
import { moduleSubject, withOracles } from './module-subject.ts';
import type { OracleFunctions } from './oracles.ts';
import { OracleError } from './oracles.ts';
import type { Subject } from './subject.ts';

const folder = mkdtempSync(join(tmpdir(), 'oracles-'));
const started: Subject[] = [];
afterEach(async () => {
  for (const subject of started.splice(0)) await subject.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HANDLER = `
export function handle(payload) {
  const { n } = payload;
  payload.n = 'changed by the handler';
  if (n === 'throw') throw new TypeError('as asked');
  if (n === 'aside') return void Promise.reject(new Error('aside'));
  return { n, at: new Date(0), list: new Map([['n', n]]) };
}`;
const ORACLES = `
const oracle = (does) => (payload, returned) => does[payload.n]?.(payload, returned);
export const throws = ({ n }) => n === 'throw' || n === 'should throw' || n === 'aside';
export const never = () => false;
export const expect = ({ n }, returned) =>
  (returned.n === n && returned.at instanceof Date && returned.list.get('n') === n) || 'what is wrong';
export const changes = (payload, returned) => { payload.n = returned.n = 1; return true; };
export const no = () => false;
export const error = () => new Error('an error in words');
export const nothing = () => {};
export const number = () => 1;
export const empty = () => '';
export const throwsUp = () => { throw new RangeError('by itself'); };
export const rejects = () => Promise.reject(new RangeError('by itself'));
export const hangs = () => { for (;;); };
export const waits = () => new Promise(() => {});
export const dies = () => process.exit(7);
export const aside = () => { setTimeout(() => { throw new Error('in a timer'); }); return new Promise(() => {}); };
export const floods = () => { process.stdout.write('x'.repeat(1e6)); return true; };
`;
const [handler, oracles] = [join(folder, 'handler.mjs'), join(folder, 'oracles.mjs')];
writeFileSync(handler, HANDLER);
writeFileSync(oracles, ORACLES);

interface Named {
  readonly throws?: string;
  readonly expect?: string;
}

/** For a whole answer; oracles that never answer are given less. */
const PATIENT_MS = 20_000;
const IMPATIENT_MS = 1000;

function inModule({ throws, expect }: Named, timeoutMs = PATIENT_MS): Subject {
  const named = (name: string | undefined) => (name === undefined ? null : `${oracles}#${name}`);
  const subject = moduleSubject(`${handler}#handle`, {
    ...{ handler: true, timeoutMs },
    oracles: { throws: named(throws), expect: named(expect) },
  });
  started.push(subject);
  return subject;
}

const { handle, ...functions } = {
  ...(await import(/* @vite-ignore */ handler)),
  ...(await import(/* @vite-ignore */ oracles)),
};

function inProcess({ throws, expect }: Named, timeoutMs = PATIENT_MS): Subject {
  const named = (name: string | undefined) => (name === undefined ? null : functions[name]);
  const given: OracleFunctions = { throws: named(throws), expect: named(expect) };
  return functionSubject(handle, { handler: true, oracles: given, timeoutMs });
}

describe.each([
  ['a module', inModule],
  ['a function', inProcess],
])('%s', (_, subjectWith) => {
  test.each<[Named, JsonValue, object]>([
    [{ throws: 'throws' }, 'throw', { kind: 'accepted' }],
    [{ throws: 'throws' }, 1, { kind: 'accepted' }],
    [{ throws: 'throws' }, 'should throw', { kind: 'crashed', cause: 'should-have-thrown' }],
    [{ throws: 'never' }, 'throw', { cause: 'threw', message: 'TypeError: as asked' }],
    [{ expect: 'expect' }, 'throw', { cause: 'threw', message: 'TypeError: as asked' }],
    [{ throws: 'throws', expect: 'no' }, 'throw', { kind: 'accepted' }],
    [{ expect: 'expect' }, 1, { kind: 'accepted' }],
    [{ expect: 'expect' }, [2], { cause: 'wrong-result', message: 'what is wrong' }],
    [{ expect: 'error' }, 1, { cause: 'wrong-result', message: 'an error in words' }],
    [{ expect: 'no' }, 1, { cause: 'wrong-result', message: expect.stringContaining('says no') }],
  ])('%j, asked about %j', async (named, n, judgement) => {
    expect(await subjectWith(named).judge({ n })).toMatchObject(judgement);
  });

  test('an oracle that changes what it is given changes nothing', async () => {
    const payload = { n: 5 };
    const subject = subjectWith({ throws: 'never', expect: 'changes' });
    const returned = '{"at":"1970-01-01T00:00:00.000Z","list":{"n":5},"n":5}';
    expect(await subject.judge(payload)).toEqual({ kind: 'accepted', returned });
    expect(payload).toEqual({ n: 5 });
  });

  test.each([
    ['nothing', 'returned undefined; true'],
    ['number', 'returned 1; true'],
    ['empty', 'returned ""; true'],
    ['throwsUp', 'threw RangeError: by itself; it must return'],
    ['rejects', 'threw RangeError: by itself; it must return'],
    ['waits', 'gave no answer within 1000 ms'],
  ])('an oracle that is none is told by its name: %s', async (name, message) => {
    for (const part of ['throws', 'expect'] as const) {
      const timeoutMs = name === 'waits' ? IMPATIENT_MS : PATIENT_MS;
      const judging = subjectWith({ [part]: name }, timeoutMs).judge({ n: 1 });
      await expect(judging).rejects.toThrow(OracleError);
      await expect(judging).rejects.toThrow(message);
      await expect(judging).rejects.toThrow(part);
    }
  });
});

test.each([
  ['hangs', 'gave no answer within 1000 ms'],
  ['dies', 'ended: exit code 7'],
  ['aside', 'threw Error: in a timer (thrown where no caller catches it)'],
])(
  'an oracle of a module that %s is told, and the handler is not blamed',
  async (name, message) => {
    const timeoutMs = name === 'hangs' ? IMPATIENT_MS : PATIENT_MS;
    const judging = inModule({ expect: name }, timeoutMs).judge({ n: 1 });
    await expect(judging).rejects.toThrow(OracleError);
    await expect(judging).rejects.toThrow(`#${name} ${message}`);
  },
);

test('what an oracle prints is no answer', async () => {
  expect(await inModule({ expect: 'floods' }).judge({ n: 1 })).toMatchObject({ kind: 'accepted' });
});

test('what a handler throws where no caller catches it is a crash, though it may throw', async () => {
  expect(await inModule({ throws: 'throws' }).judge({ n: 'aside' })).toMatchObject({
    ...{ kind: 'crashed', cause: 'threw', uncaught: true },
  });
});

test.each([
  [`${oracles}#nowhere`, /oracles\.mjs has no export named nowhere/],
  [join(folder, 'nowhere.mjs'), /^there is no file .*nowhere\.mjs$/],
  ['#x', /^--expect is FILE or FILE#export; the file is missing$/],
])('an oracle that is not there is told: %s', async (expects, message) => {
  const asked = async () => {
    const files = { throws: null, expect: expects };
    const subject = moduleSubject(`${handler}#handle`, { handler: true, oracles: files });
    started.push(subject);
    await subject.judge({ n: 1 });
  };
  await expect(asked()).rejects.toThrow(message);
});

describe('a command', () => {
  const answering = (script: string, named: Named = { expect: 'isOne', throws: 'isNull' }) => {
    const file = join(folder, 'of-command.mjs');
    writeFileSync(
      file,
      `export const isOne = (_, returned) => returned === 1 || 'not one';
       export const isNull = ({ n }) => n === null;`,
    );
    const of = (name: string | undefined) => (name === undefined ? null : `${file}#${name}`);
    const command = `'${process.execPath}' -e "require('readline').createInterface({ input: process.stdin }).on('line', (line) => { const { n } = JSON.parse(line); console.log(${script}); })"`;
    const subject = withOracles(
      commandSubject(command, { handler: true }),
      { throws: of(named.throws), expect: of(named.expect) },
      { timeoutMs: 5000 },
    );
    started.push(subject);
    return subject;
  };

  test('answers what it returns, as JSON, or that it threw', async () => {
    const subject = answering(`n === null ? '{\\"threw\\": \\"no n\\"}' : n`);
    expect(await subject.judge({ n: 1 })).toMatchObject({ kind: 'accepted' });
    expect(await subject.judge({ n: null })).toMatchObject({ kind: 'accepted' });
    const wrong = { cause: 'wrong-result', message: 'not one' };
    expect(await subject.judge({ n: 2 })).toMatchObject(wrong);
  });

  test('that should have thrown', async () => {
    const crash = { cause: 'should-have-thrown' };
    expect(await answering('1').judge({ n: null })).toMatchObject(crash);
  });

  test('that answers no JSON cannot be judged; one that does so once crashed', async () => {
    await expect(answering(`'fine'`).judge({ n: 1 })).rejects.toThrow(
      /^it answered what is no JSON, or longer than 64 KiB, and --expect cannot judge it; let it answer/,
    );
    const subject = answering(`n === 1 ? 1 : 'NaN'`);
    expect(await subject.judge({ n: 1 })).toMatchObject({ kind: 'accepted' });
    expect(await subject.judge({ n: 2 })).toMatchObject({ kind: 'crashed', cause: 'rubbish' });
  });

  test('may answer anything where nobody says what is right of results', async () => {
    const subject = answering(`'fine'`, { throws: 'isNull' });
    expect(await subject.judge({ n: 1 })).toMatchObject({ kind: 'accepted' });
  });
});
