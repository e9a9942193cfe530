import { MissingPackage } from '../../pacts/missing-package.ts';
import type { VerifiedInteraction } from '../../pacts/verification.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { stringifyExact } from '../pact-file/exact-json.ts';
import { pactFaults } from '../pact-file/pact-faults.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import type { PactInteraction } from '../pact-file/pact-interaction.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { onExit } from '../shared/process/on-exit.ts';
import { withTemporaryFolder } from '../shared/process/temporary-folder.ts';
import { oneLine } from '../shared/text/one-line.ts';
import { askedInteraction } from './asked-interaction.ts';
import type { ContractReading } from './contract-mismatches.ts';
import {
  interactionVerdict,
  messageVerdict,
  type PreparedInteraction,
} from './interaction-verdict.ts';
import type { Provider } from './provider.ts';
import { refuseUnverifiable } from './refuse-unverifiable.ts';
import { enterAll } from './states.ts';
import type { ChosenPact, VerifiedPact } from './verify-result.ts';

/** An interaction whose states were entered, and what they give to its request. */
interface Entered {
  readonly interaction: PactInteraction;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Verifies a provider against a pact: by Pact's own verifier, and its answers by the contract. Throws InputError where
 * there is no verdict.
 */
export async function verifyPact(
  chosen: ChosenPact,
  provider: Provider,
  reading: ContractReading,
): Promise<VerifiedPact> {
  const { pact, pending, broker } = chosen;
  refuseUnverifiable(pact);
  const faults = pactFaults(pact);
  const entries = new Map<PactInteraction, PreparedInteraction['entry']>();
  for (const interaction of pact.interactions) {
    const fault = faults.find((one) => one.interaction === interaction);
    const entry =
      fault === undefined
        ? await enterAll(interaction.states, provider.states)
        : ({ kind: 'written-wrongly', message: `${fault.message}: ${fault.remedy}` } as const);
    entries.set(interaction, entry);
  }
  const entered = [...entries].flatMap(([interaction, entry]): readonly Entered[] =>
    entry.kind === 'entered' ? [{ interaction, values: entry.values }] : [],
  );
  const verified = await verifyEntered(pact, entered, provider);
  const results = new Map(entered.map(({ interaction }, index) => [interaction, verified[index]]));
  const of = { consumer: pact.consumer, consumerVersion: broker?.consumerVersion ?? null, pending };
  const said = { reading, redact: provider.redact };
  return {
    chosen,
    interactions: [
      ...[...entries].map(([interaction, entry]) =>
        interactionVerdict({ interaction, entry }, results.get(interaction), of, said),
      ),
      ...pact.messages.map((message) => messageVerdict(message, of)),
    ],
    findings: faults.flatMap(({ code, interaction, message, remedy }) =>
      interaction === null ? [{ pact: pact.file, code, message: `${message}: ${remedy}` }] : [],
    ),
    answers: verified.flatMap(({ answer }) => answer ?? []),
  };
}

/** In the order of `entered`. */
async function verifyEntered(
  { provider, exact: { messages, ...exact } }: PactFile,
  entered: readonly Entered[],
  { target, states, knows, timeoutMs, redact }: Provider,
): Promise<readonly VerifiedInteraction[]> {
  if (entered.length === 0) return [];
  const asked = entered.map(({ interaction, values }) =>
    askedInteraction(interaction, knows, 'link_token' in values),
  );
  const outcome = await withTemporaryFolder((folder) =>
    verifyProvider({
      pact: { ...exact, interactions: asked.map(({ json }) => json) },
      ...{ folder, provider, timeoutMs, onExit, stringify: stringifyExact },
      providerBaseUrl: target.url.replace(/\/$/, ''),
      providerStatesSetupUrl: states.setUpUrl,
      headers: asked.map(({ headers }) => ({ ...target.headers, ...headers })),
      stateValues: Object.fromEntries(
        entered.flatMap(({ interaction, values }) =>
          interaction.states.map(({ name }) => [name, values]),
        ),
      ),
    }),
  ).catch((error) => {
    throw error instanceof MissingPackage ? new InputError(error.message) : error;
  });
  if (outcome.kind === 'undecided') throw new InputError(oneLine(redact(outcome.reason), 500));
  return outcome.interactions;
}
