import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { PACT } from '../consumer-tests/consumer-run.ts';
import { packageRoot } from '../shared/files/package-root.ts';

// Pact's verifier is started anew for each, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

const OURS = join(packageRoot(), PACT);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'link-token-contract-'));
});
afterAll(() => rm(folder, { recursive: true }));

function gate(...args: readonly string[]) {
  return runInProcess(['gate', ...args]);
}

test('a pact that keeps the contract: exit 0, and reports', async () => {
  const { status, stdout, stderr } = await gate('--pact', OURS, '--report-dir', folder);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/The contract holds: 3 checks/);
  expect(status).toBe(0);
  const { verdict } = JSON.parse(await readFile(join(folder, 'gate.json'), 'utf8'));
  expect(verdict).toBe('passed');
});

test('a pact that breaks the contract: exit 1, and the findings', async () => {
  const broken = join(folder, 'broken.json');
  const text = await readFile(OURS, 'utf8');
  await writeFile(broken, text.replace('"language": "en"', '"language": 7'));
  const { status, stdout } = await gate('--pact', broken, '--only', 'pact-examples');
  expect(stdout).toContain('/metadata/language wrong-type');
  expect(stdout).toContain('-> write string() of MatchersV3\n');
  expect(stdout).not.toContain('-> npx');
  expect(status).toBe(1);
});

test('what is left out is named in every report', async () => {
  const text = await readFile(OURS, 'utf8');
  const file = join(folder, 'own-state.json');
  await writeFile(file, text.replaceAll('the rate limit is exceeded', 'cart is full'));

  const { status, stdout } = await gate('--pact', file, '--report-dir', folder);

  expect(stdout).toContain('given cart is full');
  expect(await readFile(join(folder, 'gate.json'), 'utf8')).toContain('given cart is full');
  expect(await readFile(join(folder, 'gate.junit.xml'), 'utf8')).toContain('given cart is full');
  expect(status).toBe(0);
});

test.each<[string, (one: object, index: number) => object, number, string]>([
  [
    'another operation beside it is left out: 0',
    (one, index) =>
      index === 0
        ? { ...one, request: { method: 'POST', path: '/accounts/get' }, providerStates: [] }
        : one,
    0,
    'as it asks another operation than POST /link/token/get',
  ],
  [
    'a misspelled path: 1',
    (one, index) =>
      index === 0 ? { ...one, request: { method: 'POST', path: '/link/tokn/get' } } : one,
    1,
    '-> write POST /link/token/get as the request',
  ],
  [
    'a part that is pending: 0',
    (one, index) => (index === 0 ? { ...one, pending: true, response: { status: 418 } } : one),
    0,
    'pending, as the pact says, so it fails nothing: ',
  ],
  [
    'all of it pending: 2',
    (one) => ({ ...one, pending: true }),
    2,
    'the pact says of all that is judged that it is pending',
  ],
])('%s', async (_, change, exit, said) => {
  const file = join(folder, 'changed.json');
  const pact = JSON.parse(await readFile(OURS, 'utf8'));
  await writeFile(file, JSON.stringify({ ...pact, interactions: pact.interactions.map(change) }));

  const { status, stdout } = await gate('--pact', file);

  expect(stdout).toContain(said);
  expect(status).toBe(exit);
});

test.each([
  ['1.0.0', { provider_state: 'a fresh link token' }],
  ['2.0.0', { providerState: 'a fresh link token' }],
  [undefined, { providerState: 'a fresh link token' }],
])('a pact of version %s: 2, and what to write', async (version, state) => {
  const file = join(folder, 'old.json');
  const { interactions, ...others } = JSON.parse(await readFile(OURS, 'utf8'));
  const [{ providerStates, ...first }] = interactions;
  const metadata = version === undefined ? {} : { pactSpecification: { version } };
  await writeFile(
    file,
    JSON.stringify({ ...others, metadata, interactions: [{ ...first, ...state }] }),
  );

  const { status, stdout, stderr } = await gate('--pact', file);

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^link-token-contract: .* write it in version 3 or 4\n$/);
});

