import type { Verification, VerificationOutcome } from '../../pacts/verification.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { withTemporaryFolder } from '../../src/shared/process/temporary-folder.ts';

/** Verifies a provider with a temporary folder, unless one is given. */
export function verifyInFolder(
  verification: Omit<Verification, 'folder'> & Partial<Pick<Verification, 'folder'>>,
): Promise<VerificationOutcome> {
  return withTemporaryFolder((folder) => verifyProvider({ folder, ...verification }));
}
