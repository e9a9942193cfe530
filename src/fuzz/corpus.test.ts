import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonValue } from '../../contracts/json-value.ts';
import { componentsOf } from '../../contracts/revision-schema.ts';
import { DEFAULT_REVISION } from '../../contracts/revisions/index.ts';
import { ordinaryValue } from '../../test-utils/shrinking/ordinary-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { labelledEntry } from './campaign.ts';
import { makeCorpus, readCorpus, writeCorpus } from './corpus.ts';
import type { Counterexample } from './fuzz-result.ts';

const ordinary = Object(ordinaryValue(componentsOf(DEFAULT_REVISION)));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-token-contract-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function failure(code: Counterexample['code'], place: string, payload: JsonValue): Counterexample {
  return {
    group: 'one',
    family: 'one',
    defects: ['one'],
    name: 'it',
    ...{ code, place, payload, fault: null, message: 'accepted', replay: '' },
    ...{ seen: 1, seenIn: [0], also: [], own: false },
  };
}

describe('reading', () => {
  test('gives the payloads in the order of their names, and of other files nothing', async () => {
    await writeFile(join(folder, 'b.json'), '{"b": [1]}\n');
    await writeFile(join(folder, 'a.json'), ' null ');
    await writeFile(join(folder, 'notes.txt'), 'not JSON');
    expect(await readCorpus(folder)).toEqual([
      { file: join(folder, 'a.json'), payload: null },
      { file: join(folder, 'b.json'), payload: { b: [1] } },
    ]);
  });

  test('takes a byte order mark off', async () => {
    await writeFile(join(folder, 'a.json'), '\ufeff{"a": 1}');
    expect(await readCorpus(folder)).toMatchObject([{ payload: { a: 1 } }]);
  });

  test('gives none where there is no folder yet, or nothing in it', async () => {
    expect(await readCorpus(join(folder, 'none'))).toEqual([]);
    expect(await readCorpus(folder)).toEqual([]);
  });

  test.each<[string, (file: string) => Promise<unknown>, string]>([
    ['half of JSON', (file) => writeFile(file, '{"link_token": "secret'), 'is not JSON; mend it'],
    ['nothing', (file) => writeFile(file, ''), 'is not JSON; mend it'],
    [
      'what is nested too deeply',
      (file) => writeFile(file, `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      'is nested deeper than 5000 levels',
    ],
    ['a folder', (file) => mkdir(file), 'it is no file'],
    ['a link to nothing', (file) => symlink(join(folder, 'gone'), file), 'no such file'],
  ])('says which file is of no use: %s', async (_what, write, message) => {
    const file = join(folder, 'broken.json');
    await write(file);
    const error = await readCorpus(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toMatch(new RegExp(`${file}:? ${message}`));
    expect(String(error)).not.toContain('secret');
  });

  test('refuses a file that nobody can want there', async () => {
    const file = join(folder, 'huge.json');
    await writeFile(file, '"');
    await truncate(file, 16_000_001);
    await expect(readCorpus(folder)).rejects.toThrow(
      `cannot read ${file}: it is larger than 16 MB; take it out`,
    );
  });

  test('refuses a folder that is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(readCorpus(file)).rejects.toThrow(InputError);
    await expect(readCorpus(file)).rejects.toThrow('cannot be read');
  });
});

describe('the label of a payload', () => {
  const labelOf = (payload: JsonValue) =>
    labelledEntry({ file: 'a.json', payload }, DEFAULT_REVISION);

  test('is the verdict of the contract', () => {
    expect(labelOf(ordinary)).toEqual({
      ...{ id: 'a.json', valid: true, payload: ordinary, fault: null },
    });
    expect(labelOf(null)).toMatchObject({
      valid: false,
      fault: { code: 'unexpected-null', path: '' },
    });
  });

  test('names the first fault, and one that no open enumeration excuses before others', () => {
    const metadata = { ...ordinary['metadata'], country_codes: ['XX'] };
    expect(labelOf({ ...ordinary, metadata })).toMatchObject({
      fault: { code: 'unknown-enum-value', path: '/metadata/country_codes/0' },
    });
    const { request_id: _, ...rest } = ordinary;
    expect(labelOf({ ...rest, metadata })).toMatchObject({
      fault: { code: 'missing-key', path: '/request_id' },
    });
  });
});

describe('writing', () => {
  test('names a file by what is wrong and where, and writes it to be read', async () => {
    await writeCorpus(
      folder,
      [],
      [
        failure('missing-key', '/metadata/webhook', { a: 1 }),
        failure('missing-key', '/metadata/webhook', { a: 2 }),
        failure('wrong-type', '', []),
        failure('valid-payload', '/../../\u4e2d a~1b', null),
        failure('valid-payload', `/${'k'.repeat(300)}`, 7),
      ],
    );
    const names = await readdir(folder);
    expect(names.sort()).toEqual([
      'missing-key.metadata.webhook-2.json',
      'missing-key.metadata.webhook.json',
      'valid-payload.a.1b.json',
      `valid-payload.${'k'.repeat(99)}.json`,
      'wrong-type.json',
    ]);
    expect(await readFile(join(folder, 'missing-key.metadata.webhook.json'), 'utf8')).toBe(
      '{\n  "a": 1\n}\n',
    );
  });

  test('makes the folder, and writes nothing twice', async () => {
    const inner = join(folder, 'not', 'yet');
    const failures = [failure('wrong-type', '/a', { a: 1 }), failure('bad-uri', '/b', { a: 1 })];
    await writeCorpus(inner, [], failures);
    expect(await readdir(inner)).toEqual(['wrong-type.a.json']);
    await writeCorpus(inner, await readCorpus(inner), failures);
    expect(await readdir(inner)).toEqual(['wrong-type.a.json']);
  });

  test('overwrites nothing, whether it was read or not', async () => {
    const mine = join(folder, 'wrong-type.a.json');
    await writeFile(mine, '"mine"');
    await writeCorpus(folder, [], [failure('wrong-type', '/a', { a: 1 })]);
    await writeCorpus(folder, await readCorpus(folder), [failure('wrong-type', '/a', { a: 2 })]);
    expect(await readFile(mine, 'utf8')).toBe('"mine"');
    expect((await readCorpus(folder)).map(({ payload }) => payload)).toEqual([
      { a: 1 },
      { a: 2 },
      'mine',
    ]);
  });

  test('says where it cannot', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await writeCorpus(file, [], [failure('wrong-type', '/a', 1)])).toContain(
      `the corpus ${file} cannot be written`,
    );
    const making = makeCorpus(file);
    await expect(making).rejects.toThrow(InputError);
    await expect(making).rejects.toThrow(`the corpus ${file} cannot be written`);
  });
});
