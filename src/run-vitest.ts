import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { isJsonObject, type JsonValue } from '../contracts/json-value.ts';
import { runNode } from './run-node.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export interface TestFailure {
  /** Relative to the checkout. */
  readonly file: string;
  /** Names of the suites and of the test, with ` > ` between: what `vitest -t` takes. */
  readonly title: string;
  /** The error's message, without the stack. */
  readonly message: string;
}

/**
 * The command that runs that test alone. What a shell, or the pattern that a title is taken for,
 * would read otherwise is a dot in it.
 */
export function replayOf({ file, title }: TestFailure): string {
  // A file that failed beside its tests has none to pick.
  if (title === file) return `npx vitest run ${file}`;
  return `npx vitest run ${file} -t "${title.replaceAll(/[^\p{L}\p{N} >,:;'/_-]/gu, '.')}"`;
}

export interface TestRun {
  readonly passed: number;
  readonly failures: readonly TestFailure[];
}

/**
 * Runs the test files whose paths contain one of `filters` in a vitest of its own. Throws an Error where
 * that run tells nothing: vitest did not come to an end, ran no test, or failed and no test did.
 */
export async function runVitest(
  root: string,
  filters: string | readonly string[],
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestRun> {
  return withTemporaryFolder(async (folder) => {
    const filter = [filters].flat().join(' ');
    const report = join(folder, 'report.json');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', ...[filters].flat(), '--reporter=json', `--outputFile=${report}`];
    const outcome = await runNode([...args, ...(options.args ?? [])], {
      cwd: root,
      env: { NO_COLOR: '1', ...options.env },
    });
    const text = await readFile(report, 'utf8').catch(() => null);
    const run = text === null ? null : readReport(JSON.parse(text), root);
    const output = `${outcome.stderr}\n${outcome.stdout}`.trim().slice(0, 2000);
    if (run === null || run.passed + run.failures.length === 0) {
      throw new Error(`vitest ran no test of ${filter}: ${output}`);
    }
    if (outcome.exitCode !== 0 && run.failures.length === 0) {
      // An error beside the tests, which the report leaves out: all passed, and prove nothing.
      throw new Error(
        `no test of ${filter} failed, but vitest did, with exit code ${outcome.exitCode}; \`npx vitest run ${filter}\` shows why`,
      );
    }
    return run;
  });
}

/** vitest's JSON reporter follows Jest's shape: files with assertion results. */
function readReport(report: JsonValue, root: string): TestRun {
  const files = objects(get(report, 'testResults'));
  const tests = files.flatMap((file) => objects(get(file, 'assertionResults')));
  return {
    passed: tests.filter((test) => get(test, 'status') === 'passed').length,
    failures: files.flatMap((file) => failuresOf(file, relative(root, String(get(file, 'name'))))),
  };
}

function failuresOf(result: JsonValue, file: string): TestFailure[] {
  const tests = objects(get(result, 'assertionResults'));
  const failed = tests.filter((test) => get(test, 'status') === 'failed');
  if (failed.length === 0 && get(result, 'status') === 'failed') {
    // It could not be loaded, or what comes before or after its tests failed, which skips them.
    const message = String(get(result, 'message')) || 'a beforeAll or afterAll of a suite failed';
    return [{ file, title: file, message: withoutStack(message) }];
  }
  const skipped = tests.filter((test) => !RUN.includes(get(test, 'status')));
  return [
    ...failed.map((test) => ({
      file,
      title: titleOf(test),
      message: withoutStack(strings(get(test, 'failureMessages')).join('\n')),
    })),
    ...skipped.map((test) => ({
      file,
      title: titleOf(test),
      message: 'the test was skipped, and proves nothing',
    })),
  ];
}

const RUN: readonly JsonValue[] = ['passed', 'failed'];

function titleOf(test: JsonValue): string {
  return [...strings(get(test, 'ancestorTitles')), String(get(test, 'title'))].join(' > ');
}

function withoutStack(message: string): string {
  return stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')
    .replace(/^(AssertionError|Error): /, '')
    .trim();
}

function get(value: JsonValue, key: string): JsonValue {
  return (isJsonObject(value) ? value[key] : undefined) ?? null;
}

function objects(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: JsonValue): string[] {
  return objects(value).map(String);
}
