import type { Revision } from '../../contracts/revisions/versions.ts';
import { MissingPackage } from '../../pacts/missing-package.ts';
import type { Mismatch, ProviderAnswer, VerifiedInteraction } from '../../pacts/verification.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { InputError } from '../input-error.ts';
import { oneLine } from '../one-line.ts';
import { stringifyExact } from '../pact-file/exact-json.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { whenWeEnd } from '../when-we-end.ts';
import { askedInteraction } from './asked-interaction.ts';
import { contractMismatches } from './contract-mismatches.ts';
import { type PactInteraction, pactInteractions } from './pact-interaction.ts';
import type { ProviderUnderTest } from './provider-under-test.ts';
import { enterAll, type StateEntry } from './state-source.ts';
import type { InteractionVerdict, SourcedMismatch } from './verify-result.ts';

export interface VerifiedPact {
  /** In the order of the pact. */
  readonly interactions: readonly InteractionVerdict[];
  readonly answers: readonly ProviderAnswer[];
}

interface PactCircumstances {
  readonly revision: Revision;
  readonly pending: boolean;
  /** Null for the pact of a file. */
  readonly consumerVersion: string | null;
}

interface PreparedInteraction {
  readonly interaction: PactInteraction;
  readonly entry: StateEntry;
}

/**
 * Holds a provider against a pact: what it can be asked, by Pact's own verifier, and its answers against the
 * contract. Throws InputError where there is no verdict.
 */
export async function verifyPact(
  pact: PactFile,
  provider: ProviderUnderTest,
  { revision, pending, consumerVersion }: PactCircumstances,
): Promise<VerifiedPact> {
  const prepared: PreparedInteraction[] = [];
  for (const interaction of pactInteractions(pact)) {
    prepared.push({ interaction, entry: await enterAll(interaction.states, provider.states) });
  }
  const entered = prepared.filter(({ entry }) => entry.kind === 'entered');
  const results = new Map(
    (await verifyEntered(pact, entered, provider)).map((result, index) => [entered[index], result]),
  );
  const interactions = prepared.map((one): InteractionVerdict => {
    const { interaction, entry } = one;
    const about = {
      ...{ consumer: pact.consumer, consumerVersion },
      description: interaction.description,
      state: interaction.states.map(({ name }) => name).join(' and ') || null,
      pending: pending || interaction.pending,
    };
    if (entry.kind === 'not-applicable') {
      return { ...about, status: 'not-applicable', mismatches: [], reason: entry.reason };
    }
    const found =
      entry.kind === 'broken'
        ? [ofPact({ path: null, message: entry.message })]
        : mismatchesOf(results.get(one), revision);
    const mismatches = found.map((mismatch) => ({
      ...mismatch,
      // A key may be somebody's header, sent back.
      path: mismatch.path === null ? null : provider.redact(mismatch.path),
      message: provider.redact(mismatch.message),
    }));
    const status = mismatches.length === 0 ? 'passed' : 'failed';
    return { ...about, status, mismatches, reason: null };
  });
  const answers = [...results.values()].flatMap(({ answer }) => answer ?? []);
  return { interactions, answers };
}

/** In the order of `entered`. */
async function verifyEntered(
  { provider, exact }: PactFile,
  entered: readonly PreparedInteraction[],
  { target, states, knows, timeoutMs, redact }: ProviderUnderTest,
): Promise<readonly VerifiedInteraction[]> {
  if (entered.length === 0) return [];
  const values = entered.map(({ entry }) => (entry.kind === 'entered' ? entry.values : {}));
  const asked = entered.map(({ interaction }, index) =>
    askedInteraction(interaction, knows, 'link_token' in (values[index] ?? {})),
  );
  const verifying = verifyProvider({
    pact: { ...exact, interactions: asked.map(({ json }) => json) },
    stringify: stringifyExact,
    provider,
    providerBaseUrl: target.url.replace(/\/$/, ''),
    providerStatesSetupUrl: states.setUpUrl,
    headers: asked.map(({ headers }) => ({ ...target.headers, ...headers })),
    stateValues: Object.fromEntries(
      entered.flatMap(({ interaction }, index) =>
        interaction.states.map(({ name }) => [name, values[index] ?? {}]),
      ),
    ),
    timeoutMs,
    whenWeEnd,
  });
  const outcome = await verifying.catch((error) => {
    throw error instanceof MissingPackage ? new InputError(error.message) : error;
  });
  if (outcome.kind === 'undecided') throw new InputError(oneLine(redact(outcome.reason), 500));
  return outcome.interactions;
}

/** What the pact says of a place is not said again by the contract. */
function mismatchesOf(
  result: VerifiedInteraction | undefined,
  revision: Revision,
): readonly SourcedMismatch[] {
  if (result === undefined) throw new Error('an interaction has no result');
  const ofTheContract = contractMismatches(result.answer, revision).filter(
    ({ path }) => !result.mismatches.some((mismatch) => mismatch.path === path),
  );
  return [
    ...result.mismatches.map(ofPact),
    ...ofTheContract.map((mismatch) => ({ ...mismatch, source: 'contract' as const })),
  ];
}

function ofPact(mismatch: Mismatch): SourcedMismatch {
  return { ...mismatch, source: 'pact' };
}
