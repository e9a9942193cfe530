import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { type IdentityDifference, identityDifferences } from '../consumer-tests/pact-identity.ts';
import { judgeExamples } from '../pact-file/pact-examples.ts';
import { type PactFaultCode, pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { secretFindings } from '../pact-file/pact-secrets.ts';
import type { KnownSecret } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Checkout } from '../shared/files/package-root.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** Why a pact must not be published. */
export interface PactFinding {
  readonly code: FindingCode | PactFaultCode | IdentityDifference['code'] | 'pact-secret';
  /** The name of the interaction; null where the finding is about the file. */
  readonly interaction: string | null;
  /** A place in the body of the example, or in the file; null where there is none. */
  readonly path: JsonPointer | null;
  readonly message: string;
  /** What to write instead. */
  readonly remedy?: string;
}

export interface Proof {
  readonly revision: Revision;
  /** Our own pact has to have whole examples in any case. */
  readonly wholeExamples: boolean;
  /** The checkout of our own pact, whose consumer tests have to write it again, to the byte; null for any other pact. */
  readonly checkout: Checkout | null;
  readonly secrets: readonly KnownSecret[];
}

/**
 * What keeps a pact from being published. Findings in pending interactions count, too, since nobody mends them once the
 * broker has the pact. Throws InputError where there is nothing to judge.
 */
export async function provePact(
  pact: PactFile,
  { revision, wholeExamples, checkout, secrets }: Proof,
): Promise<readonly PactFinding[]> {
  const whole = wholeExamples || checkout !== null;
  const { examples, findings } = judgeExamples(pact, { revision, whole });
  const faults = pactFaults(pact);
  if (examples === 0 && faults.length === 0) {
    throw new InputError(
      `no interaction of ${oneLine(pact.file)} asks POST /link/token/get, so there is nothing to judge; give another pact`,
    );
  }
  const secret = secretFindings(pact.document, secrets);
  for (const party of ['consumer', 'provider']) {
    if (secret.some(({ path }) => path === `/${party}/name`)) {
      // Every result begins with the name.
      throw new InputError(
        `the name of the ${party} in ${oneLine(pact.file)} looks like a credential; give the ${party} a name of its own`,
      );
    }
  }
  // Nothing else is reported beside a secret, as it could quote the secret.
  if (secret.length > 0) return secret.map((finding) => ({ ...finding, interaction: null }));
  const differences = checkout === null ? [] : await identityDifferences(checkout);
  return [
    ...differences.map(({ code, message }) => ({ code, interaction: null, path: null, message })),
    ...faults.map(({ interaction, path = null, ...fault }) => ({
      ...{ ...fault, path, interaction: interaction?.name ?? null },
    })),
    ...findings.map(({ pending, ...finding }) => finding),
  ];
}
