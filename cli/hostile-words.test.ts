import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { revisionImportCommand } from '../src/contract/command.ts';
import {
  canIDeployCommand,
  createWebhookCommand,
  recordDeploymentCommand,
} from '../src/deploy/command.ts';
import { driftCommand } from '../src/drift/command.ts';
import { fuzzCommand } from '../src/fuzz/command.ts';
import { gateCommand } from '../src/gate/command.ts';
import { generateCommand } from '../src/generate/command.ts';
import { mutantsCommand } from '../src/mutants/command.ts';
import { publishCommand } from '../src/publish/command.ts';
import type { Io } from '../src/shared/cli/io.ts';
import { packageRoot } from '../src/shared/files/package-root.ts';
import { validateCommand } from '../src/validate/command.ts';
import { verifyCommand } from '../src/verify/command.ts';
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

type Make = (io: Io) => CommandUnknownOpts;
type Case = readonly [string, Make, () => readonly string[]];

const cases: readonly Case[] = [
  ['validate: no file', validateCommand, () => [files.none]],
  ['validate: a name that is a command', validateCommand, () => ['::error::x']],
  ['validate: no JSON', validateCommand, () => [files.broken]],
  ['validate: strict', validateCommand, () => ['--strict-json', files.broken, files.invalid]],
  ['validate: verdicts', validateCommand, () => [files.valid, files.invalid]],
  ['validate: an option', validateCommand, () => [`--${EVIL}`]],
  ['validate: a choice', validateCommand, () => ['--revision', EVIL, files.valid]],
  ['generate', generateCommand, () => ['--kind', 'hostile', '--count', '100']],
  ['generate: invalid', generateCommand, () => ['--kind', 'invalid', '--count', '100']],
  ['fuzz: a module', fuzzCommand, () => ['--module', files.module, '--runs', '20']],
  ['fuzz: no module', fuzzCommand, () => ['--module', files.none]],
  ['fuzz: no export', fuzzCommand, () => ['--module', `${files.module}#${EVIL}`]],
  ['fuzz: no program', fuzzCommand, () => ['--command', `'${files.none}'`]],
  ['fuzz: a command', fuzzCommand, () => ['--command', `'${EVIL}`]],
  ['fuzz: a shell', fuzzCommand, () => ['--shell', '--runs', '3', '--command', `echo '${EVIL}'`]],
  ['fuzz: a URL', fuzzCommand, () => ['--runs', '3', '--url', `http://127.0.0.1:1/${EVIL}`]],
  [
    'fuzz: a corpus',
    fuzzCommand,
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
    fuzzCommand,
    () => ['--module', files.module, '--corpus', files.valid],
  ],
  ['fuzz merge: no file', fuzzCommand, () => ['merge', files.none]],
  ['fuzz merge: no result', fuzzCommand, () => ['merge', files.valid]],
  [
    'drift: a document',
    driftCommand,
    () => [files.document, '--from', '1.394.0', '--pact', files.pact, '--fixture', files.invalid],
  ],
  ['drift: no document', driftCommand, () => [files.none]],
  ['drift: no OpenAPI', driftCommand, () => [files.broken]],
  ['drift: no fixture', driftCommand, () => [files.document, '--fixture', files.broken]],
  [
    'drift: a validator',
    driftCommand,
    () => [files.document, '--from', '1.394.0', '--module', files.module],
  ],
  ['drift: a report that is a file', driftCommand, () => ['1.697.4', '--report-dir', files.valid]],
  ['gate: a pact', gateCommand, () => ['--pact', files.pact]],
  ['gate: no pact', gateCommand, () => ['--pact', files.none]],
  ['gate: a consumer', gateCommand, () => ['--pact', files.pact, '--consumer', EVIL]],
  ['gate: a report that is a file', gateCommand, () => ['--report-dir', files.valid]],
  ['mutants: a report that is a file', mutantsCommand, () => ['--report-dir', files.valid]],
  ['publish: a pact', publishCommand, () => [...DRY, '--pact', files.pact]],
  ['publish: no pact', publishCommand, () => [...DRY, '--pact', files.none]],
  ['publish: a branch', publishCommand, () => [...DRY, '--pact', files.pact, '--branch', EVIL]],
  ['publish: a tag', publishCommand, () => [...DRY, '--pact', files.pact, '--tag', EVIL]],
  ['publish: a broker', publishCommand, () => ['--broker-base-url', EVIL, '--pact', files.pact]],
  ['verify: no pact', verifyCommand, () => ['--provider-base-url', stub.url, '--pact', files.none]],
  [
    'verify: a pact',
    verifyCommand,
    () => [
      ...['--provider-base-url', stub.url, '--pact', files.pact],
      ...['--provider-states-setup-url', stub.providerStatesSetupUrl],
    ],
  ],
  ['verify: a URL', verifyCommand, () => ['--provider-base-url', EVIL, '--pact', files.pact]],
  [
    'verify: a header',
    verifyCommand,
    () => ['--provider-base-url', stub.url, '--pact', files.pact, '--header', EVIL],
  ],
  ['can-i-deploy', canIDeployCommand, () => ['--pacticipant', EVIL, ...TO_BROKER]],
  ['record-deployment', recordDeploymentCommand, () => ['--pacticipant', EVIL, ...TO_BROKER]],
  ['create-webhook', createWebhookCommand, () => [EVIL, '--header', EVIL, '--pact', files.pact]],
  ['revision-import', revisionImportCommand, () => [files.none]],
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
      const hasReports = [driftCommand, gateCommand].some((one) => one === command);
      const { stdout, stderr } = await runInProcess(
        command,
        [
          ...given,
          ...format,
          ...(hasReports && !given.includes('--report-dir') ? ['--report-dir', reports] : []),
        ],
        { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
      );
      expect(stdout + stderr).not.toBe('');
      // A tab of ours stands between the fault and the payload.
      expectHarmless(command === generateCommand ? stdout.replace(/\t/g, ' ') : stdout);
      expectHarmless(stderr);
      for (const name of await readdir(reports)) {
        expectHarmless(await readFile(join(reports, name), 'utf8'));
      }
      expectHarmless(await readFile(summary, 'utf8').catch(() => ''));
    }
  });
});
