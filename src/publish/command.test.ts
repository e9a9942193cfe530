import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OUR_PACT, publish, startPublish } from '../../test/publish/publish-process.ts';

vi.setConfig({ testTimeout: 120_000 });

const HUSH = 'access-production-8ab976e6-64bc-4b38-98f7-731e7a349970';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Args = readonly string[];
const run = (args: Args, env: Readonly<Record<string, string>> = {}) =>
  publish(args, { folder, env });
/** Tests run at once, and a process has one current folder. */
const runIn = (where: string, args: Args, env: Readonly<Record<string, string>> = {}) =>
  startPublish(args, { folder: where, env }).ended;

/** Our own pact, changed. */
async function written(name: string, change: (text: string) => string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, change(await readFile(OUR_PACT, 'utf8')));
  return file;
}

describe.concurrent('one line, and exit 2', () => {
  const DRY = ['--dry-run', '--pact', OUR_PACT, '--consumer-app-version', '1'];
  test.each<[string, Args, Readonly<Record<string, string>>, RegExp]>([
    [
      'no version outside of git and of a CI',
      ['--dry-run', '--pact', OUR_PACT],
      {},
      /give --consumer-app-version/,
    ],
    ['no broker', ['--pact', OUR_PACT], {}, /give --broker-base-url or set PACT_BROKER_BASE_URL/],
    [
      'credentials in the URL of the command line',
      ['--pact', OUR_PACT, '--broker-base-url', `https://us:${HUSH}@broker.example`],
      {},
      /every process of the machine can read; set PACT_BROKER_USERNAME/,
    ],
    [
      'credentials in the clear',
      ['--pact', OUR_PACT, '--broker-base-url', 'http://broker.example'],
      { PACT_BROKER_TOKEN: HUSH },
      /http:\/\/broker\.example is plain http; use https, or --insecure/,
    ],
    [
      'no pact',
      ['--dry-run', '--pact', 'none.json'],
      {},
      /cannot read the pact none\.json: no such file or folder \(ENOENT/,
    ],
    ['another consumer', [...DRY, '--consumer', 'shop'], {}, /is "link-token-client", not "shop"/],
    ['another provider', [...DRY, '--provider', 'Plaid'], {}, /is "plaid", not "Plaid"/],
    ['no time', [...DRY, '--timeout', '0'], {}, /Give seconds, above 0 and at most an hour/],
    ['a tag with a comma', [...DRY, '--tag', 'a,b'], {}, /--tag has a comma in it/],
    [
      'tags without end',
      [...DRY, ...Array.from({ length: 7000 }, (_, tag) => `--tag=t${tag}`)],
      {},
      /--tag is given 7000 times; give at most 100/,
    ],
    [
      'a version with a space',
      ['--dry-run', '--pact', OUR_PACT, '--consumer-app-version', '1 '],
      {},
      /--consumer-app-version has a space at its/,
    ],
    ['a branch with a space', [...DRY, '--branch', ' main'], {}, /--branch has a space at its/],
    ['a tag with a space', [...DRY, '--tag', 'a '], {}, /--tag has a space at its/],
    ['a branch of two lines', [...DRY, '--branch', 'a\nb'], {}, /--branch has a line end/],
  ])('%s', async (_what, args, env, message) => {
    const { status, stdout, stderr } = await run(args, env);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^link-token-contract: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain(HUSH);
  });
});

describe.concurrent('a dry run asks no broker', () => {
  test('and says what would be published', async () => {
    const { status, stdout, stderr } = await run([
      ...['--dry-run', '--pact', OUR_PACT, '--consumer-app-version', '1.2', '--branch', 'a b/c'],
      ...['--tag', 'x', '--tag', 'y', '--build-url', 'https://ci.example/1'],
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      `Would be published: link-token-client -> plaid
  version 1.2 (--consumer-app-version)
  branch a b/c (--branch)
  build https://ci.example/1
  tags x, y
`,
    );
  });

  test('as JSON, and of a commit with changes', async () => {
    const clone = join(folder, 'clone');
    await mkdir(clone);
    const git = (...args: Args) =>
      execFileSync('git', args, {
        cwd: clone,
        encoding: 'utf8',
        env: {
          ...{
            PATH: process.env['PATH'],
            HOME: clone,
            GIT_AUTHOR_NAME: 'a',
            GIT_AUTHOR_EMAIL: 'a@b',
          },
          ...{ GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' },
        },
      }).trim();
    git('init', '--quiet', '--initial-branch', 'main');
    await writeFile(join(clone, 'a'), '1');
    git('add', 'a');
    git('commit', '--quiet', '--message', 'a');
    await writeFile(join(clone, 'a'), '2');
    const { status, stdout, stderr } = await runIn(clone, [
      ...['--dry-run', '--pact', OUR_PACT, '--format', 'json'],
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      ...{ verdict: 'ready', consumer: 'link-token-client', provider: 'plaid' },
      ...{ version: git('rev-parse', 'HEAD'), branch: 'main', buildUrl: null, tags: [] },
      ...{ url: null, again: null, notices: [], said: null, differences: [], findings: [] },
      source: {
        ...{ version: { from: 'git', name: 'HEAD' }, branch: { from: 'git', name: 'HEAD' } },
        buildUrl: null,
      },
      remarks: [expect.stringContaining('tracked files differ from the commit')],
    });
  });
});

test('the target of a pull request is not published under the name of its head: exit 2', async () => {
  const clone = join(folder, 'target');
  await mkdir(clone);
  const git = (...args: Args) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      ...{ cwd: clone, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: clone } },
    }).trim();
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'the target');
  const base = git('rev-parse', 'HEAD');
  const head = 'e5e06fb68123f8d66ccbc74545404aa8bf357ed8';
  const event = join(folder, 'target-event.json');
  await writeFile(event, JSON.stringify({ pull_request: { head: { sha: head } } }));
  const env = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request_target' },
    ...{ GITHUB_EVENT_PATH: event, GITHUB_SHA: base, GITHUB_REF: 'refs/heads/main' },
  };
  const args = ['--dry-run', '--pact', OUR_PACT];
  expect(await runIn(clone, args, env)).toMatchObject({
    ...{ status: 2, stdout: '' },
    stderr: `link-token-contract: the version is ${head} (pull_request.head.sha of the event file), but what is checked out is ${base}; check out ${head}, or give --consumer-app-version\n`,
  });
  expect(await runIn(clone, [...args, '--consumer-app-version', '1'], env)).toMatchObject({
    status: 0,
  });
});

