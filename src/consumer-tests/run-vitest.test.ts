import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../shared/files/package-root.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { replayOf, runVitest, type TestRun } from './run-vitest.ts';
import type { TestFailure } from './vitest-report.ts';

test.concurrent('a run reports how many tests passed, and the file, title, message and command of each failure', async ({
  expect,
}) => {
  const files = {
    't/sums.test.ts': `
      import { describe, expect, test } from 'vitest';
      describe('sums (of two)', () => {
        test('hold', () => {});
        test('fail as they "must"', () => { expect({ a: 1 }).toEqual({ a: 2 }); });
        test('fail as well', () => { throw new Error('two\\nlines'); });
        test.skip('are left out', () => {});
      });`,
    't/env.test.ts': `
      import { expect, test } from 'vitest';
      test('the environment is there', () => { expect(process.env['LAW_SEED']).toBe('5'); });`,
  };
  await withProject(files, async (root) => {
    const { passed, failures } = await runVitest(root, ['t/s', 't/e'], { env: { LAW_SEED: '5' } });
    const first: TestFailure = {
      kind: 'failed',
      file: 't/sums.test.ts',
      title: 'sums (of two) > fail as they "must"',
      message: 'expected { a: 1 } to deeply equal { a: 2 }',
    };
    expect(passed).toBe(2);
    expect(failures).toEqual([
      first,
      { ...first, title: 'sums (of two) > fail as well', message: 'two\nlines' },
      { ...first, title: 'sums (of two) > are left out', message: SKIPPED },
    ]);

    const [, file = '', title = ''] =
      /^npx vitest run (\S+) -t "(.*)"$/.exec(replayOf(first)) ?? [];
    const again = await runVitest(root, [file], { args: ['-t', title] });
    expect(again.passed).toBe(0);
    expect(again.failures.filter(({ message }) => message !== SKIPPED)).toEqual([first]);
  });
});

const SKIPPED = 'the test was skipped, and proves nothing';

test.concurrent('a file that fails beside its tests is a failure', async ({ expect }) => {
  const { passed, failures } = await runFiles({
    't/1-unloadable.test.ts': `import './nothing.ts';`,
    't/2-empty.test.ts': 'export {};',
    't/3-before.test.ts': `
      import { beforeAll, test } from 'vitest';
      beforeAll(() => { throw new Error('no server'); });
      test('a', () => {});`,
    't/4-after.test.ts': `
      import { afterAll, test } from 'vitest';
      afterAll(() => { throw new Error('not closed'); });
      test('a', () => {});`,
    't/5-suite.test.ts': `
      import { beforeAll, describe, test } from 'vitest';
      describe('suite', () => {
        beforeAll(() => { throw new Error('no server'); });
        test('a', () => {});
      });
      test('b', () => {});`,
  });
  expect(passed).toBe(2);
  expect(byFile(failures).map(({ file, message }) => [file, message])).toEqual([
    ['t/1-unloadable.test.ts', expect.stringContaining("Cannot find module './nothing.ts'")],
    ['t/2-empty.test.ts', expect.stringContaining('No test suite found')],
    ['t/3-before.test.ts', 'no server'],
    ['t/4-after.test.ts', 'not closed'],
    ['t/5-suite.test.ts', 'no server'],
  ]);
  expect(failures.filter(({ title, file }) => title !== file).map(({ title }) => title)).toEqual([
    'suite',
  ]);
});

test.concurrent('what did not come to its end is not judged, and what does not hold is, beside it', async ({
  expect,
}) => {
  const { failures } = await runFiles({
    't/test.test.ts': `
      import { test } from 'vitest';
      test('is too slow', () => new Promise(() => {}), 50);
      test('fails', () => { throw new Error('Test timed out in 50ms.'); });`,
    't/busy.test.ts': `
      import { test } from 'vitest';
      test('is too slow', () => { const end = Date.now() + 100; while (Date.now() < end); }, 50);
      test('fails late', () => { const end = Date.now() + 100; while (Date.now() < end); throw new Error('no'); }, 50);`,
    't/both.test.ts': `
      import { afterEach, test } from 'vitest';
      afterEach(() => { throw new Error('not closed'); });
      test('is too slow', () => new Promise(() => {}), 50);`,
    't/file.test.ts': `
      import { beforeAll, test } from 'vitest';
      beforeAll(() => new Promise(() => {}), 50);
      test('a', () => {});`,
    't/suite.test.ts': `
      import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
      describe('before', () => {
        beforeAll(() => new Promise(() => {}), 50);
        test('a', () => {});
        describe('inner', () => { test('b', () => {}); });
      });
      describe('each', () => {
        beforeEach(() => new Promise(() => {}), 50);
        test('a', () => {});
      });
      describe('after', () => {
        afterAll(() => new Promise(() => {}), 50);
        test('a', () => {});
      });
      test('fails', () => { throw new Error('no'); });`,
    't/told.test.ts': `
      import { test } from 'vitest';
      import { CouldNotTell } from ${JSON.stringify(join(packageRoot(), 'test/pacts/could-not-tell.ts'))};
      test('says so', () => { throw new CouldNotTell('no verifier'); });`,
  });
  const told = byFile(failures).map(({ kind, file, title, message }) =>
    [kind, file, title, message.split('\n')[0]].join(' | '),
  );
  expect(told).toEqual([
    'failed | t/both.test.ts | is too slow | not closed',
    'unjudged | t/busy.test.ts | is too slow | Test timed out in 50ms.',
    'failed | t/busy.test.ts | fails late | no',
    'unjudged | t/file.test.ts | t/file.test.ts | Hook timed out in 50ms.',
    'unjudged | t/suite.test.ts | before | Hook timed out in 50ms.',
    'unjudged | t/suite.test.ts | after | Hook timed out in 50ms.',
    'unjudged | t/suite.test.ts | each > a | Hook timed out in 50ms.',
    'failed | t/suite.test.ts | fails | no',
    'unjudged | t/test.test.ts | is too slow | Test timed out in 50ms.',
    'failed | t/test.test.ts | fails | Test timed out in 50ms.',
    'unjudged | t/told.test.ts | says so | no verifier',
  ]);
});

