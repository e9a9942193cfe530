import { mkdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { runNode } from '../shared/process/run-process.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { REPORT_FILE, type TestFailure, type VitestReport } from './vitest-report.ts';

/**
 * The command that runs that test alone. What a shell, or the pattern that a title is taken for,
 * would read otherwise is a dot in it.
 */
export function replayOf({ file, title }: Pick<TestFailure, 'file' | 'title'>): string {
  // A file that failed beside its tests has none to pick.
  if (title === file) return `npx vitest run ${file}`;
  return `npx vitest run ${file} -t "${title.replaceAll(/[^\p{L}\p{N} >,:;'/_-]/gu, '.')}"`;
}

export type TestRun = Pick<VitestReport, 'passed' | 'failures'>;

/** It stands beside this file in the sources and in the build. */
const REPORTER = fileURLToPath(
  new URL(`./vitest-report${extname(import.meta.url)}`, import.meta.url),
);

/**
 * Runs the test files whose paths contain one of `filters` in a vitest of its own. Throws an Error where
 * that run tells nothing: vitest did not come to an end, ran no test, or failed and no test did.
 */
export async function runVitest(
  root: string,
  filters: readonly string[],
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestRun> {
  return withTemporaryFolder(async (folder) => {
    const filter = filters.join(' ');
    const report = join(folder, 'report.json');
    // What its tests leave behind where they are ended goes with the folder.
    const inner = join(folder, 'tmp');
    await mkdir(inner);
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', ...filters, `--reporter=${REPORTER}`, ...(options.args ?? [])];
    const env = { NO_COLOR: '1', TMPDIR: inner, TEMP: inner, TMP: inner, ...options.env };
    const outcome = await runNode(args, { cwd: root, env: { ...env, [REPORT_FILE]: report } });
    const text = await readFile(report, 'utf8').catch(() => null);
    if (text === null && outcome.timedOut) throw new Error(`the tests of ${filter} did not end`);
    const run: VitestReport | null = text === null ? null : JSON.parse(text);
    if (run === null || run.passed + run.failures.length === 0) {
      const output = `${outcome.stderr}\n${outcome.stdout}`.trim().slice(0, 2000);
      throw new Error(`vitest ran no test of ${filter}: ${output}`);
    }
    if (outcome.exitCode !== 0 && run.failures.length === 0) {
      // An error beside the tests: all passed, and prove nothing.
      const [stray] = run.stray;
      throw new Error(
        `no test of ${filter} failed, but vitest did, with exit code ${outcome.exitCode}${stray === undefined ? '' : ` (${oneLine(stray, 200)})`}; \`npx vitest run ${filter}\` shows why`,
      );
    }
    const plain = (message: string) => stripVTControlCharacters(message).trim();
    return {
      passed: run.passed,
      failures: run.failures.map((one) => ({ ...one, message: plain(one.message) })),
    };
  });
}
