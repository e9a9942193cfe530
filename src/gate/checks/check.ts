import type { FindingCode } from '../../../contracts/finding.ts';
import type { PactFaultCode } from '../../pact-file/pact-faults.ts';
import type { Checkout } from '../../shared/files/package-root.ts';
import { shellLine } from '../../shared/text/shell-line.ts';

/** The checks of a checkout. */
export const CHECKS = [
  ...(['derived-files', 'real-payloads', 'laws'] as const),
  ...(['consumer-pact', 'pact-identity', 'openapi-comparison', 'provider-verification'] as const),
];

/** The checks of a user's own pact; with `--rewrite`, also `pact-identity`. */
export const PACT_CHECKS = ['pact-examples', 'pact-secrets', 'stub-verification'] as const;

export type CheckName = (typeof CHECKS)[number] | (typeof PACT_CHECKS)[number];

/** What a check found, where, and how to see it again. */
export interface CheckFinding {
  readonly code: CheckFindingCode;
  /** By default `broken`; `undecided`: a part of the check could not be run. */
  readonly level?: 'broken' | 'undecided' | 'advice';
  /** Relative to the checkout; a pact as the user named it. */
  readonly file: string;
  readonly line: number | null;
  /** A place in a payload, as a JSON Pointer; null where the finding is about no payload. */
  readonly path: string | null;
  readonly message: string;
  /** The command that fixes it, or that shows it alone. */
  readonly replay: string;
  /** What to write instead, where no command fixes it. */
  readonly remedy?: string;
}

export type CheckFindingCode =
  | FindingCode
  | 'derived-file-differs'
  | 'excerpt-edited'
  | 'build-stale'
  | 'verdict-differs'
  | 'payload-edited'
  | 'consumer-test-failed'
  | PactFaultCode
  | 'interaction-left-out'
  | 'interaction-pending'
  | 'no-provider-state'
  | 'pact-differs'
  | 'pact-not-reproducible'
  | 'provider-refused'
  | 'request-refused'
  | 'openapi-mismatch'
  | 'law-broken'
  | 'pact-secret'
  | 'matcher-assures-nothing';

/** What reports show after "->": what to write, or else a command. */
export function whatToDo({ replay, remedy }: Pick<CheckFinding, 'replay' | 'remedy'>): string {
  return remedy ?? replay;
}

/** `pacts/a.json:3 /metadata` */
export function placeOf({ file, line, path }: CheckFinding): string {
  return `${file}${line === null ? '' : `:${line}`}${path === null ? '' : ` ${path}`}`;
}

/** A check of the gate, of a checkout unless it says so. Its run throws where it cannot tell. */
export interface Check<Subject = Checkout> {
  readonly name: CheckName;
  /** What holds where nothing is found, in a few words. */
  readonly claim: string;
  readonly run: (subject: Subject) => Promise<readonly CheckFinding[]>;
}

/** What a check finds. What it leaves out is the check's own `file` and `replay`, and null elsewhere. */
export type Found = Pick<CheckFinding, 'code' | 'message'> & Partial<CheckFinding>;

type CheckParts<Subject> = Pick<Check, 'name' | 'claim'> &
  Pick<CheckFinding, 'file' | 'replay'> & {
    readonly find: (subject: Subject) => Promise<readonly Found[]>;
  };

export function check<Subject = Checkout>(parts: CheckParts<Subject>): Check<Subject> {
  const { name, claim, file, replay, find } = parts;
  const shared = { file, line: null, path: null, replay };
  return {
    ...{ name, claim },
    run: async (subject) => (await find(subject)).map((found) => ({ ...shared, ...found })),
  };
}

/** A check of the pact that a user named. */
export function pactCheck(
  { file }: { readonly file: string },
  name: CheckName,
  claim: string,
  find: () => Promise<readonly Found[]>,
): Check<null> {
  const replay = `npx link-token-contract gate --pact ${shellLine([file])} --only ${name}`;
  return check({ name, claim, file, replay, find });
}

export type CheckStatus = 'passed' | 'failed' | 'undecided';

export interface CheckResult {
  readonly name: CheckName;
  readonly claim: string;
  /** `failed` where something is broken; else `undecided` where the check, or a part of it, could not be run. */
  readonly status: CheckStatus;
  readonly durationMs: number;
  /** What is broken. */
  readonly findings: readonly CheckFinding[];
  /** What could be better, and changes no verdict. */
  readonly advice: readonly CheckFinding[];
  /** What could not be run, and why; null where everything could. */
  readonly problem: string | null;
}
