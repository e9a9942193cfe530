import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { isProviderStateName } from '../../../test-utils/provider-states.ts';
import { startStubProvider } from '../../../test-utils/stub-provider.ts';
import { pactFaults } from '../../pact-file/pact-faults.ts';
import type { PactFile, PactInteraction, PactMessage } from '../../pact-file/pact-file.ts';
import {
  INVALID_MATCHER_REMEDY,
  refusalRemedy,
  requestCause,
  STATES,
} from '../../pact-file/remedies.ts';
import type { VerifiedInteraction } from '../../pact-verifier/verification.ts';
import { verifyProvider } from '../../pact-verifier/verify-provider.ts';
import { type Check, type Found, pactCheck } from './check.ts';

/** Verifies our stub, which answers as upstream documents. It knows neither states of the team's own nor other operations. */
export function stubVerification(pact: PactFile): Check<null> {
  const { interactions, messages } = pact;
  const faults = pactFaults(pact);
  const sound = interactions.filter((one) => !faults.some((fault) => fault.interaction === one));
  const ours = sound.filter(({ asksForLinkToken }) => asksForLinkToken);
  const others = sound.filter(({ asksForLinkToken }) => !asksForLinkToken);
  const asked = ours.filter(({ states }) => states.every(({ name }) => isProviderStateName(name)));
  const ofOwnStates = ours.filter((one) => !asked.includes(one));
  const all = interactions.length + messages.length;
  const claim =
    asked.length === all
      ? 'the stub provider honours the pact'
      : `the stub provider honours ${asked.length} of ${all} interactions; the others were not asked`;
  return pactCheck(pact, 'stub-verification', claim, async () => {
    const found: Found[] = faults.map(({ interaction, message, ...fault }) => ({
      ...fault,
      message: interaction === null ? message : `${interaction.name}: ${message}`,
    }));
    if (asked.length > 0) {
      found.push(...refusals(asked, await stubVerdicts(pact, asked)));
      if (asked.every(({ pending }) => pending)) found.push(ALL_PENDING);
    } else if (faults.length === 0) {
      const ofOthers = others.length > 0 ? NO_QUESTION : NO_HTTP;
      found.push(ofOwnStates.length > 0 ? NO_KNOWN_STATE : ofOthers);
    }
    return [
      ...found,
      ...advice(
        PENDING,
        asked.filter(({ pending }) => pending),
      ),
      ...advice(
        STATELESS,
        ours.filter(({ states }) => states.length === 0),
      ),
      ...advice(OTHER_OPERATION, others),
      ...advice(OWN_STATE, ofOwnStates),
      ...advice(MESSAGE, messages),
    ];
  });
}

async function stubVerdicts(
  pact: PactFile,
  asked: readonly PactInteraction[],
): Promise<readonly VerifiedInteraction[]> {
  // Pact takes a pact that has a list of messages for one of messages alone.
  const { messages, ...exact } = pact.exact;
  const stub = await startStubProvider();
  try {
    return await verifyProvider({
      pact: { ...exact, interactions: asked.map((one) => one.exact) },
      provider: pact.provider,
      providerBaseUrl: stub.url,
      providerStatesSetupUrl: stub.providerStatesSetupUrl,
    });
  } finally {
    await stub.close();
  }
}

/** A refusal of several interactions is reported once, with their names. */
function refusals(
  asked: readonly PactInteraction[],
  verdicts: readonly VerifiedInteraction[],
): readonly Found[] {
  const all = asked.flatMap((interaction, index) =>
    refusalsOf(interaction, verdicts[index]).map((refusal) => ({ refusal, interaction })),
  );
  const groups = Map.groupBy(all, ({ refusal, interaction }) =>
    JSON.stringify([refusal, interaction.pending]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { refusal, interaction } = first;
    const names = [first, ...others].map((one) => one.interaction.name);
    const several = `${refusal.message}, in ${names.length} interactions:`;
    const message =
      others.length === 0
        ? `${interaction.name}: ${refusal.message}`
        : [several, ...names].join('\n');
    const found = { ...refusal, message };
    return [interaction.pending ? asPending(found) : found];
  });
}

