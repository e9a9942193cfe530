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
  const state = module.state();
  const ended = state === 'queued' || state === 'pending';
  const causes: readonly (readonly [title: string, cause: Cause | null])[] = [
    [file, worst(module.errors())],
    ...[...module.children.allSuites()].map(
      (suite) => [suite.fullName, worst(suite.errors())] as const,
    ),
    ...NOT_PASSED.flatMap((state) => [...module.children.allTests(state)]).map((test) => {
      const cause = causeOf(test);
      // A process that ended is reported once, and not for each of its tests.
      return [test.fullName, ended && cause?.kind === 'unjudged' ? null : cause] as const;
    }),
    [file, ended ? PROCESS_ENDED : null],
  ];
  return causes.flatMap(([title, cause]) => (cause === null ? [] : [{ ...cause, file, title }]));
}

/** In the order of the report. */
const NOT_PASSED = ['failed', 'skipped', 'pending'] as const;

type Cause = Pick<TestFailure, 'kind' | 'message'>;

const PROCESS_ENDED: Cause = { kind: 'unjudged', message: 'the process that ran it was ended' };
const SKIPPED: Cause = { kind: 'failed', message: 'the test was skipped, and proves nothing' };

/** Null where the test passed, or its suite explains why it was not run. */
function causeOf(test: TestCase): Cause | null {
  const result = test.result();
  if (result.state === 'passed') return null;
  if (result.state === 'failed') return worst(result.errors);
  if (isExplained(test)) return null;
  return result.state === 'skipped' ? SKIPPED : PROCESS_ENDED;
}

function isExplained({ parent }: TestCase | TestSuite): boolean {
  if (parent.errors().length > 0) return true;
  return parent.type === 'suite' && isExplained(parent);
}

interface NamedError {
  readonly name?: string;
  readonly message: string;
}

/** The errors of a test or a hook, or of loading the file. A failure counts more than a timeout beside it. */
function worst(errors: readonly NamedError[]): Cause | null {
  if (errors.length === 0) return null;
  const failed = errors.filter((error) => !isUnjudged(error));
  const [kind, told] =
    failed.length > 0 ? (['failed', failed] as const) : (['unjudged', errors] as const);
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
