import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';
import { knownEnums, knownRevision } from './known-options.ts';
import type { WrittenAt } from './reading/kept-digits.ts';
import {
  type DefaultRevision,
  type Responses,
  type Revision,
  revisions,
} from './revisions/index.ts';

export interface ValidationOptions<R extends Revision = DefaultRevision> {
  /** Which of the carried revisions of the contract; the newest one unless told. */
  readonly revision?: R;
  /**
   * `closed` (default): a value that an enumeration does not list is a finding. `open`: it is a note,
   * as upstream adds values without notice.
   */
  readonly enums?: 'closed' | 'open';
}

export interface ValidationResult {
  /** True exactly when there are no findings. */
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  /** What was seen and is no fault: with open enumerations, the unknown values. */
  readonly notes: readonly Finding[];
}

/** Is the value a response of `POST /link/token/get`, as the revision documents it? An inherited key counts as one. */
export function isLinkTokenGetResponse<R extends Revision = DefaultRevision>(
  value: unknown,
  options: Pick<ValidationOptions<R>, 'revision'> = {},
): value is Responses[R] {
  return revisions[knownRevision(options.revision)].isResponse(value);
}

/**
 * All faults of a response, each as one finding. Never throws on what `JSON.parse` can return. An inherited key counts as one:
 * `LinkTokenGetResponse.from` sees none. Throws a TypeError for an option that there is not.
 */
export function validateLinkTokenGetResponse(
  value: unknown,
  options: ValidationOptions<Revision> = {},
): ValidationResult {
  return verdictOn(value, options);
}

/** The same where numbers stand for others, and findings have to show those. */
export function verdictOn(
  value: unknown,
  options: ValidationOptions<Revision>,
  writtenAt?: WrittenAt,
): ValidationResult {
  const { isResponse, faultsOfResponse } = revisions[knownRevision(options.revision)];
  const enums = knownEnums(options.enums);
  if (isResponse(value)) return VALID;
  return verdict(findingsOf(faultsOfResponse, value, writtenAt), enums);
}

/** One for all: to make it anew takes a tenth of the time of a valid response. */
const VALID: ValidationResult = Object.freeze({
  valid: true,
  findings: Object.freeze([]),
  notes: Object.freeze([]),
});

function verdict(all: readonly Finding[], enums: 'closed' | 'open'): ValidationResult {
  if (enums === 'closed') return { valid: all.length === 0, findings: all, notes: [] };
  const isNote = (finding: Finding) => finding.code === 'unknown-enum-value';
  const findings = all.filter((finding) => !isNote(finding));
  return { valid: findings.length === 0, findings, notes: all.filter(isNote) };
}
