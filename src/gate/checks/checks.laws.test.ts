import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { withCheckoutCopy } from '../../../test/checkout-copy.ts';
import { runVitest } from '../../consumer-tests/run-vitest.ts';
import { packageRoot } from '../../shared/files/package-root.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import { runGate } from '../gate.ts';
import { laws } from './checks.ts';

const LAW = 'properties/timestamps-are-null-or-date-times.property.test.ts';
const FORMAT = 'contracts/formats/time.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a broken law is found, and its command shows the same counterexample again', async () => {
  vi.stubEnv('LAW_RUNS', '60');
  await withCheckoutCopy(async (root) => {
    await keepOneLaw(root);
    await writeFile(join(root, 'properties/no-law.property.test.ts'), "import './nothing.ts';\n");
    const format = await readFile(join(root, FORMAT), 'utf8');
    // Half of what is sent as UTC in lower case would be refused.
    const broken = format.replace('| LOWER) === (UPPER_Z | LOWER)', ') === UPPER_Z');
    expect(broken).not.toBe(format);
    await writeFile(join(root, FORMAT), broken);

    const findings = await laws.run({ root, runsFromBuild: false, seed: 42 });

    const lawFindings = findings.filter(({ file }) => file === LAW);
    expect(lawFindings.map(({ message }) => message.split('\n')[0])).toEqual([
      'law broken: created_at and expiration are null or a date-time, each on its own (revision 1.394.0)',
      'law broken: created_at and expiration are null or a date-time, each on its own (revision 1.697.4)',
    ]);
    expect(findings.filter(({ file }) => file !== LAW)).toEqual([
      {
        code: 'law-broken',
        file: 'properties/no-law.property.test.ts',
        line: null,
        path: null,
        message: expect.stringContaining("Cannot find module './nothing.ts'"),
        replay: 'npx vitest run properties/no-law.property.test.ts',
      },
    ]);

    const [, finding] = lawFindings;
    expect(finding).toMatchObject({ code: 'law-broken', line: null, path: null });
    expect(finding?.message).toMatch(/^because: expected .*bad-date-time/m);
    expect(counterexampleOf(finding?.message ?? '')).toMatch(/"2000-01-01T\d\d:\d\d:\d\dz"/);
    const { env, file, title } = commandOf(finding?.replay ?? '');
    expect(env).toEqual({ LAW_SEED: '42', LAW_PATH: expect.stringMatching(/^\d+(:\d+)*$/) });

    vi.unstubAllEnvs();
    const again = await runVitest(root, [file], { args: ['-t', title], env });
    expect(again.passed).toBe(0);
    // The other revision's test is left out by the pattern.
    expect(again.failures.map(({ message }) => counterexampleOf(message))).toEqual([
      counterexampleOf(finding?.message ?? ''),
      undefined,
    ]);
  });
}, 60_000);

const SLOW = `test('a slow law', () => new Promise(() => {}), 50);`;
const BROKEN = `test('a broken law', () => { throw new Error('law broken: a broken law'); });`;
const KEPT = `test('a law', () => {});`;

test.concurrent.for([
  ['undecided', [SLOW, KEPT]],
  ['failed', [SLOW, BROKEN]],
] as const)('a law that has no end in time: %s', async ([verdict, tests], { expect }) => {
  await withTemporaryFolder(async (root) => {
    await symlink(join(packageRoot(), 'node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'package.json'), '{"type":"module"}');
    await mkdir(join(root, 'properties'));
    const text = `import { test } from 'vitest';\n${tests.join('\n')}\n`;
    await writeFile(join(root, 'properties', 'some.test.ts'), text);

    const silent = { started: () => {}, ended: () => {} };
    const checkout = { root, runsFromBuild: false, seed: null };
    const result = await runGate([laws], checkout, () => 0, silent);

    expect(result.verdict).toBe(verdict);
    expect(result.checks.map(({ findings, problem }) => [findings.length, problem])).toEqual([
      [
        verdict === 'failed' ? 1 : 0,
        [
          'properties/some.test.ts: a slow law: it was not judged: Test timed out in 50ms.',
          '-> npx vitest run properties/some.test.ts -t "a slow law"',
        ].join('\n'),
      ],
    ]);
  });
});

/** One law is enough, and quicker. */
async function keepOneLaw(root: string): Promise<void> {
  for (const name of await readdir(join(root, 'properties'))) {
    if (name.endsWith('.test.ts') && !LAW.endsWith(name)) await rm(join(root, 'properties', name));
  }
}

/** A printed command as a shell would take it apart. */
function commandOf(replay: string) {
  const parts = /^((?:[A-Z_]+=\S+ )*)npx vitest run (\S+) -t "([^"$`\\!]*)"$/.exec(replay);
  const [, assignments = '', file = '', title = ''] = parts ?? [];
  const env = Object.fromEntries(
    assignments
      .trim()
      .split(' ')
      .map((assignment) => {
        const [name = '', value = ''] = assignment.split('=');
        return [name, value] as const;
      }),
  );
  return { env, file, title };
}

function counterexampleOf(message: string): string | undefined {
  return /^counterexample, shrunk \d+ times: (.*)$/m.exec(message)?.[1];
}
