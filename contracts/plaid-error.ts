import { type Finding, readingFinding } from './finding.ts';
import { findingsOf } from './findings.ts';
import type { WrittenAt } from './reading/kept-digits.ts';
import { faultsOfPlaidError } from './revisions/index.ts';

/**
 * All faults of an error body as Plaid sends it with a 4xx or 5xx status: upstream component
 * `PlaidError`, as the newest revision that has it documents it.
 */
export function plaidErrorFindings(body: unknown, writtenAt?: WrittenAt): readonly Finding[] {
  // The component is nullable where a session has it; the body of a response is not.
  return body === null ? [NULL_BODY] : findingsOf(faultsOfPlaidError, body, writtenAt);
}

const NULL_BODY = readingFinding(
  'unexpected-null',
  '',
  '#/$defs/PlaidError/type',
  'object',
  'null',
);
