import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isJsonObject, type JsonValue } from '../contracts/json-value.ts';
import { runNode } from './run-node.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

export interface TestFailure {
  /** Relative to the checkout. */
  readonly file: string;
  /** Names of the suites and of the test. */
  readonly title: string;
  /** The error's message, without the stack. */
  readonly message: string;
}

export interface TestRun {
  readonly passed: number;
  readonly failures: readonly TestFailure[];
}

/**
 * Runs the test files whose paths contain `filter` in a vitest of its own. Throws an Error where
 * that run tells nothing: vitest did not come to an end, or found no test.
 */
export async function runVitest(
  root: string,
  filter: string,
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Promise<TestRun> {
  return withTemporaryFolder(async (folder) => {
    const report = join(folder, 'report.json');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', filter, '--reporter=json', `--outputFile=${report}`];
    const outcome = await runNode([...args, ...(options.args ?? [])], {
      cwd: root,
      env: { NO_COLOR: '1', ...options.env },
    });
    const text = await readFile(report, 'utf8').catch(() => null);
    const run = text === null ? null : readReport(JSON.parse(text), root);
    if (run === null || run.passed + run.failures.length === 0) {
      const output = `${outcome.stderr}\n${outcome.stdout}`.trim();
      throw new Error(`vitest ran no test of ${filter}: ${output.slice(0, 2000)}`);
    }
    return run;
  });
}

/** vitest's JSON reporter follows Jest's shape: files with assertion results. */
function readReport(report: JsonValue, root: string): TestRun {
  const files = objects(get(report, 'testResults'));
  const results = files.flatMap((file) => {
    const name = relative(root, String(get(file, 'name')));
    const tests = objects(get(file, 'assertionResults'));
    // A file that could not be loaded has no tests, only a message.
    if (tests.length === 0 && get(file, 'status') === 'failed') {
      return [{ file: name, title: name, messages: [String(get(file, 'message'))], failed: true }];
    }
    return tests.map((test) => ({
      file: name,
      title: String(get(test, 'fullName')),
      messages: strings(get(test, 'failureMessages')),
      failed: get(test, 'status') === 'failed',
    }));
  });
  return {
    passed: results.filter(({ failed }) => !failed).length,
    failures: results
      .filter(({ failed }) => failed)
      .map(({ file, title, messages }) => ({
        file,
        title,
        message: withoutStack(messages.join('\n')),
      })),
  };
}

function withoutStack(message: string): string {
  return message
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
