import type { FindingCode } from '../../contracts/finding.ts';
import type { Checkout } from '../checkout.ts';

/** The checks of the gate: of a checkout, then of somebody's own pact. */
export type CheckName =
  | 'derived-files'
  | 'real-payloads'
  | 'consumer-pact'
  | 'pact-identity'
  | 'provider-verification'
  | 'openapi-comparison'
  | 'laws'
  | 'pact-examples'
  | 'pact-secrets'
  | 'stub-verification';

/** One thing that does not hold: what, where, and how to see it again. */
export interface CheckFinding {
  readonly code: CheckFindingCode;
  /** The file in which to look, relative to the checkout; a pact's, as the user named it. */
  readonly file: string;
  readonly line: number | null;
  /** Where in a payload, as a JSON Pointer; null where no payload is meant. */
  readonly path: string | null;
  readonly message: string;
  /** The command that mends it or shows it alone. */
  readonly replay: string;
}

export type CheckFindingCode =
  | FindingCode
  | 'derived-file-differs'
  | 'excerpt-edited'
  | 'build-stale'
  | 'verdict-differs'
  | 'payload-edited'
  | 'consumer-test-failed'
  | 'pact-differs'
  | 'pact-not-reproducible'
  | 'provider-refused'
  | 'openapi-mismatch'
  | 'law-broken'
  | 'pact-secret';

/** One question of the gate, of a checkout unless it says so. Returns what does not hold; throws where it cannot tell. */
export interface Check<Subject = Checkout> {
  readonly name: CheckName;
  /** What holds when there are no findings, in a few words. */
  readonly claim: string;
  readonly run: (subject: Subject) => Promise<readonly CheckFinding[]>;
}

export type CheckStatus = 'passed' | 'failed' | 'undecided';

export interface CheckResult {
  readonly name: CheckName;
  readonly claim: string;
  /** `undecided`: the check itself could not be run; `problem` says why. */
  readonly status: CheckStatus;
  readonly durationMs: number;
  readonly findings: readonly CheckFinding[];
  readonly problem: string | null;
}
