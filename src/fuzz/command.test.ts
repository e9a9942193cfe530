import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type InProcessOptions, runInProcess } from '../../test/cli/run-in-process.ts';
import { startProgram } from '../../test/cli/start-program.ts';
import { startValidatorServer } from '../../test/fuzz/validator-server.ts';

const OURS = join(import.meta.dirname, '../../contracts/link-token-contract.ts');

// Each validator runs in a process of its own, beside whatever else the machine does.
vi.setConfig({ testTimeout: 120_000 });

/** A folder with somebody's validators in it. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const files = {
    'ours.mjs': `import { validateLinkTokenGetResponse } from ${JSON.stringify(OURS)};
      export const judge = (payload) => validateLinkTokenGetResponse(payload);`,
    'careless.mjs': `export default (payload) => Boolean(payload?.metadata && payload.expiration);`,
    'handler.mjs': `export const read = ({ link_sessions }) =>
      link_sessions?.map(({ results }) => results.item_add_results[0]?.public_token);`,
    'expects.mjs': `const tokens = ({ link_sessions: all = [] }) =>
        all.flatMap(({ results }) => results?.item_add_results.map((it) => it.public_token) ?? []);
      export const firstSessionAlone = ({ link_sessions: all = [], expiration }) => {
        if (expiration === null) throw new Error('never expires');
        return tokens({ link_sessions: all.slice(0, 1) });
      };
      export const isNeverExpiring = ({ expiration }) => expiration === null;
      export const areAll = (payload, returned) =>
        tokens(payload).length === returned.length || 'a token is missing';
      export const broken = () => 'yes';
      export const count = ({ link_token: token }) => token.length;`,
    'table.json': JSON.stringify([
      { payload: { link_token: 'abc' }, returned: 3 },
      { payload: { link_token: 'access-sandbox-1' }, returned: 3 },
    ]),
    'hangs.mjs': `export default (payload) => {
      while (payload?.expiration === null);
      return payload !== null && typeof payload === 'object';
    };`,
    'tell.mjs': `import { writeFileSync } from 'node:fs';
      let asked = 0;
      export const tell = (name) => ++asked === 60 && writeFileSync('told-' + name, '');`,
    'tells-careless.mjs': `import { tell } from './tell.mjs';
      export default (payload) => (tell('careless'), payload !== null);`,
    'tells-right.mjs': `import { tell } from './tell.mjs';
      import { isLinkTokenGetResponse } from ${JSON.stringify(OURS)};
      export default (payload) => (tell('right'), isLinkTokenGetResponse(payload));`,
    'dies.mjs': `export default (payload) => {
      if (payload?.created_at === null && payload.expiration === null) process.exit(3);
      return true;
    };`,
    'careless.py': `import json, sys
for line in sys.stdin:
    payload = json.loads(line)
    print('true' if isinstance(payload, dict) and 'request_id' in payload else 'false', flush=True)
`,
    'careless.rb': `require 'json'
$stdout.sync = true
STDIN.each_line { |line| p JSON.parse(line, max_nesting: false).is_a?(Hash) }
`,
    'bridge.py': `import subprocess, sys
subject = subprocess.Popen(sys.argv[1:], stdin=sys.stdin, stdout=sys.stdout)
subject.wait()
`,
    'ours-by-line.mjs': `import { createInterface } from 'node:readline';
import { isLinkTokenGetResponse } from ${JSON.stringify(OURS)};
for await (const line of createInterface({ input: process.stdin }))
  console.log(String(isLinkTokenGetResponse(JSON.parse(line))));
`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const fuzz = (...args: string[]) => fuzzWith({}, ...args);
const fuzzWith = (options: InProcessOptions, ...args: string[]) =>
  runInProcess(['fuzz', ...args, ...(args[0] === 'merge' ? [] : ONE_JOB)], { folder, ...options });
/** What is found is the same with any number of them: see run-in-threads.test.ts. */
const ONE_JOB = ['--jobs', '1'];

async function fuzzJson(...args: string[]) {
  const { status, stdout, stderr } = await fuzz(...args, '--format', 'json');
  expect(stderr).toBe('');
  return { status, result: JSON.parse(stdout) };
}

