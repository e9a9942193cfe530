import type { FindingCode } from '../../contracts/finding.ts';
import type { JsonPointer } from '../../contracts/json-pointer.ts';
import type { Revision } from '../../contracts/revisions/versions.ts';
import { pactDifferences } from '../consumer-tests/pact-identity.ts';
import { interactionName } from '../pact-file/interaction-parts.ts';
import { judgeExamples } from '../pact-file/pact-examples.ts';
import { type PactFaultCode, pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactSecrets } from '../pact-file/pact-secrets.ts';
import { SECRET_REMEDY } from '../pact-file/remedies.ts';
import type { KnownSecret } from '../shared/credentials/known-secrets.ts';
import { InputError } from '../shared/errors/input-error.ts';
import type { Checkout } from '../shared/files/checkout.ts';
import { oneLine } from '../shared/text/one-line.ts';

/** Why a pact must not be published. */
export interface PactFinding {
  readonly code:
    | FindingCode
    | PactFaultCode
    | 'pact-differs'
    | 'pact-not-reproducible'
    | 'pact-secret';
  /** The interaction that it is in; null where it is about the file. */
  readonly interaction: string | null;
  /** In the example's body, or in the file; null where no place is meant. */
  readonly path: JsonPointer | null;
  readonly message: string;
  /** What to write in its place. */
  readonly remedy?: string;
}

export interface Proof {
  readonly revision: Revision;
  /** Asked of our own pact, whatever it says. */
  readonly wholeExamples: boolean;
  /** That its consumer tests write it again, to the byte: asked of our own pact alone. */
  readonly checkout: Checkout | null;
  readonly secrets: readonly KnownSecret[];
}

/**
 * What keeps a pact from being published. Throws InputError where there is nothing in it to judge. What a pact calls pending
 * is held back all the same: nobody mends it once it is with the broker.
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
  // Alone: what else there is to say could quote one of them.
  const secret = pactSecrets(pact.document, secrets).map(({ path, why }): PactFinding => {
    const message = `${why}; put an example in its place`;
    return { code: 'pact-secret', interaction: null, path, message, remedy: SECRET_REMEDY };
  });
  for (const party of ['consumer', 'provider']) {
    if (secret.some(({ path }) => path === `/${party}/name`)) {
      // Every result begins with it.
      throw new InputError(
        `the name of the ${party} in ${oneLine(pact.file)} looks like a credential; give the ${party} a name of its own`,
      );
    }
  }
  if (secret.length > 0) return secret;
  return [
    ...(checkout === null ? [] : await identityFindings(checkout)),
    ...faults.map(({ code, interaction, path = null, message, remedy }): PactFinding => {
      const blamed = interaction === null ? undefined : pact.interactions[interaction];
      const name = blamed === undefined ? null : interactionName(blamed);
      return { code, interaction: name, path, message, remedy };
    }),
    ...findings.map(({ interaction, finding, remedy }): PactFinding => {
      const { code, path, message } = finding;
      return { code, interaction, path, message, remedy };
    }),
  ];
}

async function identityFindings(checkout: Checkout): Promise<readonly PactFinding[]> {
  const differences = await pactDifferences(checkout);
  return differences.map(({ code, message }) => ({ code, interaction: null, path: null, message }));
}
