import { describe, expect, test } from 'vitest';
import { validateLinkTokenGetResponse } from '../../contracts/validator.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { strictVerdict } from '../../test/strict-verdict.ts';

async function generate(...args: string[]) {
  const { status, stdout } = await runInProcess(['generate', '--format', 'json', ...args]);
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
  test('valid payloads are valid', async () => {
    const { status, lines } = await generate('--count', '50', '--revision', revision);
    expect(status).toBe(0);
    expect(lines()).toHaveLength(50);
    for (const { valid, payload, fault, ...rest } of lines()) {
      expect({ valid, fault, rest }).toEqual({ valid: true, fault: null, rest: {} });
      expect(validateLinkTokenGetResponse(payload, { revision }).findings).toEqual([]);
    }
  });

  test('invalid payloads have the one fault that they are labelled with', async () => {
    for (const line of (
      await generate('--count', '50', '--kind', 'invalid', '--revision', revision)
    ).lines()) {
      expect(Object.keys(line)).toEqual(['valid', 'payload', 'fault']);
      expect(line.valid).toBe(false);
      const { findings } = validateLinkTokenGetResponse(line.payload, { revision });
      expect(labels(findings)).toEqual([line.fault]);
    }
  });

  test('hostile texts get the verdict that they are labelled with', async () => {
    for (const line of (
      await generate('--count', '40', '--kind', 'hostile', '--revision', revision)
    ).lines()) {
      expect(Object.keys(line)).toEqual(['valid', 'text', 'fault']);
      expect(line.valid).toBe(line.fault === null);
      expect(strictVerdict(line.text, revision)).toEqual(line.fault === null ? [] : [line.fault]);
    }
  });
});

test('the same seed gives the same bytes, another seed others', async () => {
  const { stdout: first } = await generate('--seed', '7');
  expect((await generate('--seed', '7')).stdout).toBe(first);
  expect((await generate('--seed', '8')).stdout).not.toBe(first);
});

test('more payloads begin with the same ones', async () => {
  const few = (await generate('--count', '5')).stdout;
  expect((await generate('--count', '300')).stdout.startsWith(few)).toBe(true);
});
