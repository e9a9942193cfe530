import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNode } from './src/shared/process/run-process.ts';
import { installPackedPackage, linkPackages } from './test/packed-package.ts';

const ROOT = import.meta.dirname;
const TSC = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

/** A project that has the package, what it depends on, and nothing else. */
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'reader-'));
  await installPackedPackage(project);
  await link(Object.keys(manifest.dependencies));
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
}, 120_000);

afterAll(() => rm(project, { recursive: true, force: true }));

function link(packages: readonly string[]): Promise<void> {
  return linkPackages(project, packages);
}

async function evaluate(script: string) {
  const { exitCode, stdout, stderr } = await runNode(['--input-type=module', '-e', script], {
    cwd: project,
  });
  return { exitCode, stdout, stderr };
}

const BIN = join('node_modules', 'link-token-contract', 'dist', 'cli', 'main.cjs');

test('what is packed is what its entry points need, and nothing that is for tests', async () => {
  const dist = join(project, 'node_modules', 'link-token-contract', 'dist');
  const packed = (await readdir(dist, { recursive: true }))
    .filter((file) => /\.[cm]?js$/.test(file) && holdsCode(join(dist, file)))
    .sort();
  const needed = new Set<string>();
  for (const entry of ENTRIES) await addNeeded(dist, entry, needed);
  const shipped = [...needed].filter((file) => holdsCode(join(dist, file)));
  expect(packed).toEqual(shipped.sort());
  expect(packed.length).toBeGreaterThan(300);
});

/** A module of types alone is empty. */
function holdsCode(file: string): boolean {
  return !/^(?:\/\*.*?\*\/\s*|\/\/.*\n)*export \{\};\s*$/s.test(readFileSync(file, 'utf8'));
}

/** What users, commands and processes of ours begin with. */
const ENTRIES = [
  ...['contracts/link-token-contract.js', 'test-utils/test-utils.js', 'pacts/pact.js'],
  ...['vitest/vitest.js', 'cli/main.cjs', 'cli/validate-program.js'],
];

