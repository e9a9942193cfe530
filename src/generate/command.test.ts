import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { strictVerdict } from '../../test/strict-verdict.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.cts');

function generate(...args: string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [MAIN, 'generate', '--format', 'json', ...args],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const lines = () =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { status, stdout, lines };
}

const labels = (findings: readonly { code: string; path: string }[]) =>
  findings.map(({ code, path }) => ({ code, path }));

describe.each(['1.394.0', '1.697.4'] as const)('revision %s', (revision) => {
  test('valid payloads are valid', () => {
    const { status, lines } = generate('--count', '50', '--revision', revision);
    expect(status).toBe(0);
    expect(lines()).toHaveLength(50);
    for (const { valid, payload, fault, ...rest } of lines()) {
      expect({ valid, fault, rest }).toEqual({ valid: true, fault: null, rest: {} });
      expect(validateLinkTokenGetResponse(payload, { revision }).findings).toEqual([]);
    }
  });

  test('invalid payloads have the one fault that they are labelled with', () => {
    for (const line of generate(
      '--count',
      '50',
      '--kind',
      'invalid',
      '--revision',
      revision,
    ).lines()) {
      expect(Object.keys(line)).toEqual(['valid', 'payload', 'fault']);
      expect(line.valid).toBe(false);
      const { findings } = validateLinkTokenGetResponse(line.payload, { revision });
      expect(labels(findings)).toEqual([line.fault]);
    }
  });

  test('hostile texts get the verdict that they are labelled with', () => {
    for (const line of generate(
      '--count',
      '40',
      '--kind',
      'hostile',
      '--revision',
      revision,
    ).lines()) {
      expect(Object.keys(line)).toEqual(['valid', 'text', 'fault']);
      expect(line.valid).toBe(line.fault === null);
      expect(strictVerdict(line.text, revision)).toEqual(line.fault === null ? [] : [line.fault]);
    }
  });
});

test('the same seed gives the same bytes, another seed others', () => {
  const [first, again, other] = ['7', '7', '8'].map((seed) => generate('--seed', seed).stdout);
  expect(first).toBe(again);
  expect(first).not.toBe(other);
});

test('more payloads begin with the same ones', () => {
  const few = generate('--count', '5').stdout;
  expect(generate('--count', '300').stdout.startsWith(few)).toBe(true);
});
