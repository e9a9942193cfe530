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

export type Verdict = CheckStatus;

export interface GateResult {
  /** `failed` where a check found something; else `undecided` where one could not be run. */
  readonly verdict: Verdict;
  readonly durationMs: number;
  readonly checks: readonly CheckResult[];
}

/** Called while the gate runs. */
export interface GateProgress {
  readonly started: (name: CheckName) => void;
  readonly ended: (result: CheckResult) => void;
}

/** Most checks are processes of their own, so two at a time use two cores. */
const AT_A_TIME = 2;

/** Runs the checks on their subject. `clock` gives milliseconds. */
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
  { name, claim, run }: Check<Subject>,
  subject: Subject,
  clock: () => number,
): Promise<CheckResult> {
  const start = clock();
  let outcome: Outcome;
  try {
    outcome = sorted(await run(subject));
  } catch (error) {
    // A check that cannot be run leaves the findings of the others standing.
    const problem = error instanceof Error ? error.message : String(error);
    outcome = { findings: [], advice: [], problem };
  }
  const status = statusOf(outcome);
  const durationMs = Math.round(clock() - start);
  return { name, claim, status, durationMs, ...outcome };
}

type Outcome = Pick<CheckResult, 'findings' | 'advice' | 'problem'>;

function sorted(all: readonly CheckFinding[]): Outcome {
  const of = (level: FindingLevel) => all.filter((one) => (one.level ?? 'broken') === level);
  const undecided = of('undecided').map(
    (finding) => `${finding.file}: ${finding.message}\n-> ${whatToDo(finding)}`,
  );
  return { findings: of('broken'), advice: of('advice'), problem: undecided.join('\n') || null };
}

/** A finding counts more than what could not be run. */
function statusOf({ findings, problem }: Outcome): CheckStatus {
  if (findings.length > 0) return 'failed';
  return problem === null ? 'passed' : 'undecided';
}

function verdictOf(results: readonly CheckResult[]): Verdict {
  if (results.some(({ status }) => status === 'failed')) return 'failed';
  return results.some(({ status }) => status === 'undecided') ? 'undecided' : 'passed';
}
