import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { useCheckoutCopy } from '../../test/checkout-copy.ts';
import { runOnTestIo } from '../../test/cli/run-in-process.ts';
import { runNode } from '../shared/process/run-process.ts';
import type { CheckName } from './checks/check.ts';
import { checks } from './checks/checks.ts';
import { runChecks } from './run.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });
vi.stubEnv('LAW_RUNS', '20');

const copy = useCheckoutCopy();

/** Writes the file anew, until the test is over. */
async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const path = join(copy.root, file);
  const text = await readFile(path, 'utf8');
  onTestFinished(() => writeFile(path, text));
  await writeFile(path, change(text));
}

/** Replaces a text that stands in the file. */
function edit(file: string, from: string, to: string): Promise<void> {
  return rewrite(file, (text) => {
    expect(text.includes(from), `${file} has ${from}`).toBe(true);
    return text.replace(from, to);
  });
}

/** The gate of the copy, with these checks alone. */
function gate(only: readonly CheckName[], format: 'text' | 'json' = 'text') {
  return runOnTestIo([], {}, async (io) => {
    const checkout = { root: copy.root, runsFromBuild: false, seed: null };
    io.exitWith(await runChecks(io, checks, checkout, { format }, only));
  });
}

test('the whole gate passes on this checkout, leaves it as it was, and writes its reports', async () => {
  const reports = await mkdtemp(join(tmpdir(), 'reports-'));
  onTestFinished(() => rm(reports, { recursive: true }));
  const summary = join(reports, 'summary.md');
  const pact = join(copy.root, 'pacts/link-token-client-plaid.json');
  const before = await readFile(pact, 'utf8');
  const main = join(copy.root, 'cli', 'main.cts');

  const { exitCode, stdout, stderr } = await runNode([main, 'gate', '--report-dir', reports], {
    cwd: copy.root,
    env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
  });

  expect(stdout).toMatch(/The contract holds: 7 checks/);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  expect(await readFile(pact, 'utf8')).toBe(before);
  const { verdict, checks } = JSON.parse(await readFile(join(reports, 'gate.json'), 'utf8'));
  expect(verdict).toBe('passed');
  expect(checks.map(({ name }: { name: string }) => name)).toEqual([
    ...['derived-files', 'real-payloads', 'laws'],
    ...['consumer-pact', 'pact-identity', 'openapi-comparison', 'provider-verification'],
  ]);
  expect(await readFile(join(reports, 'gate.junit.xml'), 'utf8')).toContain('failures="0"');
  expect(await readFile(summary, 'utf8')).toContain('gate: passed');
});

/** What somebody breaks by hand, the check that must notice, and what it must say of it. */
const BREAKS: readonly {
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly only: CheckName;
  readonly says: readonly string[];
}[] = [
  {
    what: 'a required entry of the schema',
    file: 'contracts/revisions/1.697.4.schema.json',
    from: '        "expiration",\n',
    to: '',
    only: 'derived-files',
    says: ['contracts/revisions/1.697.4.schema.json:', '"expiration"', 'npm run revision:derive'],
  },
  {
    what: 'a required entry of the excerpt',
    file: 'contracts/revisions/1.697.4.openapi.json',
    from: '          "expiration",\n',
    to: '',
    only: 'derived-files',
    says: ['contracts/revisions/1.697.4.openapi.json', 'was edited by hand'],
  },
  {
    what: 'an enum value of the compiled validator',
    file: 'contracts/revisions/1.697.4.verdict.ts',
    from: '"cra_monitoring"',
    to: '"cra_monitor"',
    only: 'derived-files',
    says: ['contracts/revisions/1.697.4.verdict.ts:', 'npm run revision:derive'],
  },
  {
    what: 'an enum value, as the laws see it',
    file: 'contracts/revisions/1.697.4.schema.json',
    from: '"RENT_MORTGAGE"',
    to: '"RENT"',
    only: 'laws',
    says: ['accepts every valid payload', 'RENT', 'LAW_SEED='],
  },
  {
    what: 'a nullable of the types',
    file: 'contracts/revisions/1.394.0.types.ts',
    from: 'created_at: string | null',
    to: 'created_at: string',
    only: 'derived-files',
    says: ['contracts/revisions/1.394.0.types.ts:', 'created_at: string | null'],
  },
  {
    what: 'a format',
    file: 'contracts/formats/time.ts',
    from: 'hours <= 23',
    to: 'hours <= 24',
    only: 'laws',
    says: ['refuses every fault at every place', '+24:00', 'bad-date-time'],
  },
  {
    what: 'what a whole example of the consumer tests has',
    file: 'pacts/matchers.ts',
    from: '    client_name: null,\n',
    to: '',
    only: 'consumer-pact',
    says: ['/metadata/client_name missing-key', 'write linkTokenGetResponse('],
  },
  {
    what: 'a matcher of the consumer tests',
    file: 'pacts/link-token-get.consumer.test.ts',
    from: "'Example Bank'",
    to: "'Another Bank'",
    only: 'pact-identity',
    says: ['pacts/link-token-client-plaid.json:', 'npm run pacts:update'],
  },
  {
    what: 'a matcher of the committed pact',
    file: 'pacts/link-token-client-plaid.json',
    from: '"match": "type"',
    to: '"match": "equality"',
    only: 'pact-identity',
    says: ['pacts/link-token-client-plaid.json:', '"match": "type"', 'in "'],
  },
  {
    what: 'the stub',
    file: 'test-utils/link-sessions.ts',
    from: 'finished_at: null',
    to: "finished_at: 'soon'",
    only: 'provider-verification',
    says: ['given a link token with a session that is still open', 'finished_at'],
  },
  {
    what: 'a fixture',
    file: 'test-utils/payloads/official-example.json',
    from: '"request_id": "Pxpgzy0Wjvn99mY"',
    to: '"requestId": "Pxpgzy0Wjvn99mY"',
    only: 'real-payloads',
    says: ['test-utils/payloads/official-example.json /request_id', 'missing-key'],
  },
  {
    what: 'the verdict of a fake',
    file: 'test-utils/payloads/fakes.ndjson',
    from: '"/link_token",',
    to: '',
    only: 'real-payloads',
    says: ['test-utils/payloads/fakes.ndjson:2', '/link_token'],
  },
];

describe('what is broken by hand is red, and says what and where', () => {
  test.each(BREAKS)('$what', async ({ file, from, to, only, says }) => {
    await edit(file, from, to);

    const { status, stdout } = await gate([only]);

    for (const text of says) expect(stdout).toContain(text);
    expect(stdout).toContain(`The contract is broken: ${only}`);
    expect(status).toBe(1);
  });
});

test('a check that cannot be run leaves the gate undecided, with exit 2', async () => {
  await rewrite('vitest.config.ts', (text) => `${text}\nthrow new Error("no configuration");\n`);

  const { status, stdout } = await gate(['laws', 'real-payloads']);

  expect(stdout).toContain('could not be run');
  expect(stdout).toContain('The gate could not tell: laws could not be run.');
  expect(status).toBe(2);
});

test('JSON goes to standard output alone', async () => {
  await edit('test-utils/payloads/fakes.ndjson', '"valid":true', '"valid":false');

  const { status, stdout } = await gate(['real-payloads'], 'json');

  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'failed',
    checks: [{ name: 'real-payloads', status: 'failed', findings: [{ line: 4 }] }],
  });
  expect(status).toBe(1);
});