async function fileIn(parent: string, name: string): Promise<void> {
  while (!(await readdir(parent)).includes(name)) await wait(50);
}

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('a module', () => {
  test('that is right: nothing is found', async () => {
    const { status, stdout, stderr } = await fuzz('--module', 'ours.mjs#judge', '--runs', '300');
    expect(stderr).toBe('');
    expect(stdout).toBe('300 payloads with seed 1: nothing found.\n');
    expect(status).toBe(0);
  });

  test('that is careless: false accepts and rejects apart, smallest payloads, a replay that shows it', async () => {
    const { status, result } = await fuzzJson('--module', 'careless.mjs', '--runs', '400');
    expect(status).toBe(1);
    expect(Object.keys(result).slice(0, 6)).toEqual([
      ...['runs', 'seed', 'falseAccepts', 'falseRejects', 'crashes', 'advice'],
    ]);
    expect(codes(result.falseAccepts)).toEqual(
      expect.arrayContaining(['missing-key', 'wrong-type', 'unexpected-null', 'bad-date-time']),
    );
    const [reject] = result.falseRejects;
    expect(reject).toMatchObject({ fault: null, payload: { expiration: null } });
    expect(reject.message).toBe('rejected, but Plaid may send this: null at /expiration');
    expect(JSON.stringify(reject.payload).length).toBeLessThan(300);

    const replayed = await fuzzJson(...reject.replay.split(' ').slice(3));
    expect(replayed.result.runs).toBe(1);
    expect(replayed.result.falseRejects[0].payload).toEqual(reject.payload);
  });

  test('the same seed gives the same bytes, another seed others', async () => {
    const of = async (seed: string) =>
      (await fuzz(...['--module', 'careless.mjs', '--runs', '60'], '--seed', seed)).stdout;
    const first = await of('5');
    expect(await of('5')).toBe(first);
    expect(await of('6')).not.toBe(first);
  });

  test('that hangs on some payloads is killed and asked on', async () => {
    const { status, result } = await fuzzJson(
      '--module',
      'hangs.mjs',
      '--runs',
      '40',
      '--timeout',
      '0.4',
    );
    expect(status).toBe(1);
    expect(result.ending).toBe('completed');
    const [crash, ...others] = result.crashes;
    expect(others).toEqual([]);
    expect(crash).toMatchObject({ payload: { expiration: null } });
    expect(crash.message).toContain('no answer within 400 ms');
  });

  test('that dies is started again', async () => {
    const { status, result } = await fuzzJson('--module', 'dies.mjs', '--runs', '80');
    expect(status).toBe(1);
    expect(result).toMatchObject({ runs: 80, ending: 'completed' });
    expect(result.crashes[0].message).toContain('exit code 3');
    expect(codes(result.falseAccepts)).toContain('missing-key');
  });

  test('as a handler: any answer is fine, a throw is not', async () => {
    const { status, result } = await fuzzJson(
      '--module',
      'handler.mjs',
      '--handler',
      '--runs',
      '150',
    );
    expect(status).toBe(1);
    expect(result.falseAccepts).toEqual([]);
    expect(result.crashes[0].message).toContain('TypeError');
    expect((await fuzz('--module', 'ours.mjs#judge', '--handler', '--runs', '100')).status).toBe(0);
  });
});

describe('a command', () => {
  test.each(['python3 careless.py', 'ruby careless.rb'])(
    'that is careless: %s',
    async (command) => {
      const { status, result } = await fuzzJson('--command', command, '--runs', '150');
      expect(status).toBe(1);
      expect(codes(result.falseAccepts)).toContain('wrong-type');
      expect(result.crashes).toEqual([]);
    },
  );

  test('that is right, through a bridge in Python', async () => {
    const command = `python3 bridge.py ${process.execPath} ours-by-line.mjs`;
    const { status, stdout } = await fuzz('--command', command, '--runs', '150');
    expect(stdout).toBe('150 payloads with seed 1: nothing found.\n');
    expect(status).toBe(0);
  });

  test('needs --shell for a pipe', async () => {
    const piped = `cat | python3 careless.py`;
    expect(await fuzz('--command', piped)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--shell'),
    });
    expect((await fuzz('--command', piped, '--shell', '--runs', '20')).status).toBe(1);
  });
});