/** Adds a file and all that it imports, or starts by its name beside it. */
async function addNeeded(dist: string, file: string, needed: Set<string>): Promise<void> {
  if (needed.has(file)) return;
  needed.add(file);
  const text = await readFile(join(dist, file), 'utf8');
  const imported = [...text.matchAll(/(?:from |import\(|import |require\()['"](\.[^'"]+)['"]/g)];
  const started = [...text.matchAll(/new URL\(`(\.\/[\w-]+)\$\{extname/g)];
  const names = [
    ...imported.map(([, name = '']) => name),
    ...started.map(([, name = '']) => `${name}.js`),
  ];
  for (const name of names) {
    const path = join(file, '..', name);
    // Schemas are data, and what a template writes may be no file.
    if (/\.[cm]?js$/.test(path) && existsSync(join(dist, path))) {
      await addNeeded(dist, path, needed);
    }
  }
}

describe('in a project with neither pact, vitest, fast-check nor the SDK', () => {
  test('the contract can be imported and gives verdicts', async () => {
    const { stdout, stderr } = await evaluate(
      `import { isLinkTokenGetResponse, REVISIONS } from 'link-token-contract';
       console.log(isLinkTokenGetResponse({}), REVISIONS.join());`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('false 1.394.0,1.697.4\n');
  });

  test('the schemas can be imported', async () => {
    const { stdout } = await evaluate(
      `import schema from 'link-token-contract/schemas/1.394.0.json' with { type: 'json' };
       console.log(schema.$id);`,
    );
    expect(stdout).toBe('urn:link-token-contract:1.394.0\n');
  });

  test('validate works', async () => {
    await writeFile(join(project, 'empty.json'), '{}');
    const { exitCode, stdout } = await runNode([BIN, 'validate', 'empty.json'], { cwd: project });
    expect(stdout).toContain('INVALID empty.json');
    expect(exitCode).toBe(1);
  });

  test('a runtime that keeps nothing compiled runs it, too', async () => {
    const without = "delete require('node:module').enableCompileCache;";
    await writeFile(join(project, 'no-compile-cache.cjs'), without);
    const args = ['--require', './no-compile-cache.cjs', BIN, '--version'];
    const { exitCode, stdout, stderr } = await runNode(args, { cwd: project });
    expect({ exitCode, stdout, stderr }).toEqual({
      ...{ exitCode: 0, stdout: `${manifest.version}\n`, stderr: '' },
    });
  });

  describe('validate, in one file, says what its modules say', () => {
    const built = (name: string) => JSON.stringify(join(project, BIN, '..', name));
    const byModules = (args: readonly string[]) =>
      evaluate(
        `const [{ runProgram }, { commandsFor }] = [await import(${built('program.js')}), await import(${built('command-registry.js')})];
         process.exitCode = await runProgram(${JSON.stringify(args)}, commandsFor);`,
      );

    beforeAll(async () => {
      const response = { link_token: 7, created_at: '2024-01-31T24:00:00Z', metadata: {} };
      await writeFile(join(project, 'faulty.json'), JSON.stringify(response));
      await writeFile(join(project, 'lines.ndjson'), `{}\n[1,\n${JSON.stringify(response)}\n`);
      await writeFile(join(project, 'twice.json'), '{"link_token":"a","link_token":"b"}');
    });

    test.each([
      ['faulty.json'],
      ['faulty.json', '--format', 'json', '--enums', 'open', '--revision', '1.394.0'],
      ['lines.ndjson', 'faulty.json', 'none.json'],
      ['twice.json', '--strict-json'],
      ['--help'],
      ['--enum', 'open'],
      [],
    ])('%j %j %j', async (...args) => {
      const asked = ['validate', ...args];
      const { exitCode, stdout, stderr } = await runNode([BIN, ...asked], { cwd: project });
      expect({ exitCode, stdout, stderr }).toEqual(await byModules(asked));
      expect(stdout + stderr).not.toBe('');
    });

    test('it comes with the licenses of what is packed with it', async () => {
      const text = await readFile(join(project, BIN, '..', 'validate.cjs.LICENSE.txt'), 'utf8');
      for (const name of ['commander', 'picocolors', 'lossless-json']) {
        expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
      }
      expect(text.match(/permission/gi)?.length).toBeGreaterThanOrEqual(4);
    });

    test('it names no folder of who built it', async () => {
      const text = await readFile(join(project, BIN, '..', 'validate.cjs'), 'utf8');
      expect(text).not.toContain(ROOT);
      expect(text).not.toContain(tmpdir());
    });
  });

  test('generate says what to install', async () => {
    const { exitCode, stderr } = await runNode([BIN, 'generate'], { cwd: project });
    expect(stderr).toMatch(/^link-token-contract: [^\n]*fast-check[^\n]*npm install[^\n]*\n$/);
    expect(exitCode).toBe(2);
  });

  test('the gate says that it needs a checkout', async () => {
    const { exitCode, stderr } = await runNode([BIN, 'gate'], { cwd: project });
    expect(stderr).toMatch(/^link-token-contract: [^\n]*checkout[^\n]*\n$/);
    expect(exitCode).toBe(2);
  });
});

describe('in a project with vitest and fast-check', () => {
  beforeAll(() => link(['fast-check', 'vitest', '@types/node']));

  test('the tests run: what keeps the contract passes, what does not is reported', async () => {
    await writeFile(
      join(project, 'ours.test.ts'),
      `import { isLinkTokenGetResponse, validateLinkTokenGetResponse } from 'link-token-contract';
import { testHandler, testProvider, testValidator } from 'link-token-contract/vitest';

const isLenient = (payload: unknown) => typeof payload === 'object';
const isOpen = (payload: unknown) => validateLinkTokenGetResponse(payload, { enums: 'open' });
const forgetful = async () => ({ url: 'http://fake.test' });
globalThis.fetch = async () => Response.json({ link_token: 'secret', metadata: {} });

testValidator('a strict validator', isLinkTokenGetResponse, { runs: 100 });
testValidator('a lenient validator', isLenient, { runs: 100 });
testValidator('a validator to advise', isOpen, { runs: 100 });
testHandler('a handler', (r: { link_sessions: [] }) => r.link_sessions.length, { runs: 100 });
testProvider('a fake', forgetful);
`,
    );
    const vitest = [join('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=verbose'];
    const ran = await runNode(vitest, { cwd: project, env: { NO_COLOR: '1' } });
    const said = ran.stdout + ran.stderr;
    expect(said).toMatch(/✓ ours.test.ts > a strict validator/);
    expect(said).toMatch(/✓ ours.test.ts > a validator to advise/);
    expect(said).toMatch(
      /stderr \| ours.test.ts > a validator to advise\nadvice unknown-enum-value/,
    );
    expect(said).toMatch(
      /FAIL {2}ours.test.ts > a lenient validator\nContractTestError: it accepts what the contract rules out\n\nFALSE ACCEPT /,
    );
    expect(said).toMatch(
      / {2}-> testValidator\('a lenient validator', …, \{ seed: 1, start: \d+, runs: 1 \}\)\n/,
    );
    // Where the user's file asks for it, and nothing of what is in the package.
    expect(said).toMatch(/100 payloads with seed 1: [^\n]*found\.\n ❯ ours.test.ts:10:1\n/);
    expect(said).toMatch(
      /ContractTestError: it throws at what Plaid may send\n\nCRASH valid-payload/,
    );
    expect(said).toMatch(
      /ContractTestError: Plaid would not send this response:\n {2}\/created_at expected the required key/,
    );
    expect(said).toMatch(/Tests {2}3 failed \| 3 passed/);
    expect(ran.exitCode).toBe(1);
  });

  test('and the types compile in a strict project', async () => {
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext'];
    const args = [TSC, ...options, '--types', 'node', 'ours.test.ts'];
    expect((await runNode(args, { cwd: project })).stdout).toBe('');
  });
});

describe('in a project with the optional packages too', () => {
  beforeAll(() => link(['@pact-foundation/pact']));

  test('test-utils and pact can be imported', async () => {
    const { stdout, stderr } = await evaluate(
      `import { linkTokenGetResponse } from 'link-token-contract/test-utils';
       import * as pact from 'link-token-contract/pact';
       console.log(typeof linkTokenGetResponse, typeof pact.startStubProvider);`,
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'function function\n', stderr: '' });
  });

  test('its types compile in a strict project', async () => {
    await writeFile(
      join(project, 'reader.ts'),
      `import { validateLinkTokenGetResponse, isLinkTokenGetResponse, type LinkTokenGetResponse } from 'link-token-contract';
       import { faultyLinkTokenGetResponse } from 'link-token-contract/test-utils';
       import { startStubProvider } from 'link-token-contract/pact';
       export const codes: string[] = validateLinkTokenGetResponse({}).findings.map(({ code }) => code);
       export function expiration(value: unknown): string | null {
         return isLinkTokenGetResponse(value) ? value.expiration : null;
       }
       export const sessions = (r: LinkTokenGetResponse) => r.link_sessions?.length ?? 0;
       export const kept = [faultyLinkTokenGetResponse, startStubProvider];
       // @ts-expect-error: a revision that is not carried
       validateLinkTokenGetResponse({}, { revision: '0.0.0' });`,
    );
    // Pact's own declarations ask for @types/express, which Pact does not bring.
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext'];
    const { stdout } = await runNode([TSC, ...options, '--types', 'node', 'reader.ts'], {
      cwd: project,
    });
    expect(stdout).toBe('');
  });
});

test('the build has no test in it', async () => {
  const dist = join(project, 'node_modules', manifest.name, 'dist');
  const files = await readdir(dist, { recursive: true });
  expect(files).toContain(join('cli', 'main.cjs'));
  expect(files.filter((file) => file.includes('.test.'))).toEqual([]);
});
