import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readPactFile } from '../../pact-file/read-pact-file.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import type { CheckFinding } from './check.ts';
import { elsewhere, pactRewrite } from './pact-rewrite.ts';

// Each starts two processes at least, beside others.
vi.setConfig({ testTimeout: 120_000 });

const REQUEST = { method: 'POST', path: '/link/token/get' };
const INTERACTION = {
  ...{ description: 'a request', providerStates: [{ name: 'a state' }], request: REQUEST },
  response: { status: 200, body: { created_at: '2024-01-31T12:00:00Z', request_id: 'r' } },
};
const PACT = {
  ...{ consumer: { name: 'shop' }, provider: { name: 'plaid' } },
  interactions: [INTERACTION],
  metadata: { pactSpecification: { version: '3.0.0' } },
};

/**
 * What is found where the file is that, and a script is what writes it. `pact` is what it starts from, `write` writes it
 * by merging as Pact does.
 */
function found(
  script: string,
  {
    committed = PACT,
    timeoutMs = 60_000,
    program = process.execPath,
  }: { committed?: object; timeoutMs?: number; program?: string } = {},
): Promise<readonly CheckFinding[]> {
  return withTemporaryFolder(async (folder) => {
    const file = join(folder, 'pacts', 'shop-plaid.json');
    mkdirSync(join(folder, 'pacts'));
    const text = JSON.stringify(committed, null, 4);
    writeFileSync(file, text);
    const runs = join(folder, 'runs');
    writeFileSync(
      join(folder, 'write.mjs'),
      `import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
       import { randomUUID } from 'node:crypto';
       const file = ${JSON.stringify(file)};
       appendFileSync(${JSON.stringify(runs)}, '.');
       const run = readFileSync(${JSON.stringify(runs)}, 'utf8').length;
       const pact = ${JSON.stringify(PACT)};
       const [interaction] = pact.interactions;
       const { body } = interaction.response;
       const write = () => {
         const there = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).interactions : [];
         writeFileSync(file, JSON.stringify({ ...pact, interactions: [...there, ...pact.interactions] }));
       };
       ${script}`,
    );
    const rewrite = { words: [program, join(folder, 'write.mjs')], timeoutMs };
    try {
      return await pactRewrite(await readPactFile(file), rewrite).run(null);
    } finally {
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(readdirSync(join(folder, 'pacts'))).toEqual(['shop-plaid.json']);
    }
  });
}

const AT = '/response/body';

test.concurrent.each<[string, string]>([
  ['the same', 'write();'],
  [
    'the same, in another order',
    'interaction.response = { body: { request_id: body.request_id, created_at: body.created_at }, status: 200 }; write();',
  ],
  ['by another program', 'pact.metadata.pactRust = { run }; write();'],
])('%s: nothing is found', async (_what, script) => {
  expect(await found(script)).toEqual([]);
});

test.concurrent.each<[string, string, string]>([
  ['the time of day', 'body.created_at = new Date().toISOString();', '/created_at'],
  [
    'the time, to the second',
    "body.created_at = new Date().toISOString().replace(/\\.\\d+/, '');",
    '/created_at',
  ],
  ['the time, as people write it here', 'body.created_at = new Date(0).toString();', '/created_at'],
  ['a number as people write it here', 'body.request_id = (1.5).toLocaleString();', '/request_id'],
  ['a random text', 'body.request_id = randomUUID();', '/request_id'],
  ['a random key', 'body[randomUUID()] = 1;', ''],
])('%s is seen', async (_what, change, path) => {
  const findings = await found(`${change} write();`);
  const places = findings.filter(({ code }) => code === 'pact-not-reproducible');
  expect(places.length).toBeGreaterThan(0);
  for (const finding of places) {
    expect(finding).toMatchObject({
      path: expect.stringContaining(`${AT}${path}`),
      message: expect.stringMatching(
        /^a request, given a state: it changes from run to run: the first wrote .*, the second /,
      ),
      remedy: expect.stringContaining('write a fixed example'),
    });
  }
  // Nothing is said twice: of that place the file has another value, too.
  expect(findings.every(({ path: at }) => places.some((place) => place.path === at))).toBe(true);
});

test.concurrent.each<[string, string, string, string]>([
  [
    'a date of today',
    'body.created_at = new Date().toISOString().slice(0, 10);',
    `${AT}/created_at`,
    'write an example of long ago, in dateTime()',
  ],
  [
    'a time of today',
    "body.created_at = new Date().toISOString().slice(0, 10) + 'T23:00:00Z';",
    `${AT}/created_at`,
    'write an example of long ago, in dateTime()',
  ],
  [
    'when the day began',
    'body.created_at = Math.floor(Date.now() / 864e5) * 86400;',
    `${AT}/created_at`,
    'write an example of long ago, in dateTime()',
  ],
  [
    'a date in a name',
    "interaction.description = 'on ' + new Date().toISOString().slice(0, 10);",
    '/description',
    'give the interaction a fixed description and fixed provider states',
  ],
])('%s is seen, though both runs write the same', async (_what, change, path, remedy) => {
  const seen = await found(`${change} write();`);
  expect(seen.filter(({ code }) => code === 'pact-not-reproducible')).toEqual([
    expect.objectContaining({
      ...{ code: 'pact-not-reproducible', path },
      message: expect.stringMatching(/: it changes from day to day, .* wrote ".*", which is of /),
      remedy: expect.stringContaining(remedy),
    }),
  ]);
  if (path !== '/description') expect(seen).toHaveLength(1);
});

