import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../contracts/json-value.ts';
import { driftCommand } from '../src/drift/command.ts';
import { fuzzCommand } from '../src/fuzz/command.ts';
import { gateCommand } from '../src/gate/command.ts';
import { generateCommand } from '../src/generate/command.ts';
import { publishCommand } from '../src/publish/command.ts';
import type { Io } from '../src/shared/cli/io.ts';
import { packageRoot } from '../src/shared/files/package-root.ts';
import { validateCommand } from '../src/validate/command.ts';
import { verifyCommand } from '../src/verify/command.ts';
import { runInProcess } from '../test/cli/run-in-process.ts';
import { SAMPLE_CREDENTIALS } from '../test/sample-credentials.ts';
import { close, listen } from '../test-utils/http-server.ts';

// Some start processes, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

/** One of every shape. */
const CREDENTIALS = Object.values(SAMPLE_CREDENTIALS).flatMap((sample) =>
  fc.sample(sample, { numRuns: 1, seed: 7 }),
);
const TEXTS = CREDENTIALS.map(({ text }) => text);

let folder: string;
let server: ReturnType<typeof createServer>;
let url: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'credentials-'));
  const root = packageRoot();
  const example: JsonObject = JSON.parse(
    await readFile(join(root, 'test-utils/payloads/official-example.json'), 'utf8'),
  );
  const document = await readFile(join(root, 'contracts/revisions/1.394.0.openapi.json'), 'utf8');
  const pact = JSON.parse(await readFile(join(root, 'pacts/link-token-client-plaid.json'), 'utf8'));
  const [first] = pact.interactions;
  // As values where none is expected, as keys, and in place of an enumerated value.
  const payloads = TEXTS.map((text) => ({
    ...example,
    ...{ [text]: text, created_at: text, request_id: [text] },
    metadata: { initial_products: [text], webhook: text, country_codes: [], language: 7 },
  }));
  const lines = payloads.map((payload) => `${JSON.stringify(payload)}\n`).join('');
  const interactions = TEXTS.map((text, index) => ({
    ...first,
    description: `${index} ${text}`,
    response: { ...first.response, body: { content: payloads[index] } },
  }));
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ said: TEXTS, [TEXTS.join(' ')]: 1 }));
    });
  });
  url = await listen(server, 0, '127.0.0.1');
  const texts = {
    'payloads.ndjson': lines,
    'module.mjs': `const said = ${JSON.stringify(TEXTS)};
      let asked = 0;
      export default () => { throw new Error(said[asked++ % said.length]); };`,
    'pact.json': JSON.stringify({ ...pact, interactions }),
    'document.json': document.replace('"auth"', TEXTS.map((one) => JSON.stringify(one)).join()),
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(file(name), text);
});
afterAll(async () => {
  await close(server);
  await rm(folder, { recursive: true, force: true });
});

const DRY = ['--dry-run', '--consumer-app-version', '1'];

type Case = readonly [string, (io: Io) => CommandUnknownOpts, () => readonly string[]];
const cases: readonly Case[] = [
  ['validate', validateCommand, () => [file('payloads.ndjson')]],
  ['validate: names', validateCommand, () => TEXTS],
  ['validate: open', validateCommand, () => ['--enums', 'open', file('payloads.ndjson')]],
  ['fuzz', fuzzCommand, () => ['--module', file('module.mjs'), '--runs', '300']],
  ['fuzz: a name', fuzzCommand, () => ['--module', TEXTS.join(' ')]],
  ['fuzz: a URL', fuzzCommand, () => ['--url', url, '--runs', '5']],
  ['gate', gateCommand, () => ['--pact', file('pact.json'), '--report-dir', file('reports')]],
  ['publish', publishCommand, () => [...DRY, '--pact', file('pact.json')]],
  ['verify', verifyCommand, () => ['--pact', file('pact.json'), '--provider-base-url', url]],
  [
    'drift',
    driftCommand,
    () => [
      ...[file('document.json'), '--from', '1.394.0', '--report-dir', file('reports')],
      ...['--pact', file('pact.json'), '--fixture', file('payloads.ndjson'), '--url', url],
    ],
  ],
];

/** Where it stands in what was printed. */
function around(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return at === -1 ? '' : text.slice(Math.max(0, at - 60), at + 60);
}

describe('no credential is printed, whatever its shape', () => {
  test.each(cases)('%s', async (_what, command, args) => {
    const summary = file('summary.md');
    for (const format of ['text', 'json']) {
      const { stdout, stderr } = await runInProcess(command, [...args(), '--format', format], {
        ...{ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
      });
      expect(stdout + stderr).not.toBe('');
      const reports = await readdir(file('reports')).catch(() => []);
      const written = [
        ...[stdout, stderr, await readFile(summary, 'utf8').catch(() => '')],
        ...(await Promise.all(
          reports.map((name) => readFile(join(file('reports'), name), 'utf8')),
        )),
      ];
      for (const { secret } of CREDENTIALS) {
        for (const text of written) expect(around(text, secret)).toBe('');
      }
    }
  });
});

test('what was made here is printed as it is', async () => {
  const made = ['--kind', 'invalid', '--count', '200', '--format', 'json'];
  const { stdout } = await runInProcess(generateCommand, made, { A_TOKEN: 'wrong-type' });
  expect(stdout).toContain('wrong-type');
});
