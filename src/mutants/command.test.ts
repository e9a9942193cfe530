import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { runProgram } from '../../test/cli/start-program.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';

const SLOW = { timeout: 120_000 };
const OLD = ['--revision', '1.394.0'];

const mutants = (...args: string[]) => runInProcess(['mutants', ...args]);

test.each(['1.394.0', '1.697.4'])('every mutant of %s is killed', SLOW, async (revision) => {
  const { status, stdout, stderr } = await mutants('--revision', revision);
  expect(stderr).toBe('');
  expect(stdout).toMatch(new RegExp(`^\\d+ mutants of ${revision}, 2000 payloads of seed 1\n`));
  expect(stdout).toMatch(/\n {2}survived {9}0\nscore 100 %/);
  expect(status).toBe(0);
});

describe('too few payloads', SLOW, () => {
  const few = [...OLD, '--payloads', '50'];

  test('leave survivors, which are named, and exit with 1', async () => {
    const { status, stdout, stderr } = await withTemporaryFolder((folder) =>
      runProgram(['mutants', ...few], { folder }),
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/\n {4}\w+\S*: .+\n {6}#\/\$defs\/\w+/);
    expect(stdout).toContain(
      '-> npx link-token-contract mutants --revision 1.394.0 --seed 1 --payloads 100\n',
    );
  });

  test('are enough where less is asked for, to the percent', async () => {
    expect((await mutants(...few, '--break', '10')).status).toBe(0);
    const { score } = JSON.parse((await mutants(...few, '--format', 'json')).stdout);
    expect((await mutants(...few, '--break', String(score))).status).toBe(0);
    expect((await mutants(...few, '--break', String(score + 0.01))).status).toBe(1);
  });

  test('as JSON as well', async () => {
    const { status, stdout, stderr } = await mutants(...few, '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { total, killed, equivalent, survived } = JSON.parse(stdout);
    expect(killed + equivalent.length + survived.length).toBe(total);
    expect(survived[0]).toEqual({
      id: expect.any(String),
      path: expect.stringMatching(/^#\/\$defs\/\w+/),
    });
  });

  test('of another seed leave others', async () => {
    const first = (await mutants(...few)).stdout;
    expect((await mutants(...few, '--seed', '1')).stdout).toBe(first);
    expect((await mutants(...few, '--seed', '2')).stdout).not.toBe(first);
  });
});

test('pairs take the place of single mutants', async () => {
  const { status, stdout } = await mutants(...OLD, '--pairs', '300', '--format', 'json');
  const { total, survived } = JSON.parse(stdout);
  expect({ status, total, survived }).toEqual({ status: 0, total: 300, survived: [] });
});

describe('reports', SLOW, () => {
  test('are written to a folder that is made, the same as on standard output', async () => {
    await withTemporaryFolder(async (folder) => {
      const reports = join(folder, 'a', 'b');
      const args = [...OLD, '--payloads', '50', '--format', 'json', '--report-dir', reports];
      const { stdout } = await mutants(...args);
      expect(await readFile(join(reports, 'mutants.json'), 'utf8')).toBe(stdout);
      const report = JSON.parse(await readFile(join(reports, 'mutation-report.json'), 'utf8'));
      expect(Object.keys(report.files)).toEqual(['contracts/revisions/1.394.0.schema.json']);
    });
  });

  test('that cannot be written are one line and exit 2', async () => {
    await withTemporaryFolder(async (folder) => {
      const file = join(folder, 'file');
      await writeFile(file, '');
      await mkdir(join(folder, 'mutants.json'));
      for (const reports of [file, join(file, 'below'), folder]) {
        const args = [...OLD, '--payloads', '1', '--report-dir', reports];
        const { status, stderr } = await mutants(...args);
        expect(stderr).toMatch(
          /^link-token-contract: (?:--report-dir \S+ cannot be written to|cannot write \S+): [^\n]+; name [^\n]+\n$/,
        );
        expect(status).toBe(2);
      }
      expect((await mutants(...OLD, '--report-dir', file)).stdout).toBe('');
    });
  });
});

test.each([
  [['--break', '101'], 'Give a number from 0 to 100.'],
  [['--break', '-1'], 'Give a number from 0 to 100.'],
  [['--break', 'x'], 'Give a number from 0 to 100.'],
  [['--break', ' '], 'Give a number from 0 to 100.'],
  [['--pairs', '-1'], 'Give a whole number from 0.'],
  [['--pairs', '1.5'], 'Give a whole number'],
  [['--payloads', '0'], 'Give a whole number from 1.'],
  [['--payload', '5'], 'Did you mean --payloads?'],
])('%j is a usage error', async (args, said) => {
  const { status, stdout, stderr } = await mutants(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(stderr).toMatch(/^link-token-contract: [^\n]+\n$/);
});
