import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../shared/files/package-root.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import type { CheckFinding } from './check.ts';
import { realPayloads } from './real-payloads.ts';

const FOLDER = 'test-utils/payloads';
const EXAMPLE = `${FOLDER}/official-example.json`;
const FAKES = `${FOLDER}/fakes.ndjson`;

/** What the check finds in a copy of the fixtures that was changed by hand. */
function findingsAfter(change: (root: string) => Promise<unknown>, strictJson = false) {
  return withTemporaryFolder(async (root) => {
    await mkdir(join(root, 'test-utils'));
    await cp(join(packageRoot(), FOLDER), join(root, FOLDER), { recursive: true });
    await change(root);
    return realPayloads.run({ root, runsFromBuild: false, seed: null, strictJson });
  });
}

/** An edit of one fixture; the text must be in it. */
function edited(file: string, before: string | RegExp, after: string) {
  return async (root: string) => {
    const text = await readFile(join(root, file), 'utf8');
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    await writeFile(join(root, file), changed);
  };
}

test('the committed payloads get their known verdicts', async () => {
  expect(await findingsAfter(async () => {})).toEqual([]);
});

describe('the official example, broken by hand', () => {
  const finding = {
    file: EXAMPLE,
    line: null,
    replay: `npx link-token-contract validate ${EXAMPLE}`,
  };

  test.each<[string, string | RegExp, string, Partial<CheckFinding>]>([
    [
      'a required key',
      '"link_token":',
      '"linkToken":',
      { code: 'missing-key', message: 'expected the required key "link_token", received nothing' },
    ],
    [
      'a date-time',
      /"expiration": "[^"]*"/,
      '"expiration": "2020-01-01 00:00:00Z"',
      { code: 'bad-date-time', path: '/expiration' },
    ],
    [
      'a type',
      /"link_token": "[^"]*"/,
      '"link_token": 7',
      { code: 'wrong-type', path: '/link_token', message: expect.stringContaining('(masked)') },
    ],
  ])('%s', async (_what, before, after, expected) => {
    const findings = await findingsAfter(edited(EXAMPLE, before, after));
    expect(findings).toMatchObject([{ ...finding, ...expected }]);
  });

  test('it is JSON no more', async () => {
    expect(await findingsAfter(edited(EXAMPLE, '{', ''))).toEqual([
      {
        code: 'verdict-differs',
        file: EXAMPLE,
        line: null,
        path: '',
        message: 'expected JSON, found something else',
        replay: `git checkout -- ${EXAMPLE}`,
      },
    ]);
  });
});

describe('the fakes, broken by hand, with their line', () => {
  const finding = { code: 'verdict-differs', file: FAKES, path: '' };
  const replay = `git diff -- ${FAKES} contracts`;

  test.each([
    ['a key that was missing is there', 1, '"request_id":', '"created_at":null,"request_id":'],
    ['a missing key is not known as one', 2, '"/request_id",', ''],
    ['a valid one is said to be invalid', 4, /"valid":true/, '"valid":false'],
    ['a valid one is invalid', 4, /"webhook":null,/, ''],
    ['a verdict is gone', 4, '"valid":true,', ''],
    ['a payload is gone', 1, /"payload":.*}/, '"payload":null}'],
  ])('%s', async (_what, line, before, after) => {
    const findings = await findingsAfter(edited(FAKES, before, after));
    expect(findings).toEqual([
      {
        ...finding,
        line,
        message: expect.stringMatching(/^expected \[valid, missing keys\] \[.*\], found \[.*\]$/),
        replay,
      },
    ]);
  });

  test('what was expected and what came is said', async () => {
    const [found] = await findingsAfter(edited(FAKES, '"missing":[]', '"missing":["/webhook"]'));
    expect(found?.message).toBe(
      'expected [valid, missing keys] [true,["/webhook"]], found [true,[]]',
    );
  });

  test('a line is JSON no more, and the others are judged all the same', async () => {
    const findings = await findingsAfter(async (root) => {
      await edited(FAKES, '{', '')(root);
      await edited(FAKES, '"valid":true', '"valid":false')(root);
    });
    expect(findings).toMatchObject([
      { ...finding, line: 1, message: 'expected JSON, found something else' },
      { ...finding, line: 4 },
    ]);
    expect(findings[0]?.replay).toBe(`git checkout -- ${FAKES}`);
  });

  test('no form of a secret is left', async () => {
    const findings = await findingsAfter((root) => writeFile(join(root, FAKES), ''));
    expect(findings).toMatchObject([{ ...finding, line: 1 }]);
  });
});

test.each([EXAMPLE, FAKES])('%s must be there', async (file) => {
  expect(await findingsAfter((root) => rm(join(root, file)))).toMatchObject([
    { file, message: 'the file is missing', replay: `git checkout -- ${file}` },
  ]);
});

test.each<[string, string, string | RegExp, string]>([
  ['an example cut down', EXAMPLE, /"user_id": "[^"]*",/, ''],
  ['a fake fewer', FAKES, /^.*\n/, ''],
])('%s is still valid, and is seen', async (_what, file, before, after) => {
  expect(await findingsAfter(edited(file, before, after))).toMatchObject([
    { code: 'payload-edited', file, message: 'the file was edited' },
  ]);
});

test('strictly, the text is judged as well', async () => {
  const change = edited(FAKES, '"link_sessions":[]}', '"link_sessions":[],"link_sessions":[]}');
  expect(await findingsAfter(async () => {}, true)).toEqual([]);
  expect(await findingsAfter(change, true)).toMatchObject([
    { code: 'duplicate-key', file: FAKES, line: 1, path: '/payload/link_sessions' },
    { code: 'payload-edited' },
  ]);
  expect(await findingsAfter(change)).toMatchObject([{ code: 'payload-edited' }]);
});
