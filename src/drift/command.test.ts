import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type InProcessOptions, runInProcess } from '../../test/cli/run-in-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '../..');
const OLD = join(ROOT, 'contracts/revisions/1.394.0.openapi.json');
const NEW = join(ROOT, 'contracts/revisions/1.697.4.openapi.json');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drift-'));
});
afterAll(() => rm(folder, { recursive: true }));

const drift = (args: readonly string[], options?: InProcessOptions) =>
  runInProcess(['drift', ...args], options);

/** The newer document with something else in it. */
async function changed(change: (text: string) => string): Promise<string> {
  const file = join(folder, 'changed.json');
  await writeFile(file, change(await readFile(NEW, 'utf8')));
  return file;
}

describe('two revisions', () => {
  test('are compared, and what that means here is said', async () => {
    const { status, stdout, stderr } = await drift(['1.697.4', '--from', '1.394.0']);

    expect(stdout).toMatch(/^CountryCode\n {2}warning {2}3 values added: "AT", "BE", "FI"\n/);
    expect(stdout).toMatch(/breaking webhook: has a format now: "uri"/);
    expect(stdout).toMatch(/^Here\n {2}6 interactions of the pact use what changed/m);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/1 breaking, 33 warnings, 4 infos/);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  test('are the same data for machines', async () => {
    const { stdout } = await drift(['1.697.4', '--from', OLD, '--format', 'json']);
    const { from, to, changes } = JSON.parse(stdout);

    expect([from, to]).toEqual([OLD, '1.697.4']);
    expect(changes).toHaveLength(38);
    expect(changes[0]).toEqual({
      ...{ code: 'enum-value-added', level: 'warning', schema: 'CountryCode' },
      ...{ property: '', value: 'AT', from: null, to: { line: 377, column: 11 } },
    });
  });

  test('that are the same have nothing to tell', async () => {
    const { status, stdout } = await drift(['-'], { input: await readFile(NEW, 'utf8') });

    expect(stdout).toMatch(/^[^\n]*no change[^\n]*\n/i);
    expect(status).toBe(0);
  });
});

describe('what fails', () => {
  test.each<[readonly string[], number]>([
    [['--fail-on', 'none'], 0],
    [['--fail-on', 'warning'], 1],
    [['--level', 'format-changed=info'], 0],
    [['--level', 'format-changed=info', 'property-added=breaking'], 1],
  ])('%j', async (args, expected) => {
    const { status } = await drift(['1.697.4', '--from', '1.394.0', ...args]);
    expect(status).toBe(expected);
  });
});

test('reports are written, and GitHub is told', async () => {
  const summary = join(folder, 'summary.md');
  const { stderr } = await drift(['1.697.4', '--from', '1.394.0', '--report-dir', folder], {
    env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
  });

  expect(stderr).toMatch(/^::error /m);
  expect(await readFile(join(folder, 'drift.json'), 'utf8')).toContain('"CountryCode"');
  expect(await readFile(join(folder, 'drift.junit.xml'), 'utf8')).toContain('<testsuite');
  expect(await readFile(join(folder, 'drift.md'), 'utf8')).toBe(await readFile(summary, 'utf8'));
});

test('a validator of one’s own is asked about what is new, and a fixture judged', async () => {
  const module = join(folder, 'mine.mjs');
  await writeFile(
    module,
    `export default ({ metadata }) => !metadata.country_codes.includes('FI');`,
  );
  const fixture = join(folder, 'fixture.json');
  const example = join(ROOT, 'test-utils/payloads/official-example.json');
  const payload = JSON.parse(await readFile(example, 'utf8'));
  payload.metadata.country_codes = ['FI'];
  await writeFile(fixture, JSON.stringify(payload));

  const { stdout } = await drift([
    ...['1.697.4', '--from', '1.394.0', '--format', 'json'],
    ...['--module', module, '--fixture', fixture],
  ]);
  const { validator, fixtures } = JSON.parse(stdout);

  expect(validator.problem).toBeNull();
  expect(validator.refused).toHaveLength(1);
  expect(validator.refused[0]).toMatchObject({ place: 'CountryCode', said: 'rejected' });
  expect(fixtures).toContainEqual({ fixture, wasValid: false, isValid: true });
});

test('an enumeration that only a new document has is told with its place', async () => {
  const file = await changed((json) => json.replace('"FI"', '"FI",\n          "XX"'));
  const { status, stdout } = await drift([file]);

  expect(stdout).toContain('value added: "XX"');
  expect(status).toBe(0);
});

test('a place that leads elsewhere is told, and is no all clear', async () => {
  const file = await changed((json) =>
    json
      .replace('"$ref": "#/components/schemas/Products"', '"$ref": "#/components/schemas/Goods"')
      .replace('"Products": {', '"Goods": { "type": "string" },\n      "Products": {'),
  );
  const { status, stdout } = await drift([file]);
  const strict = await drift([file, '--fail-on', 'warning']);

  expect(stdout).toContain('1 place leads to another schema now; its content was not compared');
  expect(stdout).toContain('LinkTokenGetMetadataResponse initial_products[]: Products, now Goods');
  expect(stdout).toMatch(/\nNo change in what was compared: [^\n]*\n$/);
  expect([status, strict.status]).toEqual([0, 1]);
});

describe('one line and exit 2 for', () => {
  test.each<[string, string | null, RegExp]>([
    ['no YAML', 'a: [', /cannot be read|is no/],
    ['no OpenAPI', '{"a": 1}', /is not an OpenAPI document/],
    ['an old Swagger', 'swagger: "1.2"', /has the version "1.2" .* at line 1, column 10/],
    [
      'a keyword that is not known here',
      refersTo('#/components/schemas/A', 'A: {unevaluatedProperties: false}'),
      /bad\.yml has the keyword "unevaluatedProperties" at line 13, column 32; mend it in a copy/,
    ],
    ['no such path', 'openapi: 3.0.0\npaths: {}', /has no "\/link\/token\/get" on the way/],
    ['a reference to elsewhere', refersTo('https://example.com/x.yml#/a'), /https:\/\/example.com/],
    ['a reference to nothing', refersTo('#/components/schemas/None'), /None/],
    [
      'a reference to itself',
      refersTo('#/components/schemas/A', 'A: {$ref: "#/components/schemas/A"}'),
      /itself/,
    ],
    ['an empty file', '', /is not an OpenAPI document|is empty/],
    ['UTF-16', '\ufeffopenapi: 3.0.0', /./],
    [
      'no file',
      null,
      /cannot read .*: no such file or folder \(ENOENT\); give an OpenAPI document/,
    ],
  ])('%s', async (_, content, message) => {
    const file = join(folder, 'bad.yml');
    await rm(file, { force: true });
    if (content !== null) await writeFile(file, content);

    const { status, stdout, stderr } = await drift([file]);

    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr.length).toBeLessThan(700);
    expect(stderr).not.toContain('this is a defect');
    expect([stdout, status]).toEqual(['', 2]);
  });

  test('100 MB, a folder, aliases that explode', async () => {
    const large = join(folder, 'large.yml');
    await writeFile(large, '');
    await truncate(large, 100_000_000);
    const bomb = join(folder, 'bomb.yml');
    const levels = 'abcdefghij'.split('');
    await writeFile(
      bomb,
      `openapi: 3.0.0\nx-a: &a [1,1,1,1,1,1,1,1,1]\n${levels
        .slice(1)
        .map((name, index) => `x-${name}: &${name} [${Array(9).fill(`*${levels[index]}`)}]`)
        .join('\n')}\npaths: *j\n`,
    );

    for (const [file, message] of [
      [large, /is larger than 20 MB/],
      [folder, /is no file/],
      [bomb, /./],
    ] as const) {
      const { status, stderr } = await drift([file]);
      expect(stderr).toMatch(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(status).toBe(2);
    }
  });

  test('a level that is none', async () => {
    const { status, stderr } = await drift(['1.697.4', '--level', 'enum-value-added=bad']);
    expect(stderr).toMatch(/Give one of breaking, warning, info/);
    expect(status).toBe(2);
  });
});

/** A document whose response refers there. */
function refersTo(reference: string, schemas = 'B: {type: object}'): string {
  return `openapi: 3.0.0
paths:
  /link/token/get:
    post:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: {$ref: '${reference}'}
components:
  schemas:
    ${schemas}
`;
}