test('a command that never answers is not held against anything, and not waited for', async () => {
  const { status, result } = await fuzzJson('--command', 'sleep 3000', '--max-time', '0.5');
  expect(status).toBe(2);
  expect(result).toMatchObject({ ending: 'time' });
});

test('a command as a handler may answer what it likes', async () => {
  const command = `ruby -e 'STDOUT.sync = true; STDIN.each_line { puts :fine }'`;
  expect((await fuzz('--command', command, '--runs', '30')).status).toBe(2);
  expect((await fuzz('--command', command, '--handler', '--runs', '30')).status).toBe(0);
});

describe('a handler whose results are judged', () => {
  const handler = ['--handler', '--module', 'expects.mjs#firstSessionAlone', '--runs', '200'];
  const throws = ['--throws', 'expects.mjs#isNeverExpiring'];

  test('by functions: what is wrong, the smallest payload, a replay that shows it', async () => {
    const { status, result } = await fuzzJson(
      ...handler,
      ...throws,
      '--expect',
      'expects.mjs#areAll',
    );
    expect(status).toBe(1);
    expect(result).toMatchObject({ crashes: [], falseAccepts: [], falseRejects: [] });
    const [wrong] = result.wrongResults;
    expect(wrong.message).toMatch(/^wrong result: a token is missing; /);
    expect(wrong.payload.link_sessions).toHaveLength(2);
    expect(wrong.replay).toContain(
      "--handler --throws 'expects.mjs#isNeverExpiring' --expect 'expects.mjs#areAll'",
    );
    const { status: again, stdout } = await fuzz(
      ...handler,
      ...throws,
      '--ignore',
      'valid-payload',
    );
    expect([again, stdout]).toEqual([0, '200 payloads with seed 1: nothing found.\n']);
  });

  test('by a table: its payloads are asked, and masked where they are printed', async () => {
    const { status, stdout } = await fuzz(
      ...['--handler', '--module', 'expects.mjs#count', '--expect', 'table.json', '--runs', '0'],
    );
    expect(status).toBe(1);
    expect(stdout).toContain('wrong result: number 16, where the table has number 3');
    expect(stdout).toContain('--expect table.json --revision 1.697.4 --runs 0');
    expect(stdout).toContain('2 payloads with seed 1: 1 wrong result found.');
    expect(stdout).not.toContain('access-sandbox');
  });

  test('by something that cannot judge: nobody is blamed, and it is shown again', async () => {
    const { status, stdout } = await fuzz(...handler, '--throws', 'expects.mjs#broken');
    expect(status).toBe(2);
    expect(stdout).toMatch(
      /^0 payloads .*: --throws expects.mjs#broken returned "yes"; true or false is expected \(it is shown again by npx .* --start 0 --runs 1\); mend it and run it again\.\n$/,
    );
  });

  test('must be asked for as one', async () => {
    const { status, stderr } = await fuzz('--module', 'expects.mjs#count', ...throws);
    expect(status).toBe(2);
    expect(stderr).toContain('--throws and --expect say what a handler should do: add --handler');
  });
});

describe('a URL', () => {
  test('must be reached', async () => {
    const server = await startValidatorServer();
    try {
      const url = `${server.url}/nowhere?key=hunter2`;
      for (const options of [['--handler'], []]) {
        const { status, stdout, stderr } = await fuzz('--url', url, '--runs', '20', ...options);
        expect(status).toBe(2);
        expect(stdout).toBe('');
        expect(stderr).toMatch(
          /every valid payload with 404 .*: it was not reached; check the path/,
        );
        expect(stderr).not.toContain('hunter2');
      }
    } finally {
      await server.close();
    }
  });

  test('that is right, and one that is careless', async () => {
    const server = await startValidatorServer();
    try {
      const right = await fuzz('--url', `${server.url}/right`, '--runs', '60');
      expect(right).toMatchObject({ status: 0, stderr: '' });
      const careless = await fuzz('--url', `${server.url}/careless`, '--runs', '60');
      expect(careless.status).toBe(1);
      expect(careless.stdout).toContain('FALSE ACCEPT');
    } finally {
      await server.close();
    }
  });

  test('where nobody listens', async () => {
    const { status, stderr } = await fuzz('--url', 'http://user:hunter2@127.0.0.1:9/judge');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^link-token-contract: nothing answers at [^\n]*\n$/);
    expect(stderr).not.toContain('hunter2');
  });

  test('has no password in the line that replays it', async () => {
    const server = await startValidatorServer();
    try {
      const url = `${server.url.replace('//', '//user:hunter2@')}/careless?key=hunter2`;
      const { stdout, stderr } = await fuzz('--url', url, '--runs', '30');
      expect(stdout).toContain(
        `--url '${server.url.replace('//', '//USER:PASSWORD@')}/careless?QUERY'`,
      );
      expect(stdout + stderr).not.toContain('hunter2');
    } finally {
      await server.close();
    }
  });
});

