/** A reporter of vitest: what became of each test, with the names of its errors, which vitest's own JSON leaves out. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** The variable that says where the report is written. */
export const REPORT_FILE = 'LINK_TOKEN_CONTRACT_VITEST_REPORT';

export interface VitestReport {
  readonly passed: number;
  readonly failures: readonly TestFailure[];
  /** Errors outside of all tests: a rejection that nobody handled, a worker that ended. */
  readonly stray: readonly string[];
}

export interface TestFailure {
  /**
   * `failed`: something does not hold. `unjudged`: nothing is known of it, as it did not come to an end in time, or its
   * process was ended.
   */
  readonly kind: 'failed' | 'unjudged';
  /** Relative to the checkout. */
  readonly file: string;
  /** Names of the suites and of the test, with ` > ` between, as `vitest -t` takes them; the file where it is about all of it. */
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
      // Said once, where the process of all of them was ended.
      return cause === null || (ended && cause.kind === 'unjudged')
        ? []
        : [about(test.fullName, cause)];
    }),
    ...(ended ? [about(file, { kind: 'unjudged', message: PROCESS_ENDED })] : []),
  ];
}

/** In the order in which they are told. */
const NOT_PASSED = ['failed', 'skipped', 'pending'] as const;

type Cause = Pick<TestFailure, 'kind' | 'message'>;

const PROCESS_ENDED = 'the process that ran it was ended';

/** What is wrong beside the tests: the file cannot be loaded, or what comes before or after its tests failed. */
function causesIn(tests: TestModule | TestSuite): readonly Cause[] {
  const errors = tests.errors();
  return errors.length === 0 ? [] : [worst(errors)];
}

/** Null where it passed, and where what is around it says why it was not run. */
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

/** Where one of them says that something does not hold, it does not, whatever took too long beside it. */
function worst(errors: readonly NamedError[]): Cause {
  const failed = errors.filter((error) => !isUnjudged(error));
  const kind = failed.length > 0 ? 'failed' : 'unjudged';
  const told = failed.length > 0 ? failed : errors;
  return { kind, message: told.map(({ message }) => message).join('\n') };
}

/** By the names that vitest gives to what ran out of time, and to what was called off; and by ours. */
function isUnjudged({ name, message }: NamedError): boolean {
  return (
    /^(TestTimeoutError|HookTimeoutError|TestRunAbortError|CouldNotTell)$/.test(name ?? '') ||
    WORKER.test(message)
  );
}

/** Its workers and its main process have a minute to answer each other. */
const WORKER = /^\[(?:vitest-worker|vitest-pool|vitest-pool-runner|birpc)\]:? /;
