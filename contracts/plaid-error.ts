import type { Finding } from './finding.ts';
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

const NULL_BODY: Finding = {
  code: 'unexpected-null',
  keyword: 'type',
  path: '',
  schemaPath: '#/$defs/PlaidError/type',
  message: 'expected object, received null',
  received: 'null',
};