const DIES = (which: 'pid' | 'ppid') => `
  import { test } from 'vitest';
  test('passes', () => {});
  test('dies', async () => { process.kill(process.${which}, 'SIGKILL'); await new Promise(() => {}); });
  test('is not reached', () => {});`;

test.concurrent('what was in a process that was killed is not judged', async ({ expect }) => {
  const { failures } = await runFiles({
    't/dies.test.ts': DIES('pid'),
    't/fails.test.ts': `
      import { test } from 'vitest';
      test('fails', () => { throw new Error('no'); });`,
  });
  expect(byFile(failures)).toEqual([
    {
      ...{ kind: 'unjudged', file: 't/dies.test.ts', title: 't/dies.test.ts' },
      message: 'the process that ran it was ended',
    },
    { kind: 'failed', file: 't/fails.test.ts', title: 'fails', message: 'no' },
  ]);
});

describe('the command that runs a failed test alone', () => {
  const file = 't/a.test.ts';

  test.each([
    ['sums > add up', 'npx vitest run t/a.test.ts -t "sums > add up"'],
    ["1.394.0: a/b-c_d, it's", 'npx vitest run t/a.test.ts -t "1.394.0: a/b-c_d, it\'s"'],
    [
      'fails (as it must) [x] 5 % *',
      'npx vitest run t/a.test.ts -t "fails .as it must. .x. 5 . ."',
    ],
    ['"$HOME" `id` \\ !', 'npx vitest run t/a.test.ts -t "..HOME. .id. . ."'],
    [file, 'npx vitest run t/a.test.ts'],
  ])('%s', (title, command) => {
    expect(replayOf({ file, title })).toBe(command);
  });

  test('what it gives as a pattern matches the title, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const [, pattern = ''] = / -t "(.*)"$/.exec(replayOf({ file, title })) ?? [];
        expect(title).toMatch(new RegExp(`^${pattern}$`, 's'));
      }),
      { seed: 1 },
    );
  });
});

describe('a run without results is an error', () => {
  test.concurrent.for<[string, Readonly<Record<string, string>>, string]>([
    [
      'every test passes, and vitest fails all the same',
      {
        't/stray.test.ts': `
          import { test } from 'vitest';
          test('a', () => { void Promise.reject(new Error('stray')); });`,
      },
      'no test of t/ failed, but vitest did, with exit code 1',
    ],
    ['vitest itself is killed', { 't/dies.test.ts': DIES('ppid') }, 'vitest ran no test of t/'],
    [
      'vitest does not start',
      {
        'vitest.config.ts': `throw new Error('bad config');`,
        't/fine.test.ts': `import { test } from 'vitest'; test('fine', () => {});`,
      },
      'bad config',
    ],
  ])('%s', async ([, files, message], { expect }) => {
    await expect(runFiles(files)).rejects.toThrow(message);
  });
});

function byFile(failures: readonly TestFailure[]): readonly TestFailure[] {
  return failures.toSorted((a, b) => a.file.localeCompare(b.file));
}

/** Runs `t/` in a project of its own with these files. */
function runFiles(files: Readonly<Record<string, string>>): Promise<TestRun> {
  return withProject(files, (root) => runVitest(root, ['t/']));
}

function withProject<T>(
  files: Readonly<Record<string, string>>,
  use: (root: string) => Promise<T>,
): Promise<T> {
  return withTemporaryFolder(async (root) => {
    await symlink(join(packageRoot(), 'node_modules'), join(root, 'node_modules'));
    const project = {
      'package.json': '{"type":"module"}',
      'vitest.config.ts': 'export default {}',
    };
    await mkdir(join(root, 't'));
    for (const [name, text] of Object.entries({ ...project, ...files })) {
      await writeFile(join(root, name), text);
    }
    return use(root);
  });
}