test('a pact with examples of what is used alone: 0, and whole ones are asked for by an option', async () => {
  const file = join(folder, 'partial.json');
  const { metadata, ...pact } = JSON.parse(await readFile(OURS, 'utf8'));
  const interaction = pact.interactions.find((one: { providerStates: { name: string }[] }) =>
    one.providerStates.some(({ name }) => name === 'a fresh link token'),
  );
  const body = { content: { expiration: '2024-01-31T16:00:00Z', link_sessions: [] } };
  const rules = { '$.link_sessions': { combine: 'AND', matchers: [{ match: 'type' }] } };
  const response = { status: 200, body, matchingRules: { body: rules } };
  const bodiless = { ...interaction, description: 'no body', response: { status: 200 } };
  const interactions = [{ ...interaction, response }, bodiless];
  await writeFile(file, JSON.stringify({ ...pact, metadata, interactions }));

  const { status, stdout } = await gate('--pact', file, '--format', 'json');
  const { verdict, checks } = JSON.parse(stdout);
  expect({ status, verdict }).toEqual({ status: 0, verdict: 'passed' });
  expect(checks[0].findings).toEqual([]);
  expect(checks[0].advice).toMatchObject([
    { code: 'matcher-assures-nothing', level: 'advice', path: '/link_sessions' },
  ]);

  const whole = await gate('--pact', file, '--whole-examples', '--only', 'pact-examples');
  expect(whole.stdout).toContain('/metadata missing-key');
  expect(whole.stdout).toContain('-> write linkTokenGetResponse({ … })');
  expect(whole.status).toBe(1);
});

test('a pact that its consumer tests write differently each time, and one that they write as it is', async () => {
  const file = join(folder, 'rewritten.json');
  const text = await readFile(OURS, 'utf8');
  const script = join(folder, 'write.mjs');
  const only = ['--pact', file, '--only', 'pact-identity'];
  for (const [change, expected] of [
    ['', 0],
    ['.replace("2024-01-31T12:00:00Z", new Date().toISOString())', 1],
    [';process.exit(1)', 2],
  ] as const) {
    await writeFile(file, text);
    await writeFile(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       const text = readFileSync(${JSON.stringify(OURS)}, 'utf8')${change};
       writeFileSync(${JSON.stringify(file)}, text);`,
    );
    const command = `'${process.execPath}' '${script}'`;
    const { status, stdout } = await gate(...only, '--rewrite', command);
    expect(status, stdout).toBe(expected);
    if (status === 1) expect(stdout).toContain('-> write a fixed example, in dateTime()');
    expect(await readFile(file, 'utf8')).toBe(text);
  }
});

test.each([
  [
    'a pact of others',
    ['--pact', OURS, '--consumer', 'web-shop'],
    /is "link-token-client", not "web-shop"/,
  ],
  ['no such file', ['--pact', 'none.json'], /cannot read the pact none\.json/],
  ['a check of a checkout', ['--pact', OURS, '--only', 'laws'], /laws is a check of a checkout/],
  ['a check of a pact, and no pact', ['--only', 'pact-secrets'], /give --pact/],
  [
    'a check of what is rewritten, and no command',
    ['--pact', OURS, '--only', 'pact-identity'],
    /not of --pact without --rewrite/,
  ],
  ['a command, and no pact', ['--rewrite', 'npm test'], /give --pact/],
  ['no command', ['--pact', OURS, '--rewrite', ' '], /--rewrite is empty/],
  ['half a quote', ['--pact', OURS, '--rewrite', "npm 'test"], /a quote that does not end/],
  [
    'a command that needs a shell',
    ['--pact', OURS, '--rewrite', 'npm test > log'],
    /unquoted ">" in it.*give a script that has it/,
  ],
  ['no time', ['--pact', OURS, '--rewrite-timeout', '0'], /Give seconds, above 0/],
])('%s: 2, and one line', async (_, args, line) => {
  const { status, stdout, stderr } = await gate(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(line);
  expect(stderr.match(/\n/g)).toHaveLength(1);
});