test.concurrent('the date of this time zone is seen to be another one elsewhere', async () => {
  const [finding] = await found(
    "body.created_at = new Date().toLocaleDateString('en', { weekday: 'long' }); write();",
  );
  expect(finding?.message).toMatch(/it changes from run to run/);
});

test.concurrent('a random name is seen', async () => {
  const findings = await found('interaction.description = randomUUID(); write();');
  expect(findings.map(({ code }) => code)).toEqual(Array(2).fill('pact-not-reproducible'));
  expect(findings).toContainEqual({
    ...findings[0],
    message: expect.stringMatching(/the first wrote the interaction, the second nothing$/),
    remedy: 'give the interaction a fixed description and fixed provider states',
  });
});

test.concurrent('a credential that changes is not reported', async () => {
  const findings = await found("body.link_token = 'link-sandbox-' + randomUUID(); write();");
  const [finding] = findings.filter(({ path }) => path === `${AT}/link_token`);
  expect(finding?.message).toMatch(
    /the first wrote string \(masked\), the second string \(masked\)$/,
  );
});

test.concurrent('a file that is not what the command writes is found', async () => {
  const former = { ...INTERACTION, description: 'a former request' };
  const committed = { ...PACT, interactions: [INTERACTION, former] };
  expect(await found("body.request_id = 's'; write();", { committed })).toEqual([
    expect.objectContaining({
      ...{ code: 'pact-differs', path: '' },
      message:
        'a former request, given a state: the file has the interaction, the command wrote nothing',
      remedy: expect.stringContaining('delete the file'),
    }),
    expect.objectContaining({
      ...{ code: 'pact-differs', path: `${AT}/request_id` },
      message: 'a request, given a state: the file has string "r", the command wrote string "s"',
    }),
  ]);
});

test.concurrent('tests that fail in other surroundings are advice, and no fault of the pact', async () => {
  const script =
    "if ((process.env.TZ ?? '').startsWith('Pacific/')) throw new Error('not here'); write();";
  expect(await found(script)).toEqual([
    expect.objectContaining({
      ...{ code: 'pact-not-reproducible', level: 'advice' },
      message: expect.stringMatching(
        /^with TZ=Pacific\/\w+ and LANG=\S+ the command .* has exit code 1; .*: Error: not here; so it/,
      ),
    }),
  ]);
});

test.concurrent.each<[string, string]>([
  ['in its second run', 'if (run === 2)'],
  ['in every other run', 'if (run % 2 === 0)'],
  ['from its second run on', 'if (run > 1)'],
])(
  'a command that fails %s is not taken for one that fails elsewhere',
  async (_when, condition) => {
    await expect(found(`${condition} throw new Error('no server'); write();`)).rejects.toThrow(
      /the command .* has exit code 1; run it by itself, and mend what fails: Error: no server$/,
    );
  },
);

test.concurrent.each<[string, string, RegExp]>([
  [
    'fails',
    "console.log('working'); throw new Error('no server');",
    /has exit code 1; run it by itself, and mend what fails: Error: no server$/,
  ],
  [
    'fails without a word',
    'process.exit(3);',
    /has exit code 3; run it by itself, and mend what fails$/,
  ],
  [
    'fails, and npm says so',
    "console.error('Error: no server\\nnpm error code 3'); process.exit(3);",
    /has exit code 3; .*: Error: no server$/,
  ],
  [
    'is killed',
    "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 9);",
    /was killed; .*$/,
  ],
  [
    'writes nothing',
    "console.log('0 tests');",
    /wrote no .*shop-plaid\.json; give the one that writes it.*: 0 tests$/,
  ],
  ['takes the file away', 'rmSync(file, { force: true });', /wrote no /],
  ['writes something else', "writeFileSync(file, 'x');", /is no pact: it is not JSON/],
  [
    'writes the pact of others',
    "pact.consumer.name = 'other'; write();",
    /the consumer of .* is "other", not "shop"/,
  ],
  ['writes it once alone', 'if (run === 1) write();', /wrote no /],
  [
    'tells a secret',
    "throw new Error('access-production-8ab976e6-64bc-4b38-98f7-731e7a349970');",
    /has exit code 1; .*: \(masked\)$/,
  ],
  [
    'has colours',
    "console.error('\\u001b[31mError\\u001b[39m: no'); process.exit(1);",
    /has exit code 1; .*: Error: no$/,
  ],
])('a command that %s: it cannot be told', async (_what, script, message) => {
  await expect(found(script)).rejects.toThrow(message);
});

test.concurrent('a command that does not end is ended', async () => {
  await expect(found('write(); setInterval(write, 1);', { timeoutMs: 1500 })).rejects.toThrow(
    'did not end within 1.5 s; --rewrite-timeout gives it more',
  );
});

test.concurrent('a command that does not exist', async () => {
  await expect(found('', { program: '/no/such/program' })).rejects.toThrow(
    'cannot be started: there is no such program',
  );
});

test('a file that cannot be moved stays where it is', async () => {
  await withTemporaryFolder(async (folder) => {
    const file = join(folder, 'shop-plaid.json');
    writeFileSync(file, JSON.stringify(PACT));
    const pact = await readPactFile(file);
    const check = pactRewrite({ ...pact, file: folder }, { words: ['true'], timeoutMs: 1000 });
    await expect(check.run(null)).rejects.toThrow('is a link, or no file');
    expect(readdirSync(folder)).toEqual(['shop-plaid.json']);
  });
});

test('the other surroundings have another day at every hour', () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2024, 1, 29, hour, 30));
    const day = now.toLocaleDateString('en-US', { timeZone: elsewhere(now)['TZ'] });
    expect(day, now.toISOString()).not.toBe(now.toLocaleDateString('en-US'));
  }
});
