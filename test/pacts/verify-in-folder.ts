import {
  NoVerdict,
  type Verification,
  type VerifiedInteraction,
} from '../../pacts/verification.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { withTemporaryFolder } from '../../src/shared/process/temporary-folder.ts';

export type VerificationOutcome =
  | { readonly kind: 'verified'; readonly interactions: readonly VerifiedInteraction[] }
  | { readonly kind: 'undecided'; readonly reason: string };

/** Verifies a provider with a temporary folder, unless one is given. */
export async function verifyInFolder(
  verification: Omit<Verification, 'folder'> & Partial<Pick<Verification, 'folder'>>,
): Promise<VerificationOutcome> {
  try {
    const interactions = await withTemporaryFolder((folder) =>
      verifyProvider({ folder, ...verification }),
    );
    return { kind: 'verified', interactions };
  } catch (error) {
    if (error instanceof NoVerdict) return { kind: 'undecided', reason: error.message };
    throw error;
  }
}
