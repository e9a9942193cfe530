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
  /** One of the carried revisions of the contract; the newest by default. */
  readonly revision?: R;
  /**
   * `closed` (default): a value that an enum does not list is a finding. `open`: it is a note, since upstream adds
   * values without notice.
   */
  readonly enums?: 'closed' | 'open';
}

export interface ValidationResult {
  /** True exactly when there are no findings. */
  readonly valid: boolean;
  readonly findings: readonly Finding[];
  /** Observations that are no faults: with open enumerations, the unknown values. */
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
 * All faults of a response, one finding each. Never throws on a value of `JSON.parse`. An inherited key counts;
 * `LinkTokenGetResponse.from` ignores it. Throws a TypeError for an unknown option.
 */
export function validateLinkTokenGetResponse(
  value: unknown,
  options: ValidationOptions<Revision> = {},
): ValidationResult {
  return verdictOn(value, options);
}

/** The same for a value with stand-ins, whose findings show the real numbers. */
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

/** One object for all, since making it takes a tenth of the time of a valid response. */
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
