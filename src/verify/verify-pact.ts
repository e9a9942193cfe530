import { MissingPackage } from '../../pacts/missing-package.ts';
import type { ProviderAnswer, VerifiedInteraction } from '../../pacts/verification.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { stringifyExact } from '../pact-file/exact-json.ts';
import { messagesOf } from '../pact-file/messages.ts';
import { pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { whenWeEnd } from '../shared/process/when-we-end.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { askedInteraction } from './asked-interaction.ts';
import type { ContractReading } from './contract-mismatches.ts';
import {
  interactionVerdict,
  messageVerdict,
  type PreparedInteraction,
} from './interaction-verdict.ts';
import { pactInteractions } from './pact-interaction.ts';
import type { ProviderUnderTest } from './provider-under-test.ts';
import { enterAll } from './state-source.ts';
import type { InteractionVerdict } from './verify-result.ts';

export interface VerifiedPact {
  /** In the order of the pact, its messages last. */
  readonly interactions: readonly InteractionVerdict[];
  readonly answers: readonly ProviderAnswer[];
}

interface PactCircumstances extends ContractReading {
  readonly pending: boolean;
  /** Null for the pact of a file. */
  readonly consumerVersion: string | null;
}

/**
 * Holds a provider against a pact: what it can be asked, by Pact's own verifier, and its answers against the
 * contract. Throws InputError where there is no verdict.
 */
export async function verifyPact(
  pact: PactFile,
  provider: ProviderUnderTest,
  { pending, consumerVersion, ...reading }: PactCircumstances,
): Promise<VerifiedPact> {
  const prepared: PreparedInteraction[] = [];
  const faults = new Map(pactFaults(pact).map((fault) => [fault.interaction, fault]));
  for (const [index, interaction] of pactInteractions(pact).entries()) {
    const fault = faults.get(index);
    const entry =
      fault === undefined
        ? await enterAll(interaction.states, provider.states)
        : ({ kind: 'written-wrongly', message: `${fault.message}: ${fault.remedy}` } as const);
    prepared.push({ interaction, entry });
  }
  const entered = prepared.filter(({ entry }) => entry.kind === 'entered');
  const results = new Map(
    (await verifyEntered(pact, entered, provider)).map((result, index) => [entered[index], result]),
  );
  const of = { consumer: pact.consumer, consumerVersion, pending };
  const said = { reading, redact: provider.redact };
  return {
    interactions: [
      ...prepared.map((one) => interactionVerdict(one, results.get(one), of, said)),
      ...messagesOf(pact.document).map((message) => messageVerdict(message, of)),
    ],
    answers: [...results.values()].flatMap(({ answer }) => answer ?? []),
  };
}

/** In the order of `entered`. */
async function verifyEntered(
  { provider, exact: { messages, ...exact } }: PactFile,
  entered: readonly PreparedInteraction[],
  { target, states, knows, timeoutMs, redact }: ProviderUnderTest,
): Promise<readonly VerifiedInteraction[]> {
  if (entered.length === 0) return [];
  const values = entered.map(({ entry }) => (entry.kind === 'entered' ? entry.values : {}));
  const asked = entered.map(({ interaction }, index) =>
    askedInteraction(interaction, knows, 'link_token' in (values[index] ?? {})),
  );
  const verifying = withTemporaryFolder((folder) =>
    verifyProvider({
      folder,
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
    }),
  );
  const outcome = await verifying.catch((error) => {
    throw error instanceof MissingPackage ? new InputError(error.message) : error;
  });
  if (outcome.kind === 'undecided') throw new InputError(oneLine(redact(outcome.reason), 500));
  return outcome.interactions;
}
