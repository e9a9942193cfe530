import type { TestPayload } from '../../../test-utils/campaign/test-payload.ts';
import type { Expectations } from '../../subjects/expectations.ts';
import type { CrashCause, Judgement, WrongCause } from '../../subjects/subject.ts';
import type { DiscrepancyList } from '../discrepancy.ts';

/** In which list it belongs that a subject said this of a payload; null where it is as it should be. */
export function listOf(
  { valid, fault }: Pick<TestPayload, 'valid' | 'fault'>,
  said: Judgement,
  { of, enums }: Expectations,
): DiscrepancyList | null {
  const isUnsettled = fault?.code === 'unknown-enum-value' && enums === null;
  if (said.kind === 'crashed') {
    if (isUnsettled) return 'advice';
    return isWrong(said.cause) ? 'wrongResults' : 'crashes';
  }
  if (of === 'handler') return null;
  const isWelcome = valid || (fault?.code === 'unknown-enum-value' && enums === 'open');
  if (said.kind === 'rejected') return isWelcome ? 'falseRejects' : null;
  if (isWelcome) return null;
  return isUnsettled ? 'advice' : 'falseAccepts';
}

function isWrong(cause: CrashCause): cause is WrongCause {
  return cause === 'should-have-thrown' || cause === 'wrong-result';
}

/** Whether a payload is given to the subject at all: a handler may throw at what Plaid does not send. */
export function isAsked(
  { valid, fault }: Pick<TestPayload, 'valid' | 'fault'>,
  expectations: Expectations,
): boolean {
  if (expectations.of === 'validator' || valid) return true;
  return fault?.code === 'unknown-enum-value' && expectations.enums !== 'closed';
}
