import { interactionTitle, type Mismatch } from '../../src/pact-verifier/verification.ts';
import type { VerificationOutcome } from './verification-outcome.ts';

/**
 * Each interaction that a provider does not honour, and under it every mismatch; or why there is no
 * verdict. Empty where it honours all of them.
 */
export function verificationFailure(outcome: VerificationOutcome): string {
  if (outcome.kind === 'undecided') return outcome.reason;
  return outcome.interactions
    .filter(({ mismatches }) => mismatches.length > 0)
    .map((interaction) =>
      [`${interactionTitle(interaction)}:`, ...interaction.mismatches.map(mismatchText)].join(
        '\n  ',
      ),
    )
    .join('\n');
}

/** `/metadata/webhook: missing`; the root of a body has no path to show. */
export function mismatchText({ path, message }: Mismatch): string {
  return path === null || path === '' ? message : `${path}: ${message}`;
}