/** Where the request is the cause, the mismatches merely follow from it. */
function refusalsOf(
  interaction: PactInteraction,
  verdict: VerifiedInteraction | undefined,
): readonly Found[] {
  const { mismatches = [], answer = null } = verdict ?? {};
  const isOfPact = mismatches.some(({ isOfMatcher = false }) => isOfMatcher);
  const cause = mismatches.length === 0 || isOfPact ? null : requestCause(interaction, answer);
  if (cause !== null) {
    return [{ ...cause, code: 'request-refused', message: terminalLine(cause.message) }];
  }
  return mismatches.map(({ path, isOfMatcher = false, ...mismatch }) => {
    // It quotes the pact.
    const message = terminalLine(mismatch.message);
    return isOfMatcher
      ? { code: 'invalid-matcher', path, message, remedy: INVALID_MATCHER_REMEDY }
      : { code: 'provider-refused', path, message, remedy: refusalRemedy({ path, message }) };
  });
}

/** The finding of an interaction that the pact calls pending: it fails nothing. */
export function asPending(found: Found): Found {
  const message = `pending, as the pact says, so it fails nothing: ${found.message}`;
  return { ...found, message, level: 'advice' };
}

const NOT_PENDING = 'take pending out of an interaction as soon as its provider has it';
const GIVE_ANOTHER =
  'give a pact that asks POST /link/token/get, or leave this check out: --only pact-secrets';

/** Where every interaction is pending, nothing is proven. */
export const ALL_PENDING = undecided(
  'interaction-pending',
  'the pact says of all that is judged that it is pending',
  NOT_PENDING,
);
const NO_KNOWN_STATE = undecided(
  'interaction-left-out',
  'the pact names no provider state that the stub knows',
  `name a state of ${STATES}; with states of your own, leave this check out: --only pact-examples pact-secrets`,
);
const NO_QUESTION = undecided(
  'interaction-left-out',
  'no interaction of the pact asks POST /link/token/get',
  GIVE_ANOTHER,
);
const NO_HTTP = undecided(
  'interaction-left-out',
  'the pact has messages alone, and the stub is asked over HTTP',
  GIVE_ANOTHER,
);

function undecided(code: Found['code'], message: string, remedy: string): Found {
  return { code, level: 'undecided', message, remedy };
}

type Advice = Pick<Found, 'code'> & { readonly why: string; readonly remedy: string };

const PENDING: Advice = {
  code: 'interaction-pending',
  why: 'pending, as the pact says, so nothing that is wrong with it fails',
  remedy: NOT_PENDING,
};
const STATELESS: Advice = {
  code: 'no-provider-state',
  why: 'named no provider state, so what is answered depends on what the provider happens to know',
  remedy: `name a provider state in each, of ${STATES}`,
};
const OTHER_OPERATION: Advice = {
  code: 'interaction-left-out',
  why: 'left out, as it asks another operation than POST /link/token/get, of which this contract says nothing',
  remedy: 'verify your own provider for it: link-token-contract verify --provider-base-url URL',
};
const OWN_STATE: Advice = {
  code: 'interaction-left-out',
  why: 'left out, as the stub knows nothing of the state',
  remedy:
    'verify your own provider for it: link-token-contract verify --provider-states-setup-url URL',
};
const MESSAGE: Advice = {
  code: 'interaction-left-out',
  why: 'left out, as it is a message, and the stub is asked over HTTP',
  remedy: 'verify messages with a tool for messages: this one asks over HTTP alone',
};

/** One finding for all that the same advice is about. */
function advice({ why, ...about }: Advice, some: readonly PactMessage[]): readonly Found[] {
  if (some.length === 0) return [];
  const lines = [`${some.length} ${why}:`, ...some.map(({ name }) => name)];
  return [{ ...about, level: 'advice', message: lines.join('\n') }];
}