describe.concurrent('not published: exit 1', () => {
  const DRY = ['--dry-run', '--consumer-app-version', '1', '--pact'];

  test('a bad example', async () => {
    const file = await written('bad.json', (text) => text.replaceAll('"request_id"', '"request"'));
    const { status, stdout, stderr } = await run([...DRY, file, '--whole-examples']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^Not published: link-token-client -> plaid\n/);
    expect(stdout).toMatch(/a request to .*\/request_id: .* \[missing-key\]\n/);
  });

  test('a secret, and its value is not shown', async () => {
    const file = await written('secret.json', (text) =>
      text.replace('"example-secret"', `"${HUSH}"`),
    );
    for (const format of ['text', 'json']) {
      const { status, stdout, stderr } = await run([...DRY, file, '--format', format]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout).toContain('/interactions/0/request/headers/PLAID-SECRET/0');
      expect(stdout).toContain('it has the shape of a credential; put an example in its place');
      expect(stdout).not.toContain('8ab976e6');
    }
  });

  test('what a variable of the environment holds', async () => {
    const file = await written('known.json', (text) => text.replace('a text for', 'hush hush for'));
    const { status, stdout } = await run([...DRY, file], { PLAID_SECRET: 'hush hush' });
    expect(status).toBe(1);
    expect(stdout).toContain('it is what the variable PLAID_SECRET holds');
    expect(stdout).not.toContain('hush');
  });
});

test('help names the variables', async () => {
  const { status, stdout } = await run(['--help']);
  expect(status).toBe(0);
  for (const name of ['BASE_URL', 'TOKEN', 'USERNAME', 'PASSWORD']) {
    expect(stdout).toContain(`PACT_BROKER_${name}`);
  }
});
