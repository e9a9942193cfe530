import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EMPTY_RESULT } from '../../test/fuzz/empty-result.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import type { FuzzResult } from './fuzz-result.ts';
import { readResult } from './merge.ts';

const RESULT: FuzzResult = { ...EMPTY_RESULT, shard: { number: 1, of: 2 } };

const read = (text: string) =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'result.json');
    await writeFile(file, text);
    return readResult(file);
  });

test('what fuzz wrote is read', async () => {
  expect(await read(JSON.stringify(RESULT))).toEqual(RESULT);
});

test('as PowerShell writes it, too', async () => {
  expect(await read(`\ufeff${JSON.stringify(RESULT)}`)).toEqual(RESULT);
});

test('what is nested too deep to be written again is refused', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  await expect(read(JSON.stringify(RESULT).replace('[]', deep))).rejects.toThrow(/is no result/);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"runs":1}',
  JSON.stringify({ ...RESULT, ending: 'never' }),
  JSON.stringify({ ...RESULT, shard: { number: 1, of: 1e12 } }),
  JSON.stringify({ ...RESULT, advice: [{ code: 'nonsense' }] }),
])('anything else is refused: %s', async (text) => {
  await expect(read(text)).rejects.toThrow(/is no result of `fuzz --format json`/);
});

test('a file that is not there is named', async () => {
  await expect(readResult('nowhere.json')).rejects.toThrow(
    /^cannot read nowhere\.json: no such file/,
  );
});