describe('what is asked for', () => {
  beforeEach(async () => {
    for (const name of ['right', 'careless'])
      await rm(join(folder, `told-${name}`), { force: true });
  });

  test('--ignore leaves out a code, --enums decides, --strict lets advice count', async () => {
    const careless = ['--module', 'careless.mjs', '--runs', '400'];
    const ignored = (await fuzzJson(...careless, '--ignore', 'wrong-type', 'missing-key')).result;
    expect(codes(ignored.falseAccepts)).not.toContain('wrong-type');
    expect(codes(ignored.advice)).toContain('unknown-enum-value');

    expect(codes((await fuzzJson(...careless, '--enums', 'closed')).result.falseAccepts)).toContain(
      'unknown-enum-value',
    );
    const right = ['--module', 'ours.mjs#judge', '--runs', '400'];
    expect(codes((await fuzzJson(...right, '--enums', 'open')).result.falseRejects)).toContain(
      'unknown-enum-value',
    );
    expect((await fuzz(...right, '--strict')).status).toBe(0);
  });

  test('--max-time stops it cleanly, with a verdict', async () => {
    // Time stands still until something was asked.
    const clock = () => (existsSync(join(folder, 'told-right')) ? 10_001 : 0);
    const { status, stdout } = await fuzzWith(
      { clock },
      ...['--module', 'tells-right.mjs', '--runs', '1000000', '--max-time', '10'],
      ...['--format', 'json'],
    );
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ ending: 'time', falseAccepts: [] });
    expect(result.runs).toBeGreaterThan(0);
  });

  const start = (module: string) =>
    startProgram(['fuzz', '--module', module, '--runs', '1000000'], { folder });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s prints what was found',
    async (signal) => {
      const { child, ended } = start('tells-careless.mjs');
      await fileIn(folder, 'told-careless');
      child.kill(signal);
      const { status, stdout } = await ended;
      expect(stdout).toContain('FALSE ACCEPT');
      expect(stdout).toMatch(/Interrupted\.\n$/);
      expect(status).toBe(1);
    },
  );

  test('Ctrl-C without a finding proves nothing', async () => {
    const { child, ended } = start('tells-right.mjs');
    await fileIn(folder, 'told-right');
    child.kill('SIGINT');
    const { status, stdout } = await ended;
    expect(stdout).toMatch(/nothing found\. Interrupted\.\n$/);
    expect(status).toBe(2);
  });

  test('shards together are the whole, and merge joins them', async () => {
    const careless = ['--module', 'careless.mjs', '--runs', '300', '--format', 'json'];
    const files: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const file = `shard-${shard.charAt(0)}.json`;
      await writeFile(join(folder, file), (await fuzz(...careless, '--shard', shard)).stdout);
      files.push(file);
    }
    const whole = JSON.parse((await fuzz(...careless)).stdout);
    const merged = await fuzz('merge', ...files, '--format', 'json');
    expect(merged.status).toBe(1);
    const joined = JSON.parse(merged.stdout);
    expect(joined.runs).toBe(whole.runs);
    // How many payloads are looked behind depends on what was known by then.
    expect(new Set(codes(joined.falseAccepts))).toEqual(new Set(codes(whole.falseAccepts)));
    expect(codes(joined.falseRejects)).toEqual(codes(whole.falseRejects));

    const quiet = await fuzz('merge', ...files, '--ignore', 'wrong-type', '--format', 'json');
    expect(joined.falseAccepts.map(({ code }: { code: string }) => code)).toContain('wrong-type');
    expect(quiet.stdout).not.toContain('"code":"wrong-type"');

    const partly = await fuzz('merge', 'shard-1.json', 'shard-3.json');
    expect(partly.stdout).toContain('of 3 shards 2 missing');
    expect(await fuzz('merge', 'careless.mjs')).toMatchObject({ status: 2 });
  });
});

