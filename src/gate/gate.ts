import pMap from 'p-map';
import {
  type Check,
  type CheckFinding,
  type CheckName,
  type CheckResult,
  type CheckStatus,
  type FindingLevel,
  whatToDo,
} from './checks/check.ts';

export type Verdict = 'passed' | 'failed' | 'undecided';

export interface GateResult {
  /** `failed` where a check found something; else `undecided` where one could not be run. */
  readonly verdict: Verdict;
  readonly durationMs: number;
  readonly checks: readonly CheckResult[];
}

/** What is told while the gate runs. */
export interface GateProgress {
  readonly started: (name: CheckName) => void;
  readonly ended: (result: CheckResult) => void;
}

/** The checks are processes of their own, or one short computation: two at a time fill two cores. */
const AT_A_TIME = 2;

/** Runs the checks on what they are about, and judges. `clock` gives milliseconds. */
export async function runGate<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  clock: () => number,
  progress: GateProgress,
): Promise<GateResult> {
  const start = clock();
  const results = await pMap(
    checks,
    async (check) => {
      progress.started(check.name);
      const result = await runCheck(check, subject, clock);
      progress.ended(result);
      return result;
    },
    { concurrency: AT_A_TIME },
  );
  const durationMs = Math.round(clock() - start);
  return { verdict: verdictOf(results), durationMs, checks: results };
}

async function runCheck<Subject>(
  check: Check<Subject>,
  subject: Subject,
  clock: () => number,
): Promise<CheckResult> {
  const { name, claim } = check;
  const start = clock();
  const ended = () => Math.round(clock() - start);
  try {
    const said = await check.run(subject);
    const of = (level: FindingLevel) => said.filter((one) => (one.level ?? 'broken') === level);
    const [findings, undecided, advice] = [of('broken'), of('undecided'), of('advice')];
    const problem = undecided.length === 0 ? null : undecided.map(describe).join('\n');
    const status = statusOf(findings, problem);
    return { name, claim, status, durationMs: ended(), findings, advice, problem };
  } catch (error) {
    // One check that cannot tell must not take the others' findings with it.
    const problem = error instanceof Error ? error.message : String(error);
    return {
      ...{ name, claim, status: 'undecided', durationMs: ended() },
      ...{ findings: [], advice: [], problem },
    };
  }
}

/** What is broken is known, whatever else could not be told. */
function statusOf(findings: readonly CheckFinding[], problem: string | null): CheckStatus {
  if (findings.length > 0) return 'failed';
  return problem === null ? 'passed' : 'undecided';
}

function describe(finding: CheckFinding): string {
  return `${finding.file}: ${finding.message}\n-> ${whatToDo(finding)}`;
}

function verdictOf(results: readonly CheckResult[]): Verdict {
  if (results.some(({ status }) => status === 'failed')) return 'failed';
  return results.some(({ status }) => status === 'undecided') ? 'undecided' : 'passed';
}
