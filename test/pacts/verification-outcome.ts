import {
  NoVerdict,
  type Verification,
  type VerifiedInteraction,
} from '../../src/pact-verifier/verification.ts';
import { verifyProvider } from '../../src/pact-verifier/verify-provider.ts';

export type VerificationOutcome =
  | { readonly kind: 'verified'; readonly interactions: readonly VerifiedInteraction[] }
  | { readonly kind: 'undecided'; readonly reason: string };

export async function verificationOutcome(
  verification: Verification,
): Promise<VerificationOutcome> {
  try {
    return { kind: 'verified', interactions: await verifyProvider(verification) };
  } catch (error) {
    if (error instanceof NoVerdict) return { kind: 'undecided', reason: error.message };
    throw error;
  }
}
