/** A reporter for vitest: the outcome of each test, with the names of its errors, which vitest's own JSON leaves out. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** The environment variable that names the report's file. */
export const REPORT_FILE = 'LINK_TOKEN_CONTRACT_VITEST_REPORT';

export interface VitestReport {
  readonly passed: number;
  readonly failures: readonly TestFailure[];
  /** Errors outside of all tests: an unhandled rejection, or a worker that ended. */
  readonly stray: readonly string[];
}

export interface TestFailure {
  /**
   * `failed`: the test says that something does not hold. `unjudged`: the test ran out of time, or its process ended.
   */
  readonly kind: 'failed' | 'unjudged';
  /** Relative to the checkout. */
  readonly file: string;
  /** The names of the suites and the test, joined by ` > `, as `vitest -t` takes them; the file where the whole file failed. */
  readonly title: string;
  /** The error's message, without the stack. */
  readonly message: string;
}

export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], stray: readonly { message: string }[]): void {
    const report: VitestReport = {
      passed: modules.reduce(
        (sum, { children }) => sum + [...children.allTests('passed')].length,
        0,
      ),
      failures: modules.flatMap(failuresIn),
      stray: stray.map(({ message }) => message),
    };
    writeFileSync(process.env[REPORT_FILE] ?? '', JSON.stringify(report));
  }
}

function failuresIn(module: TestModule): readonly TestFailure[] {
  const file = relative(module.project.config.root, module.moduleId);
  const about = (title: string, { kind, message }: Cause) => ({ kind, file, title, message });
  const state = module.state();
  const ended = state === 'queued' || state === 'pending';
  return [
    ...causesIn(module).map((cause) => about(file, cause)),
    ...[...module.children.allSuites()].flatMap((suite) =>
      causesIn(suite).map((cause) => about(suite.fullName, cause)),
    ),
    ...NOT_PASSED.flatMap((state) => [...module.children.allTests(state)]).flatMap((test) => {
      const cause = causeOf(test);
      // A process that ended is reported once, and not for each of its tests.
      return cause === null || (ended && cause.kind === 'unjudged')
        ? []
        : [about(test.fullName, cause)];
    }),
    ...(ended ? [about(file, { kind: 'unjudged', message: PROCESS_ENDED })] : []),
  ];
}

/** In the order of the report. */
const NOT_PASSED = ['failed', 'skipped', 'pending'] as const;

type Cause = Pick<TestFailure, 'kind' | 'message'>;

const PROCESS_ENDED = 'the process that ran it was ended';

/** Errors outside of the tests: the file cannot be loaded, or a hook failed. */
function causesIn(tests: TestModule | TestSuite): readonly Cause[] {
  const errors = tests.errors();
  return errors.length === 0 ? [] : [worst(errors)];
}

/** Null where the test passed, or its suite explains why it was not run. */
function causeOf(test: TestCase): Cause | null {
  const result = test.result();
  switch (result.state) {
    case 'passed':
      return null;
    case 'failed':
      return worst(result.errors);
    case 'skipped':
      return isExplained(test) ? null : { kind: 'failed', message: SKIPPED };
    case 'pending':
      return isExplained(test) ? null : { kind: 'unjudged', message: PROCESS_ENDED };
  }
}

const SKIPPED = 'the test was skipped, and proves nothing';

function isExplained({ parent }: TestCase | TestSuite): boolean {
  if (parent.errors().length > 0) return true;
  return parent.type === 'suite' && isExplained(parent);
}

interface NamedError {
  readonly name?: string;
  readonly message: string;
}

/** A failure counts more than a timeout beside it. */
function worst(errors: readonly NamedError[]): Cause {
  const failed = errors.filter((error) => !isUnjudged(error));
  const kind = failed.length > 0 ? 'failed' : 'unjudged';
  const told = failed.length > 0 ? failed : errors;
  return { kind, message: told.map(({ message }) => message).join('\n') };
}

/** By the names that vitest and we give to errors of tests that ran out of time, or were cancelled. */
function isUnjudged({ name, message }: NamedError): boolean {
  return (
    /^(TestTimeoutError|HookTimeoutError|TestRunAbortError|CouldNotTell)$/.test(name ?? '') ||
    WORKER.test(message)
  );
}

/** Workers and the main process of vitest have to answer each other within a minute. */
const WORKER = /^\[(?:vitest-worker|vitest-pool|vitest-pool-runner|birpc)\]:? /;