describe('a corpus', () => {
  test('holds what failed, by its fault, and is replayed first', async () => {
    const careless = ['--module', 'careless.mjs', '--corpus', 'corpus'];
    await fuzz(...careless, '--runs', '300');
    const files = await readdir(join(folder, 'corpus'));
    expect(files).toContain('valid-payload.expiration.json');
    expect(files.some((name) => name.startsWith('missing-key.'))).toBe(true);

    const again = await fuzzJson(...careless, '--runs', '0');
    expect(again.status).toBe(1);
    expect(again.result.runs).toBe(files.length);
    expect(again.result.falseRejects[0].replay).toContain('--corpus corpus --runs 0');
    expect(await readdir(join(folder, 'corpus'))).toEqual(files);
  });

  test('of the user is masked in what is printed, and left as it is', async () => {
    const secret = 'access-sandbox-8ab976e6-64bc-4b38-98f7-731e7a349970';
    const fixture = JSON.parse(
      await readFile(
        join(import.meta.dirname, '../../test-utils/payloads/official-example.json'),
        'utf8',
      ),
    );
    await mkdir(join(folder, 'own'), { recursive: true });
    const text = JSON.stringify({ ...fixture, expiration: null, link_token: secret, note: secret });
    await writeFile(join(folder, 'own', 'mine.json'), text);
    for (const format of ['text', 'json']) {
      const { status, stdout, stderr } = await fuzz(
        ...['--module', 'careless.mjs', '--corpus', 'own', '--runs', '0', '--format', format],
      );
      expect(status).toBe(1);
      expect(stdout + stderr).not.toContain(secret);
      expect(stdout).toContain('(masked)');
    }
    expect(await readFile(join(folder, 'own', 'mine.json'), 'utf8')).toBe(text);
  });

  test('that is not JSON is named', async () => {
    await mkdir(join(folder, 'spoilt'), { recursive: true });
    await writeFile(join(folder, 'spoilt', 'x.json'), '{"secret": "hunter2"');
    const { status, stderr } = await fuzz('--module', 'ours.mjs#judge', '--corpus', 'spoilt');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^link-token-contract: spoilt\/x\.json is not JSON[^\n]*\n$/);
    expect(stderr).not.toContain('hunter2');
  });
});

test.each([
  [[], /say whom to ask/],
  [['--module', 'ours.mjs', '--url', 'http://localhost'], /cannot be used with/],
  [['--module', 'nowhere.mjs'], /no file nowhere\.mjs/],
  [['--module', 'ours.mjs#nothing'], /nothing/],
  [['--module', 'ours.mjs#judge', '--shell'], /--shell goes with --command/],
  [['--module', 'ours.mjs#judge', '--ignore', 'nonsense'], /not one of the codes/],
  [['--module', 'ours.mjs#judge', '--shard', '4/3'], /2\/5/],
  [['--module', 'ours.mjs#judge', '--runs', '-1'], /whole number/],
  [['--module', 'ours.mjs#judge', '--runs', '0'], null],
  [['--module', 'ours.mjs#judge', '--corpus', 'ours.mjs/x'], /the corpus ours\.mjs\/x cannot/],
  [['--command', 'no-such-program-anywhere'], /no-such-program-anywhere/],
  [['merge', 'no-such-file.json'], /cannot read no-such-file/],
])('bad usage exits with 2 and one clear line: %j', async (args, message) => {
  const { status, stderr } = await fuzz(...args);
  expect(status).toBe(2);
  if (message !== null)
    expect(stderr).toMatch(new RegExp(`^link-token-contract: [^\n]*${message.source}[^\n]*\n$`));
});
