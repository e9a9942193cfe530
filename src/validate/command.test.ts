import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { PROGRAM } from '../../test/cli/start-program.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'test-utils/payloads/official-example.json');
const FAKES = readFileSync(join(ROOT, 'test-utils/payloads/fakes.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function validate(args: readonly string[], input = '') {
  const run = await runInProcess(['validate', ...args], { input });
  const lines = () =>
    run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { ...run, lines };
}

test('the official example is valid', async () => {
  const { status, stdout } = await validate([EXAMPLE]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: `valid   ${EXAMPLE}\n` });
});

test('a number is judged and shown as it is written, in a file and line by line', async () => {
  const text = readFileSync(EXAMPLE, 'utf8').replace(
    /"request_id": "[^"]*"/,
    '"request_id": 1e400',
  );
  const line = text.replaceAll('\n', '');
  const told = 'expected string, received number 1e400';
  expect((await validate([file('number.json', text)])).stdout).toContain(told);
  expect((await validate(['--ndjson', '-'], `${line}\n${line}`)).stdout.split(told)).toHaveLength(
    3,
  );
});

test('every known fake gets its verdict and exactly its missing keys', async () => {
  const fakes = file(
    'fakes.ndjson',
    FAKES.map(({ payload }) => JSON.stringify(payload)).join('\n'),
  );
  const { status, lines } = await validate(['--format', 'json', fakes]);
  expect(status).toBe(1);
  expect(
    lines().map(({ valid, findings }) => ({
      valid,
      missing: findings.map(({ path }: { path: string }) => path),
    })),
  ).toEqual(FAKES.map(({ valid, missing }) => ({ valid, missing })));
  expect(lines().map(({ line }) => line)).toEqual(FAKES.map((_fake, index) => index + 1));
});

test('a faulty payload is told place, expectation and what came, for people', async () => {
  const [, , , fine] = FAKES;
  const path = file(
    'near.json',
    JSON.stringify({ ...fine.payload, created_at: '2024-02-30T00:00:00Z' }),
  );
  const { status, stdout } = await validate([path]);
  expect(status).toBe(1);
  expect(stdout).toBe(
    `INVALID ${path}\n  /created_at expected an RFC 3339 date-time such as 2024-01-31T23:59:59Z, received string "2024-02-30T00:00:00Z" [bad-date-time]\n`,
  );
});

describe('standard input', () => {
  test('is one payload', async () => {
    const { status, stdout } = await validate(['-'], readFileSync(EXAMPLE, 'utf8'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'valid   -\n' });
  });

  test('is one payload a line with --ndjson', async () => {
    const { status, lines } = await validate(['--ndjson', '--format', 'json', '-'], '{}\n\n[]\n');
    expect(status).toBe(1);
    expect(lines().map(({ source, line, valid }) => ({ source, line, valid }))).toEqual([
      { source: '-', line: 1, valid: false },
      { source: '-', line: 3, valid: false },
    ]);
  });
});

describe('what cannot be read exits with 2, in one line, and does not stop the rest', () => {
  test.each([
    ['a missing file', join(folder, 'missing.json'), /cannot read .*missing\.json: no such file/],
    ['a folder', folder, /it is a folder/],
    ['no JSON', file('broken.json', '{"link_token": "link-sandbox-s3cret", }'), /is not JSON/],
    ['an empty file', file('empty.json', ''), /is not JSON/],
    ['NDJSON without a line', file('empty.ndjson', '\n'), /empty\.ndjson holds no payload/],
  ])('%s', async (_what, path, said) => {
    const { status, stdout, stderr } = await validate([path, EXAMPLE]);
    expect(status).toBe(2);
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('s3cret');
    expect(stdout).toContain(`valid   ${EXAMPLE}`);
  });

  test('a line of NDJSON, by its number', async () => {
    const { status, stdout, stderr } = await validate([file('mixed.jsonl', '{}\nnot json\n{}')]);
    expect(status).toBe(2);
    expect(stderr).toContain('mixed.jsonl:2 is not JSON');
    expect(stdout).toContain('mixed.jsonl:3');
  });
});

describe('enumerations', () => {
  const [, , , fine] = FAKES;
  const grown = {
    ...fine.payload,
    metadata: { ...fine.payload.metadata, initial_products: ['Auth'] },
  };
  const path = file('grown.json', JSON.stringify(grown));

  test('closed: an unknown value is a finding, with the nearest known one', async () => {
    const { status, stdout } = await validate([path]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      '/metadata/initial_products/0 expected one of 38 known values, received string "Auth"; the nearest known value is "auth" [unknown-enum-value]',
    );
  });

  test('open: it is a note, and the exit stays 0', async () => {
    const { status, lines } = await validate(['--enums', 'open', '--format', 'json', path]);
    expect(status).toBe(0);
    expect(lines()).toMatchObject([
      { valid: true, findings: [], notes: [{ code: 'unknown-enum-value' }] },
    ]);
  });
});

test('with --strict-json, the text itself is judged too', async () => {
  const [, , , fine] = FAKES;
  const text = JSON.stringify(fine.payload).replace('{', '{"request_id":"Req-2",');
  const path = file('twice.json', text);
  expect((await validate([path])).status).toBe(0);
  const { status, stdout } = await validate(['--strict-json', path]);
  expect(status).toBe(1);
  expect(stdout).toContain('/request_id expected each key once in its object');
  expect(stdout).toContain('[duplicate-key]');
});

test('a payload is judged by the revision that is asked for', async () => {
  const [, , , fine] = FAKES;
  const path = file('sessions.json', JSON.stringify({ ...fine.payload, link_sessions: 'none' }));
  expect((await validate(['--revision', '1.394.0', path])).status).toBe(0);
  expect((await validate([path])).status).toBe(1);
});

test('a reader that closes the pipe early is no failure', () => {
  const many = file('many.ndjson', '{}\n'.repeat(20_000));
  const { stdout, stderr } = spawnSync(
    'bash',
    ['-c', '"$0" "$1" validate --format json "$2" | head -n 1', process.execPath, PROGRAM, many],
    { encoding: 'utf8' },
  );
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toBe('');
});
