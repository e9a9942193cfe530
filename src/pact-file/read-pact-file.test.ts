import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../contracts/json-value.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { packageRoot } from '../shared/files/package-root.ts';
import {
  type ExpectedParties,
  readPactFile,
  refuseOldSpecification,
  specificationOf,
} from './read-pact-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pact-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const OURS = join(packageRoot(), 'pacts/link-token-client-plaid.json');

async function written(content: unknown): Promise<string> {
  const file = join(folder, 'pact.json');
  await writeFile(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return file;
}

async function refusal(file: string, expected?: ExpectedParties): Promise<string> {
  const error: unknown = await readPactFile(file, expected).catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw new Error(`no InputError, but ${String(error)}`);
  expect(error.message).not.toMatch(/\p{Cc}/u);
  expect(error.message.length).toBeLessThan(700);
  return error.message;
}

const pact = (more: object = {}) => ({
  ...{ consumer: { name: 'shop' }, provider: { name: 'plaid' }, interactions: [{}], ...more },
});

describe('a pact', () => {
  test('of our own', async () => {
    const { file, consumer, provider, interactions } = await readPactFile(OURS);
    expect({ file, consumer, provider }).toEqual({
      ...{ file: OURS, consumer: 'link-token-client', provider: 'plaid' },
    });
    expect(interactions.length).toBeGreaterThan(5);
  });

  test('between those that were expected', async () => {
    const file = await written(pact({ consumer: { name: 'Käse & Söhne/😀' } }));
    const expected = { consumer: 'Käse & Söhne/😀', provider: 'plaid' };
    expect(await readPactFile(file, expected)).toMatchObject(expected);
  });

  test('with a byte order mark, members of its own and an empty interaction', async () => {
    const document = pact({ more: [1, { a: null }] });
    const file = await written(`\ufeff${JSON.stringify(document)}`);
    expect((await readPactFile(file)).document).toEqual(document);
  });

  test('of hundreds of levels', async () => {
    const deep = `${'['.repeat(495)}${']'.repeat(495)}`;
    const text = JSON.stringify(pact({ interactions: [{ body: 0 }] })).replace(':0', `:${deep}`);
    const { document } = await readPactFile(await written(text));
    expect(JSON.stringify(document)).toBe(text);
  });
});

describe('no pact', () => {
  test.each<[string, unknown, RegExp]>([
    ['nothing', '', /it is not JSON;/],
    ['no JSON', '{"consumer":', /it is not JSON;/],
    ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(pact())}`, 'utf16le'), /it is not UTF-8;/],
    ['bytes', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), /it is not UTF-8;/],
    ['a nest', `{"a":${'['.repeat(501)}${']'.repeat(501)}}`, /it is nested too deeply;/],
    ['a deep nest', `{"a":${'['.repeat(1e6)}${']'.repeat(1e6)}}`, /it is nested too deeply;/],
    ['a list', '[]', /it is no JSON object;/],
    ['null', 'null', /it is no JSON object;/],
    ['no interactions', pact({ interactions: undefined }), /it has no list of interactions;/],
    ['an object of interactions', pact({ interactions: {} }), /it has no list of interactions;/],
    ['a text among interactions', pact({ interactions: [{}, 'x'] }), /no list of interactions;/],
    ['a list among interactions', pact({ interactions: [[]] }), /no list of interactions;/],
    ['no interaction', pact({ interactions: [] }), /its list of interactions is empty;/],
    ['a text among messages', pact({ messages: ['x'] }), /it has no list of interactions;/],
    ['no messages', pact({ interactions: undefined, messages: [] }), /no list of interactions;/],
    ['no consumer', pact({ consumer: undefined }), /it names no consumer;/],
    ['a consumer that is a text', pact({ consumer: 'shop' }), /it names no consumer;/],
    ['a blank consumer', pact({ consumer: { name: ' ' } }), /it names no consumer;/],
    ['a number as provider', pact({ provider: { name: 7 } }), /it names no provider;/],
    ['a long name', pact({ consumer: { name: 'x'.repeat(256) } }), /of its consumer is too long/],
    ['a line end', pact({ provider: { name: 'a\nb' } }), /of its provider is too long, or cannot/],
    ['a colour', pact({ provider: { name: '\u001b[31m' } }), /of its provider is too long, or/],
    ['half a character', pact({ consumer: { name: 'a\ud800' } }), /cannot stand in a URL/],
    ['a folder', pact({ consumer: { name: '..' } }), /cannot stand in a URL/],
  ])('%s', async (_what, content, message) => {
    expect(await refusal(await written(content))).toMatch(message);
  });

  test.each(['toString', '__proto__', 'constructor'])(
    'its names are not inherited: %s',
    async (name) => {
      const text = `{"${name}":{"name":"x"},"interactions":[{}]}`;
      expect(await refusal(await written(text))).toMatch(/it names no consumer/);
    },
  );
});

describe('no file', () => {
  test.each([
    [
      'that is missing',
      'none.json',
      /^cannot read the pact \S*none\.json: no such file or folder \(ENOENT\); give/,
    ],
    ['a folder', '', /: it is no file; give the file that/],
    ['a folder of one', 'pact.json/x', /^cannot read the pact \S*: .+ \((ENOTDIR|ENOENT)\); give/],
    ['of an impossible name', 'a\u0000b', /^cannot read the pact/],
    ['of a long name', 'x'.repeat(5000), /^cannot read the pact .* \(ENAMETOOLONG\); give/],
    [
      'of a name with a line end',
      'no\nne',
      /^cannot read the pact \S*no ne: no such file or folder \(ENOENT\)/,
    ],
  ])('%s', async (_what, name, message) => {
    await written(pact());
    expect(await refusal(join(folder, name))).toMatch(message);
  });

  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await refusal(pipe)).toMatch(
      /pipe: it is no file; give the file that the consumer tests write$/,
    );
    expect(await refusal('/dev/zero')).toMatch(
      /^cannot read the pact \/dev\/zero: it is no file; /,
    );
  });

  test('100 MB', async () => {
    const file = join(folder, 'large.json');
    await writeFile(file, '');
    execFileSync(process.execPath, ['-e', `fs.truncateSync(${JSON.stringify(file)}, 1e8)`]);
    expect(await refusal(file)).toMatch(/large\.json: it is larger than 20 MB; give the file/);
  });
});

test.each([
  [{ consumer: 'till' }, /^the consumer of \S* is "shop", not "till"; give the right file, or/],
  [{ provider: 'Plaid' }, /^the provider of \S* is "plaid", not "Plaid"; give the right file, or/],
  [{ consumer: 'shop', provider: '' }, /^the provider of \S* is "plaid", not ""/],
])('a pact between others than %j', async (expected, message) => {
  expect(await refusal(await written(pact()), expected)).toMatch(message);
});

test.each<[JsonValue | undefined, number | null]>([
  [{ pactSpecification: { version: '4.0' } }, 4],
  [{ pactSpecification: { version: '3.0.0' } }, 3],
  [{ 'pact-specification': { version: '2.0.0' } }, 2],
  [{ pactSpecificationVersion: '1.1.0' }, 1],
  [{ pactSpecificationVersion: '4.0' }, 3],
  [{ pactSpecification: '2.0.0' }, 2],
  [{ pactSpecification: { version: 2 } }, 2],
  [{ pactSpecification: { version: '4abc' } }, 3],
  [{ pactSpecification: { version: { toString: 1 } } }, null],
  [{}, null],
  [undefined, null],
  [[], null],
])('%j is of version %j', (metadata, version) => {
  expect(specificationOf(metadata)).toBe(version);
});

describe('refuseOldSpecification', () => {
  const refuse =
    (specification: number | null, interaction: JsonObject, metadata: JsonObject = {}) =>
    () =>
      refuseOldSpecification({
        ...{ file: 'a.json', specification },
        document: { metadata, interactions: [{}, interaction] },
      });

  test.each<[string, number | null, JsonObject, JsonObject?]>([
    ['version "four"', null, {}, { pactSpecification: { version: 'four' } }],
    ['version {}', null, {}, { pactSpecification: { version: {} } }],
    ['version "x"', null, {}, { pactSpecificationVersion: 'x' }],
    ['version 5', 5, {}],
    ['version 4', 3, { type: 'Synchronous/HTTP' }],
    ['version 4', null, { type: 'Synchronous/HTTP' }],
    ['version 4', 3, { response: { body: { content: {}, contentType: 'a', encoded: false } } }],
  ])('%s: %j %j %j', (version, specification, interaction, metadata) => {
    const refused = refuse(specification, interaction, metadata);
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(version);
    expect(refused).toThrow(/write it in version 3 or 4/);
  });

  test.each<[number, number | null, JsonObject]>([
    [1, 1, {}],
    [2, 2, {}],
    [1, null, { provider_state: 's' }],
    [2, null, { providerState: 's' }],
    [2, null, { response: { matchingRules: { '$.body.a': { match: 'type' } } } }],
    [2, null, { request: { matchingRules: { "$['body']": { match: 'type' } } } }],
    [2, null, { request: { query: 'a=1' } }],
  ])('version %i: %j %j', (version, specification, interaction) => {
    const message = `a.json is written in version ${version} of the format of pacts; write it in version 3 or 4`;
    expect(refuse(specification, interaction)).toThrow(InputError);
    expect(refuse(specification, interaction)).toThrow(message);
  });

  test.each<[number | null, JsonObject]>([
    [3, { providerState: 's' }],
    [4, {}],
    [4, { type: 'Synchronous/HTTP' }],
    [3, { response: { body: { content: 'a' } } }],
    [null, {}],
    [null, { request: { query: { a: ['1'] }, matchingRules: { body: { '$.a': {} } } } }],
  ])('nothing: %j %j', (specification, interaction) => {
    expect(refuse(specification, interaction)).not.toThrow();
  });
});
