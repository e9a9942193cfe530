import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../shared/errors/input-error.ts';
import { moduleSubject } from './module-subject.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-token-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a module of that text, without its path. */
async function refusal(
  text: string,
  { name = '', file = 'module.mjs', startupMs = 30_000 } = {},
): Promise<string> {
  const path = join(folder, file);
  writeFileSync(path, text);
  const subject = moduleSubject(name === '' ? path : `${path}#${name}`, { startupMs });
  const error: unknown = await subject.judge({}).then(
    () => null,
    (reason: unknown) => reason,
  );
  await subject.close();
  expect(error).toBeInstanceOf(InputError);
  const message = error instanceof Error ? error.message : '';
  expect(message).not.toContain('\n');
  return message.replace(`${path} `, '');
}

const FUNCTION = '() => true';

test.each([
  ['export const a = 1;', 'has no default export; it exports no function'],
  [
    `export const a = ${FUNCTION}; export const b = ${FUNCTION};`,
    'has no default export; name one of its functions behind a #: a, b',
  ],
  [
    'export default { safeParse() {} };',
    'exports default as object, which is no function; it exports no function',
  ],
  ['export default 1;', 'exports default as number, which is no function; it exports no function'],
  [
    'export default class {}',
    'exports default as a class, which is no function; it exports no function',
  ],
])('no function to pick: %s', async (text, message) => {
  expect(await refusal(text)).toBe(message);
});

test.each([
  ['c', 'has no export named c; name one of its functions behind a #: a'],
  ['b', 'exports b as null, which is no function; name one of its functions behind a #: a'],
  ['toString', 'has no export named toString; name one of its functions behind a #: a'],
  ['__proto__', 'has no export named __proto__; name one of its functions behind a #: a'],
])('no function of that name: %s', async (name, message) => {
  expect(await refusal(`export const a = ${FUNCTION}; export const b = null;`, { name })).toBe(
    message,
  );
});

test.each([
  ['export default (', /^cannot be loaded: SyntaxError: Unexpected/],
  ['import "no-such-package";', /^cannot be loaded: Error: Cannot find package 'no-such-package'/],
  ['throw new TypeError("at\\nload");', /^cannot be loaded: TypeError: at$/],
  ['throw null;', /^cannot be loaded: threw null, which is no error$/],
  ['process.exit(3);', /^cannot be loaded: ended: exit code 3$/],
  ['await new Promise(() => {});', /^cannot be loaded: /],
  [
    'import fs from "node:fs"; fs.writeSync(3, "hello\\n");',
    /^cannot be loaded: "hello"|^cannot be loaded: printed/,
  ],
])('a module that fails to load: %s', async (text, message) => {
  expect(await refusal(text)).toMatch(message);
});

test('a module that is never loaded', async () => {
  expect(await refusal('for (;;);', { startupMs: 300 })).toBe(
    'cannot be loaded: no answer within 300 ms',
  );
});

test('a file in a language that Node does not load', async () => {
  expect(await refusal('# readme', { file: 'readme.md' })).toMatch(
    /^cannot be loaded: TypeError: Unknown file extension "\.md"/,
  );
});

test('no file', async () => {
  await expect(moduleSubject('no/such.mjs#check').judge({})).rejects.toThrow(
    new InputError('there is no file no/such.mjs'),
  );
  await expect(moduleSubject(folder).judge({})).rejects.toThrow(/^there is no file/);
  expect(() => moduleSubject('#check')).toThrow(InputError);
  expect(() => moduleSubject('')).toThrow(InputError);
});
