import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { readTable, tableExpect } from './oracles.ts';

const read = (text: string) =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'table.json');
    await writeFile(file, text);
    return readTable(file);
  });

test('a table is read', async () => {
  const rows = [{ payload: { a: 1 }, returned: null }];
  expect(await read(JSON.stringify(rows))).toEqual(rows);
});

test.each([
  ['{}', /is no list; a table is a JSON list: \[\{"payload": …, "returned": …\}\]$/],
  ['[]', /has no row/],
  ['[1]', /has a row 1 that is not an object/],
  ['[{"payload":1,"returned":2},{"payload":1}]', /has a row 2 without "returned"/],
  ['[{"returned":1}]', /has a row 1 without "payload"/],
  ['[{"payload":1,"returned":2,"throws":true}]', /has a row 1 with "throws", which is no key/],
  [
    '[{"payload":{"a":1,"b":2},"returned":1},{"payload":{"b":2,"a":1},"returned":2}]',
    /row 2 with the payload of another row/,
  ],
  ['[', /is no JSON/],
])('%s is none', async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test('there must be a file', async () => {
  await expect(readTable('/nowhere/table.json')).rejects.toThrow(
    /^\/nowhere\/table.json cannot be/,
  );
  await expect(readTable('/')).rejects.toThrow(/^\/ is no file/);
});

const expects = tableExpect([
  { payload: { a: 1, b: 2 }, returned: { total: 3, at: '1970-01-01T00:00:00.000Z' } },
  { payload: null, returned: null },
]);

test('what is returned is compared deeply, whatever the order of keys', () => {
  expect(expects({ b: 2, a: 1 }, { at: new Date(0), total: 3, more: undefined })).toBe(true);
  expect(expects(null, undefined)).toBe(true);
});

test.each<[unknown, string]>([
  [{ total: 4, at: new Date(0) }, 'number 4 at /total, where the table has number 3'],
  [{ at: new Date(0) }, 'nothing at /total, where the table has number 3'],
  ['four', 'string "four", where the table has object with 2 keys'],
  [
    {
      get a() {
        throw new Error('no');
      },
    },
    'it is too large to compare, or throws when it is read',
  ],
])('what is wrong is said, and where: %#', (returned, words) => {
  expect(expects({ a: 1, b: 2 }, returned)).toBe(words);
});

test('a payload that is in no row may return anything', () => {
  expect(expects({ a: 1 }, 'anything')).toBe(true);
});
