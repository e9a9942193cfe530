import { terminalLine } from '../../../contracts/escape/terminal.ts';
import type { VerifiedInteraction } from '../../../pacts/verification.ts';
import { verifyProvider } from '../../../pacts/verify-provider.ts';
import { isProviderStateName } from '../../../test-utils/provider-states.ts';
import { startStubProvider } from '../../../test-utils/stub-provider.ts';
import { stringifyExact } from '../../pact-file/exact-json.ts';
import { pactFaults } from '../../pact-file/pact-faults.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import type { PactInteraction, PactMessage } from '../../pact-file/pact-interaction.ts';
import { INVALID_MATCHER_REMEDY, refusalRemedy, STATES } from '../../pact-file/remedies.ts';
import { requestCause } from '../../pact-file/request-remedies.ts';
import { onExit } from '../../shared/process/on-exit.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import type { Check, Found } from './check.ts';
import { ALL_PENDING, asPending, NOT_PENDING_REMEDY, pactCheck } from './pact-check.ts';

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
      const [why] = [
        ...(ofOwnStates.length > 0 ? [NO_KNOWN_STATE] : []),
        ...(others.length > 0 ? [NO_QUESTION] : []),
      ];
      found.push({ code: 'interaction-left-out', level: 'undecided', ...(why ?? NO_HTTP) });
    }
    const names = (some: readonly PactMessage[]) => some.map(({ name }) => name);
    return [
      ...found,
      ...advice(PENDING, names(asked.filter(({ pending }) => pending))),
      ...advice(STATELESS, names(ours.filter(({ states }) => states.length === 0))),
      ...advice(OTHER_OPERATION, names(others)),
      ...advice(OWN_STATE, names(ofOwnStates)),
      ...advice(MESSAGE, names(messages)),
    ];
  });
}

const NO_KNOWN_STATE = {
  message: 'the pact names no provider state that the stub knows',
  remedy: `name a state of ${STATES}; with states of your own, leave this check out: --only pact-examples pact-secrets`,
};
const OTHERS_ALONE_REMEDY =
  'give a pact that asks POST /link/token/get, or leave this check out: --only pact-secrets';
const NO_QUESTION = {
  message: 'no interaction of the pact asks POST /link/token/get',
  remedy: OTHERS_ALONE_REMEDY,
};
const NO_HTTP = {
  message: 'the pact has messages alone, and the stub is asked over HTTP',
  remedy: OTHERS_ALONE_REMEDY,
};

/** A refusal of several interactions is reported once, with their names. */
function refusals(
  asked: readonly PactInteraction[],
  verdicts: readonly VerifiedInteraction[],
): readonly Found[] {
  const all = asked.flatMap((interaction, index) => {
    const { name, pending } = interaction;
    const verdict = verdicts[index];
    if (verdict === undefined) return [];
    return refusalsOf(interaction, verdict).map((refusal) => ({ refusal, name, pending }));
  });
  const key = ({ refusal, pending }: (typeof all)[number]) => JSON.stringify([refusal, pending]);
  return [...Map.groupBy(all, key).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { refusal, name, pending } = first;
    const several = `${refusal.message}, in ${same.length} interactions:`;
    const found = {
      ...refusal,
      message:
        same.length === 1
          ? `${name}: ${refusal.message}`
          : [several, ...same.map((one) => one.name)].join('\n'),
    };
    return [pending ? asPending(found) : found];
  });
}

/** Where the request is the cause, the mismatches merely follow from it. */
function refusalsOf(
  interaction: PactInteraction,
  { mismatches, answer }: VerifiedInteraction,
): readonly Found[] {
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

interface Advice extends Pick<Found, 'code'> {
  readonly why: string;
  readonly remedy: string;
}

const PENDING: Advice = {
  code: 'interaction-pending',
  why: 'pending, as the pact says, so nothing that is wrong with it fails',
  remedy: NOT_PENDING_REMEDY,
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

/** One finding for all interactions that the same advice is about. */
function advice({ why, ...about }: Advice, names: readonly string[]): readonly Found[] {
  if (names.length === 0) return [];
  return [{ ...about, level: 'advice', message: [`${names.length} ${why}:`, ...names].join('\n') }];
}

async function stubVerdicts(
  pact: PactFile,
  asked: readonly PactInteraction[],
): Promise<readonly VerifiedInteraction[]> {
  // Pact takes a pact that has a list of messages for one of messages alone.
  const { messages, ...exact } = pact.exact;
  const stub = await startStubProvider();
  try {
    const outcome = await withTemporaryFolder((folder) =>
      verifyProvider({
        pact: { ...exact, interactions: asked.map((one) => one.exact) },
        ...{ folder, onExit, stringify: stringifyExact, provider: pact.provider },
        providerBaseUrl: stub.url,
        providerStatesSetupUrl: stub.providerStatesSetupUrl,
      }),
    );
    if (outcome.kind === 'undecided') throw new Error(outcome.reason);
    return outcome.interactions;
  } finally {
    await stub.close();
  }
}
