import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../contracts/json-value.ts';
import { jsonValue } from '../../../test-utils/arbitraries/json-value.ts';
import { InputError } from '../errors/input-error.ts';
import { withTemporaryFolder } from '../process/temporary-folder.ts';
import { type ReadPayload, readPayloads } from './read-payloads.ts';

describe('law: written JSON is read back', () => {
  test('one payload a line, for any chunks and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(jsonValue(), { maxLength: 5 }),
        fc.constantFrom('\n', '\r\n', '\n\n', '\n \t\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        async (payloads, lineEnd, ended, chunkSize) => {
          const ndjson = payloads.map((value) => JSON.stringify(value)).join(lineEnd);
          const stdin = bytes(ndjson + (ended ? lineEnd : ''), chunkSize);
          expect(payloadsOf(await readAll('-', { ndjson: true, stdin }))).toEqual(payloads);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test('one payload, for any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        jsonValue(),
        fc.constantFrom(undefined, 2, '\t'),
        fc.integer({ min: 1, max: 9 }),
        async (payload, space, chunkSize) => {
          const stdin = bytes(JSON.stringify(payload, null, space), chunkSize);
          expect(payloadsOf(await readAll('-', { stdin }))).toEqual([payload]);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('one payload a line', () => {
  test.each([
    ['where the name says so', 'p.ndjson', false],
    ['where the other name says so', 'p.JSONL', false],
    ['where it is asked for', 'p.txt', true],
  ])('%s', async (_when, name, ndjson) => {
    const read = await readFileWith('{"a":1}\n[2]\n', { name, ndjson });
    expect(read).toEqual([
      { kind: 'payload', line: 1, payload: { a: 1 }, text: '{"a":1}', findings: [] },
      { kind: 'payload', line: 2, payload: [2], text: '[2]', findings: [] },
    ]);
  });

  test('lines are numbered as in an editor, empty ones included', async () => {
    const read = await readFileWith('\n1\r\n\r\n  \n2\n\n3', { name: 'p.ndjson' });
    expect(read).toEqual([
      { kind: 'payload', line: 2, payload: 1, text: '1\r', findings: [] },
      { kind: 'payload', line: 5, payload: 2, text: '2', findings: [] },
      { kind: 'payload', line: 7, payload: 3, text: '3', findings: [] },
    ]);
  });

  test.each(['', '\n', '\r\n\r\n', '   \n'])('%j holds no payload', async (content) => {
    expect(await readFileWith(content, { name: 'p.ndjson' })).toEqual([]);
  });

  test('a line separator inside a string does not end the line', async () => {
    const read = await readFileWith('"a\u2028b\u2029c"\n["\u0085",\r1]\n', { name: 'p.ndjson' });
    expect(payloadsOf(read)).toEqual(['a\u2028b\u2029c', ['\u0085', 1]]);
  });

  test('a bad line in the middle does not stop the others', async () => {
    const read = await readFileWith('{"a":1}\n{"a":}\n{"a":3}', { name: 'p.ndjson' });
    expect(read).toMatchObject([
      { kind: 'payload', line: 1, payload: { a: 1 }, text: '{"a":1}', findings: [] },
      { kind: 'unreadable', line: 2, message: expect.stringMatching(/p\.ndjson:2 is not JSON/) },
      { kind: 'payload', line: 3, payload: { a: 3 } },
    ]);
  });

  test('reading stops when the consumer stops', async () => {
    let given = 0;
    const stdin = Readable.from(
      (function* () {
        for (; given < 1_000_000; given++) yield `${given}\n`;
      })(),
    );
    for await (const read of readPayloads('-', () => stdin, { ndjson: true, strict: false })) {
      expect(read).toMatchObject({ line: 1, payload: 0 });
      break;
    }
    expect(stdin.destroyed).toBe(true);
    expect(given).toBeLessThan(1000);
  });
});

describe('a byte order mark is removed', () => {
  test.each(['p.json', 'p.ndjson'])('of %s', async (name) => {
    expect(payloadsOf(await readFileWith('\ufeff{"a":1}\r\n', { name }))).toEqual([{ a: 1 }]);
  });
});

describe('malformed JSON is located, and never quoted', () => {
  const SECRET = 'link-sandbox-s3cret';

  test.each([
    [
      'a trailing comma',
      `{"link_token":\n"${SECRET}", }`,
      ': an unexpected character at line 2, column 24',
    ],
    ['a word', SECRET, ': an unexpected character at line 1, column 1'],
    [
      'a text after the text',
      `"${SECRET}"${SECRET}`,
      ': an unexpected character at line 1, column 22',
    ],
    [
      'a text that says a place itself',
      `(line 5 column 7) ${SECRET}`,
      ': an unexpected character at line 1, column 1',
    ],
    ['nothing', '', ': an empty text at line 1, column 1'],
    [
      'single quotes',
      `{'link_token': '${SECRET}'}`,
      ': an unexpected character at line 1, column 2',
    ],
    ['two payloads', `{}\n{"a": "${SECRET}"}`, ': an unexpected character at line 2, column 1'],
  ])('%s', async (_what, content, where) => {
    const [read] = await readFileWith(content, { name: 'p.json' });
    if (read?.kind !== 'unreadable') throw new Error(`it was read: ${JSON.stringify(read)}`);
    expect(read).toMatchObject({ line: null, message: expect.not.stringContaining('s3cret') });
    expect(read.message).toMatch(/^\/.*p\.json is not JSON[^\n]*$/);
    expect(read.message.replace(/^.*is not JSON/, '')).toBe(where);
  });

  test('of a second BOM, which a first one hides', async () => {
    const [read] = await readFileWith('\ufeff\ufeff{}', { name: 'p.json' });
    expect(read).toMatchObject({
      message: expect.stringMatching(/: an unexpected character at line 1, column 1$/),
    });
  });

  test('of a line, with its column', async () => {
    const [, read] = await readFileWith('{}\n{"a": 1,}\n', { name: 'p.ndjson' });
    expect(read).toMatchObject({
      message: expect.stringMatching(/:2 is not JSON: an unexpected character at column 9$/),
    });
  });
});

describe('strict reading checks the text itself', () => {
  const read = (content: string | Uint8Array, strict: boolean) =>
    readAll('-', { ndjson: true, strict, stdin: Readable.from([Buffer.from(content)]) });

  test.each([
    ['a duplicate key', '{"a":{"b":1,"b":1}}', { code: 'duplicate-key', path: '/a/b' }],
    ['nesting', `${'['.repeat(1001)}${']'.repeat(1001)}`, { code: 'too-deep' }],
    ['malformed UTF-8', Buffer.from([0x22, 0xff, 0x22]), { code: 'bad-encoding', path: '' }],
  ])('%s', async (_what, content, finding) => {
    expect(await read(content, true)).toMatchObject([{ kind: 'payload', findings: [finding] }]);
    expect(await read(content, false)).toMatchObject([{ kind: 'payload', findings: [] }]);
  });

  test('a text without fault has no findings', async () => {
    expect(await read('{"a":[1,{"a":2}]}', true)).toMatchObject([{ findings: [] }]);
  });
});

describe('an unreadable source is reported', () => {
  test.each([
    ['no file', 'missing.json', 'no such file or folder (ENOENT); give the path of a JSON file'],
    [
      'no NDJSON file',
      'missing.ndjson',
      'no such file or folder (ENOENT); give the path of a JSON file',
    ],
    ['a folder', 'folder', 'it is a folder (EISDIR); give the files in it'],
    ['a folder with a name like a file', 'folder.ndjson', 'it is a folder'],
    ['something below a file', 'file/p.json', 'a part of the path is not a folder'],
  ])('%s', async (_what, name, reason) => {
    await withTemporaryFolder(async (folder) => {
      await mkdir(join(folder, 'folder'));
      await mkdir(join(folder, 'folder.ndjson'));
      await writeFile(join(folder, 'file'), '{}');
      const failure = await readAll(join(folder, name)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(InputError);
      expect(String(failure)).toContain(`cannot read ${join(folder, name)}: ${reason}`);
    });
  });

  test.each([false, true])('a payload longer than a string can be, ndjson: %s', async (ndjson) => {
    const half = 'x'.repeat(2 ** 28);
    const stdin = Readable.from([half, half, half]);
    await expect(readAll('-', { ndjson, stdin })).rejects.toThrow(
      new InputError(
        'cannot read -: one payload in it is too large; give NDJSON, one payload a line',
      ),
    );
  });

  test('a stream that breaks', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const stdin = new Readable({ read: () => void stdin.destroy(reset) });
    await expect(readAll('-', { stdin })).rejects.toThrow(
      new InputError('cannot read -: ECONNRESET'),
    );
  });

  test('a defect of the tool is not mistaken for one', async () => {
    const defect = new TypeError('undefined is not a function');
    const stdin = new Readable({ read: () => void stdin.destroy(defect) });
    await expect(readAll('-', { stdin })).rejects.toBe(defect);
  });
});

async function readAll(
  source: string,
  {
    ndjson = false,
    strict = false,
    stdin = Readable.from([]),
  }: { ndjson?: boolean; strict?: boolean; stdin?: Readable } = {},
): Promise<ReadPayload[]> {
  const reads: ReadPayload[] = [];
  for await (const read of readPayloads(source, () => stdin, { ndjson, strict })) reads.push(read);
  return reads;
}

function readFileWith(
  content: string,
  { name, ndjson = false }: { name: string; ndjson?: boolean },
): Promise<ReadPayload[]> {
  return withTemporaryFolder(async (folder) => {
    await writeFile(join(folder, name), content);
    return readAll(join(folder, name), { ndjson });
  });
}

function payloadsOf(reads: readonly ReadPayload[]): (JsonValue | undefined)[] {
  return reads.map((read) => (read.kind === 'payload' ? read.payload : undefined));
}

/** The UTF-8 of a text in small chunks, which split characters. */
function bytes(text: string, chunkSize: number): Readable {
  const all = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, index) =>
    all.subarray(index * chunkSize, (index + 1) * chunkSize),
  );
  return Readable.from(chunks);
}
