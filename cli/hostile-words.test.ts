import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { packageRoot } from '../src/shared/files/package-root.ts';
import { runInProcess } from '../test/cli/run-in-process.ts';
import { startStubProvider } from '../test-utils/stub-provider.ts';

// Some compare documents or run a campaign, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

/** What may be in the name of a file, and in a text of a pact. */
const EVIL =
  '::error::a\n::error::b\r::error::c\u001b[2J\u009b31m\u0085\u2028\u202e\u2066##[error]d ##vso[task.complete]e';
/** The same in what takes no controls. */
const QUIET = '::error::a\u202e##[error]d ##vso[task.complete]e';

let folder: string;
let stub: Awaited<ReturnType<typeof startStubProvider>>;
/** By what is in it. */
const files = { valid: '', invalid: '', broken: '', module: '', pact: '', document: '', none: '' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  stub = await startStubProvider();
  const root = packageRoot();
  const example = await readFile(join(root, 'test-utils/payloads/official-example.json'), 'utf8');
  const document = await readFile(join(root, 'contracts/revisions/1.394.0.openapi.json'), 'utf8');
  const pact = JSON.parse(await readFile(join(root, 'pacts/link-token-client-plaid.json'), 'utf8'));
  const [first, second] = pact.interactions;
  const texts = {
    'valid.json': example,
    'invalid.json': JSON.stringify({ ...JSON.parse(example), [EVIL]: EVIL, request_id: 7 }),
    'broken.json': `{"${EVIL}`,
    'module.mjs': `export default () => { throw new Error(${JSON.stringify(EVIL)}); };
      export const right = () => true;`,
    'pact.json': JSON.stringify({
      ...pact,
      consumer: { name: QUIET },
      interactions: [
        { ...first, description: EVIL },
        { ...second, description: `${EVIL}2`, providerStates: [{ name: EVIL }] },
        {
          ...first,
          description: `${EVIL}3`,
          response: { ...first.response, body: { content: { [EVIL]: EVIL, request_id: 7 } } },
        },
      ],
    }),
    'document.json': document
      .replaceAll('"zelle"', JSON.stringify(EVIL))
      .replaceAll('"auth"', JSON.stringify(EVIL)),
  };
  for (const [name, text] of Object.entries(texts)) {
    const file = join(folder, `${EVIL}${name}`);
    await writeFile(file, text);
    const [key = ''] = name.split('.');
    Object.assign(files, { [key]: file });
  }
  files.none = join(folder, `${EVIL}none`);
});
afterAll(async () => {
  await stub.close();
  await rm(folder, { recursive: true, force: true });
});

