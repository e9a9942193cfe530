import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { questionOf } from '../../test/builds/recorded-builds.ts';
import { buildIdentity } from './build-identity.ts';
import { readEventFile } from './github.ts';

const folder = mkdtempSync(join(tmpdir(), 'link-token-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEAD = '0123456789abcdef0123456789abcdef01234567';
const MERGE = 'fedcba9876543210fedcba9876543210fedcba98';

function versionWith(path: string) {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path,
    GITHUB_HEAD_REF: 'feature',
    GITHUB_SHA: MERGE,
  };
  const question = { ...questionOf({ env }), readText: readEventFile };
  return buildIdentity(question).then(({ version }) => version);
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test('the head commit is read from the event file', async () => {
  const payload = { pull_request: { head: { sha: HEAD } } };
  expect(await versionWith(file('event.json', JSON.stringify(payload)))).toBe(HEAD);
});

describe('it is never the merge commit where the event file', () => {
  test.each<[string, string | (() => string), RegExp]>([
    [
      'is missing',
      join(folder, 'missing.json'),
      /cannot be read: no such file or folder \(ENOENT\)/,
    ],
    ['is a folder', folder, /cannot be read: it is no file/],
    ['has an impossible name', 'a\u0000b', /cannot be read: the name has a null character/],
    ['is empty', () => file('empty.json', ''), /holds no JSON object/],
    ['is cut off', () => file('cut.json', '{"pull_request": {"head":'), /holds no JSON object/],
    ['is a list', () => file('list.json', '[]'), /holds no JSON object/],
    ['names none', () => file('none.json', '{"pull_request": {}}'), /has no pull_request.head.sha/],
    [
      'names a branch in its place',
      () => file('branch.json', '{"pull_request": {"head": {"sha": "main"}}}'),
      /has no pull_request.head.sha/,
    ],
    [
      'names it in a prototype',
      () => file('proto.json', `{"__proto__": {"pull_request": {"head": {"sha": "${HEAD}"}}}}`),
      /has no pull_request.head.sha/,
    ],
    ['is nested deeply', () => file('deep.json', '['.repeat(1_000_000)), /holds no JSON object/],
    [
      'is too large',
      () => {
        const path = file('large.json', '');
        truncateSync(path, 32 * 1024 * 1024 + 1);
        return path;
      },
      /cannot be read: it is larger than/,
    ],
    [
      'is a pipe that nobody writes to',
      () => {
        const path = join(folder, 'pipe');
        execFileSync('mkfifo', [path]);
        return path;
      },
      /cannot be read: it is no file/,
    ],
  ])('%s', async (_what, path, message) => {
    const error = await versionWith(typeof path === 'string' ? path : path()).catch((e) => e);
    expect(error).toMatchObject({ name: 'InputError', message: expect.stringMatching(message) });
    expect(error.message).toMatch(/; give --consumer-app-version$/);
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });
});

test('what the event file holds is in no message', async () => {
  const error = await versionWith(file('secret.json', '{"hush": hush}')).catch(String);
  expect(error).not.toContain('hush}');
});
