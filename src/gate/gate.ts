import pMap from 'p-map';
import {
  type Check,
  type CheckFinding,
  type CheckName,
  type CheckResult,
  type CheckStatus,
  whatToDo,
} from './checks/check.ts';

export interface GateResult {
  /** `failed` where a check found something; else `undecided` where one could not be run. */
  readonly verdict: CheckStatus;
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
  const runCheck = async ({ name, claim, run }: Check<Subject>): Promise<CheckResult> => {
    const checkStart = clock();
    progress.started(name);
    const outcome = await outcomeOf(() => run(subject));
    const durationMs = Math.round(clock() - checkStart);
    const result = { name, claim, status: statusOf([outcome]), durationMs, ...outcome };
    progress.ended(result);
    return result;
  };
  const results = await pMap(checks, runCheck, { concurrency: AT_A_TIME });
  const durationMs = Math.round(clock() - start);
  return { verdict: statusOf(results), durationMs, checks: results };
}

type Outcome = Pick<CheckResult, 'findings' | 'advice' | 'problem'>;

/** A check that cannot be run leaves the findings of the others standing. */
async function outcomeOf(run: () => Promise<readonly CheckFinding[]>): Promise<Outcome> {
  try {
    const byLevel = Map.groupBy(await run(), ({ level = 'broken' }) => level);
    const undecided = byLevel
      .get('undecided')
      ?.map((finding) => `${finding.file}: ${finding.message}\n-> ${whatToDo(finding)}`);
    return {
      findings: byLevel.get('broken') ?? [],
      advice: byLevel.get('advice') ?? [],
      problem: undecided?.join('\n') ?? null,
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { findings: [], advice: [], problem };
  }
}

/** A finding counts more than what could not be run. */
function statusOf(outcomes: readonly Outcome[]): CheckStatus {
  if (outcomes.some(({ findings }) => findings.length > 0)) return 'failed';
  return outcomes.some(({ problem }) => problem !== null) ? 'undecided' : 'passed';
}