/** What may be done to a line: the end of one, an escape, a turn of direction, a command. */
const OBEYED =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\w*\[|^\s*::(?!(?:error|warning|notice) (?:file|title)=)/u;

function expectHarmless(text: string): void {
  for (const line of text.split('\n')) expect(line).not.toMatch(OBEYED);
}

type Case = readonly [what: string, command: string, args: () => readonly string[]];

const cases: readonly Case[] = [
  ['validate: no file', 'validate', () => [files.none]],
  ['validate: a name that is a command', 'validate', () => ['::error::x']],
  ['validate: no JSON', 'validate', () => [files.broken]],
  ['validate: strict', 'validate', () => ['--strict-json', files.broken, files.invalid]],
  ['validate: verdicts', 'validate', () => [files.valid, files.invalid]],
  ['validate: an option', 'validate', () => [`--${EVIL}`]],
  ['validate: a choice', 'validate', () => ['--revision', EVIL, files.valid]],
  ['generate', 'generate', () => ['--kind', 'hostile', '--count', '100']],
  ['generate: invalid', 'generate', () => ['--kind', 'invalid', '--count', '100']],
  ['fuzz: a module', 'fuzz', () => ['--module', files.module, '--runs', '20']],
  ['fuzz: no module', 'fuzz', () => ['--module', files.none]],
  ['fuzz: no export', 'fuzz', () => ['--module', `${files.module}#${EVIL}`]],
  ['fuzz: no program', 'fuzz', () => ['--command', `'${files.none}'`]],
  ['fuzz: a command', 'fuzz', () => ['--command', `'${EVIL}`]],
  ['fuzz: a shell', 'fuzz', () => ['--shell', '--runs', '3', '--command', `echo '${EVIL}'`]],
  ['fuzz: a URL', 'fuzz', () => ['--runs', '3', '--url', `http://127.0.0.1:1/${EVIL}`]],
  [
    'fuzz: a corpus',
    'fuzz',
    () => [
      '--module',
      `${files.module}#right`,
      '--runs',
      '100',
      '--corpus',
      `${files.none}-corpus`,
    ],
  ],
  [
    'fuzz: a corpus that is a file',
    'fuzz',
    () => ['--module', files.module, '--corpus', files.valid],
  ],
  ['fuzz merge: no file', 'fuzz', () => ['merge', files.none]],
  ['fuzz merge: no result', 'fuzz', () => ['merge', files.valid]],
  [
    'drift: a document',
    'drift',
    () => [files.document, '--from', '1.394.0', '--pact', files.pact, '--fixture', files.invalid],
  ],
  ['drift: no document', 'drift', () => [files.none]],
  ['drift: no OpenAPI', 'drift', () => [files.broken]],
  ['drift: no fixture', 'drift', () => [files.document, '--fixture', files.broken]],
  [
    'drift: a validator',
    'drift',
    () => [files.document, '--from', '1.394.0', '--module', files.module],
  ],
  ['drift: a report that is a file', 'drift', () => ['1.697.4', '--report-dir', files.valid]],
  ['gate: a pact', 'gate', () => ['--pact', files.pact]],
  ['gate: no pact', 'gate', () => ['--pact', files.none]],
  ['gate: a consumer', 'gate', () => ['--pact', files.pact, '--consumer', EVIL]],
  ['gate: a report that is a file', 'gate', () => ['--report-dir', files.valid]],
  ['mutants: a report that is a file', 'mutants', () => ['--report-dir', files.valid]],
  ['publish: a pact', 'publish', () => [...DRY, '--pact', files.pact]],
  ['publish: no pact', 'publish', () => [...DRY, '--pact', files.none]],
  ['publish: a branch', 'publish', () => [...DRY, '--pact', files.pact, '--branch', EVIL]],
  ['publish: a tag', 'publish', () => [...DRY, '--pact', files.pact, '--tag', EVIL]],
  ['publish: a broker', 'publish', () => ['--broker-base-url', EVIL, '--pact', files.pact]],
  ['verify: no pact', 'verify', () => ['--provider-base-url', stub.url, '--pact', files.none]],
  [
    'verify: a pact',
    'verify',
    () => [
      ...['--provider-base-url', stub.url, '--pact', files.pact],
      ...['--provider-states-setup-url', stub.providerStatesSetupUrl],
    ],
  ],
  ['verify: a URL', 'verify', () => ['--provider-base-url', EVIL, '--pact', files.pact]],
  [
    'verify: a header',
    'verify',
    () => ['--provider-base-url', stub.url, '--pact', files.pact, '--header', EVIL],
  ],
  ['can-i-deploy', 'can-i-deploy', () => ['--pacticipant', EVIL, ...TO_BROKER]],
  ['record-deployment', 'record-deployment', () => ['--pacticipant', EVIL, ...TO_BROKER]],
  ['create-webhook', 'create-webhook', () => [EVIL, '--header', EVIL, '--pact', files.pact]],
  ['revision-import', 'revision-import', () => [files.none]],
];

const DRY = ['--dry-run', '--consumer-app-version', '1'];
const TO_BROKER = ['--broker-base-url', 'http://127.0.0.1:1', '--environment', EVIL];

describe('a word of others is no line, no escape and no command', () => {
  test.each(cases)('%s', async (_what, command, args) => {
    for (const format of [[], ['--format', 'json']]) {
      const reports = join(folder, 'reports');
      const summary = join(folder, 'summary.md');
      await mkdir(reports, { recursive: true });
      const given = args();
      const hasReports = ['drift', 'gate'].includes(command);
      const { stdout, stderr } = await runInProcess(
        [
          command,
          ...given,
          ...format,
          ...(hasReports && !given.includes('--report-dir') ? ['--report-dir', reports] : []),
        ],
        { env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary } },
      );
      expect(stdout + stderr).not.toBe('');
      // A tab of ours stands between the fault and the payload.
      expectHarmless(command === 'generate' ? stdout.replace(/\t/g, ' ') : stdout);
      expectHarmless(stderr);
      for (const name of await readdir(reports)) {
        expectHarmless(await readFile(join(reports, name), 'utf8'));
      }
      expectHarmless(await readFile(summary, 'utf8').catch(() => ''));
    }
  });
});
