import { terminalLine } from '../../../contracts/escape/terminal.ts';
import { interactionTitle } from '../../../pacts/interaction-title.ts';
import type { VerifiedInteraction } from '../../../pacts/verification.ts';
import { verifyProvider } from '../../../pacts/verify-provider.ts';
import { startStubProvider } from '../../../test-utils/stub-provider.ts';
import { stringifyExact } from '../../pact-file/exact-json.ts';
import { interactionName } from '../../pact-file/interaction-parts.ts';
import type { PactFile } from '../../pact-file/pact-file.ts';
import {
  INVALID_MATCHER_REMEDY,
  MESSAGE_REMEDY,
  NO_KNOWN_STATE_REMEDY,
  NOT_PENDING_REMEDY,
  OTHER_OPERATION_REMEDY,
  OTHERS_ALONE_REMEDY,
  OWN_STATE_REMEDY,
  refusalRemedy,
  STATELESS_REMEDY,
} from '../../pact-file/remedies.ts';
import { requestCause } from '../../pact-file/request-remedies.ts';
import { withTemporaryFolder } from '../../shared/process/temporary-folder.ts';
import { whenWeEnd } from '../../shared/process/when-we-end.ts';
import type { Check, CheckFinding } from './check.ts';
import {
  ALL_PENDING,
  asPending,
  type PactFileFinding,
  pactFileFinding,
} from './pact-file-finding.ts';
import { type StubQuestion, type StubQuestions, stubQuestions } from './stub-questions.ts';

/** The stub answers as upstream documents; of a state of the user's own making it knows nothing, nor of another operation. */
export function stubVerification(pact: PactFile): Check<null> {
  const questions = stubQuestions(pact);
  const { asked, faults, messages } = questions;
  const all = pact.interactions.length + messages.length;
  return {
    name: 'stub-verification',
    claim:
      asked.length === all
        ? 'the stub provider honours the pact'
        : `the stub provider honours ${asked.length} of ${all} interactions; the others were not asked`,
    async run() {
      const said: PactFileFinding[] = faults.map((fault) => ({ path: null, ...fault }));
      if (asked.length > 0) {
        said.push(...refusals(asked, await stubVerdicts(pact, asked), pact.specification));
        if (asked.every(({ pending }) => pending)) said.push(ALL_PENDING);
      } else if (faults.length === 0) {
        const why = whyNothing(questions);
        said.push({ code: 'interaction-left-out', level: 'undecided', path: null, ...why });
      }
      return [...said, ...stubAdvice(questions)].map((finding) =>
        pactFileFinding('stub-verification', pact, finding),
      );
    },
  };
}

function whyNothing({ ofOwnStates, ofOthers }: StubQuestions) {
  if (ofOwnStates.length > 0) return NO_KNOWN_STATE;
  return ofOthers.length > 0 ? NO_QUESTION : NO_HTTP;
}

const NO_KNOWN_STATE = {
  message: 'the pact names no provider state that the stub knows',
  remedy: NO_KNOWN_STATE_REMEDY,
};
const NO_QUESTION = {
  message: 'no interaction of the pact asks POST /link/token/get',
  remedy: OTHERS_ALONE_REMEDY,
};
const NO_HTTP = {
  message: 'the pact has messages alone, and the stub is asked over HTTP',
  remedy: OTHERS_ALONE_REMEDY,
};

/** What is refused in the same way of several interactions is told once, with their names. */
function refusals(
  asked: readonly StubQuestion[],
  verdicts: readonly VerifiedInteraction[],
  specification: number | null,
): readonly PactFileFinding[] {
  const all = asked.flatMap(({ json, pending }, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined) return [];
    const title = terminalLine(interactionTitle(verdict));
    return refusalsOf(json, verdict, specification).map((refusal) => ({ refusal, title, pending }));
  });
  const key = ({ refusal, pending }: (typeof all)[number]) => JSON.stringify([refusal, pending]);
  return [...Map.groupBy(all, key).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { refusal, title, pending } = first;
    const titles = [title, ...others.map((other) => other.title)];
    const several = [`${refusal.message}, in ${titles.length} interactions:`, ...titles].join('\n');
    const message = others.length === 0 ? `${title}: ${refusal.message}` : several;
    const finding = { ...refusal, message };
    return [pending ? asPending(finding) : finding];
  });
}

/** Where the request is the cause, all else follows from it. */
function refusalsOf(
  interaction: StubQuestion['json'],
  { mismatches, answer }: VerifiedInteraction,
  specification: number | null,
): readonly PactFileFinding[] {
  const isOfPact = mismatches.some(({ isOfMatcher = false }) => isOfMatcher);
  const cause =
    mismatches.length === 0 || isOfPact ? null : requestCause(interaction, specification, answer);
  if (cause !== null) {
    const { message, remedy } = cause;
    return [{ code: 'request-refused', path: null, message: terminalLine(message), remedy }];
  }
  return mismatches.map(({ path, isOfMatcher = false, ...mismatch }) => {
    // It quotes the pact.
    const message = terminalLine(mismatch.message);
    return isOfMatcher
      ? { code: 'invalid-matcher', path, message, remedy: INVALID_MATCHER_REMEDY }
      : { code: 'provider-refused', path, message, remedy: refusalRemedy({ path, message }) };
  });
}

function stubAdvice(questions: StubQuestions): readonly PactFileFinding[] {
  const pending = questions.asked.filter((one) => one.pending);
  return [
    ...advice(
      'interaction-pending',
      pending.map(({ json }) => interactionName(json)),
      PENDING,
    ),
    ...advice('no-provider-state', questions.stateless, STATELESS),
    ...advice('interaction-left-out', questions.ofOthers, OF_OTHERS),
    ...advice('interaction-left-out', questions.ofOwnStates, OF_OWN_STATES),
    ...advice('interaction-left-out', questions.messages, OF_MESSAGES),
  ];
}

const PENDING = {
  why: 'pending, as the pact says, so nothing that is wrong with it fails',
  remedy: NOT_PENDING_REMEDY,
};
const STATELESS = {
  why: 'named no provider state, so what is answered depends on what the provider happens to know',
  remedy: STATELESS_REMEDY,
};
const OF_OTHERS = {
  why: 'left out, as it asks another operation than POST /link/token/get, of which this contract says nothing',
  remedy: OTHER_OPERATION_REMEDY,
};
const OF_OWN_STATES = {
  why: 'left out, as the stub knows nothing of the state',
  remedy: OWN_STATE_REMEDY,
};
const OF_MESSAGES = {
  why: 'left out, as it is a message, and the stub is asked over HTTP',
  remedy: MESSAGE_REMEDY,
};

/** One for all interactions of which the same is to be said. */
function advice(
  code: CheckFinding['code'],
  interactions: readonly string[],
  { why, remedy }: { readonly why: string; readonly remedy: string },
): readonly PactFileFinding[] {
  if (interactions.length === 0) return [];
  const message = [`${interactions.length} ${why}:`, ...interactions].join('\n');
  return [{ code, level: 'advice', path: null, message, remedy }];
}

async function stubVerdicts(
  pact: PactFile,
  asked: readonly StubQuestion[],
): Promise<readonly VerifiedInteraction[]> {
  // Pact takes a pact that has a list of messages for one of messages alone.
  const { messages, ...exact } = pact.exact;
  const stub = await startStubProvider();
  try {
    const outcome = await withTemporaryFolder((folder) =>
      verifyProvider({
        folder,
        pact: { ...exact, interactions: asked.map(({ json }) => json) },
        stringify: stringifyExact,
        provider: pact.provider,
        providerBaseUrl: stub.url,
        providerStatesSetupUrl: stub.providerStatesSetupUrl,
        whenWeEnd,
      }),
    );
    if (outcome.kind === 'undecided') throw new Error(outcome.reason);
    return outcome.interactions;
  } finally {
    await stub.close();
  }
}
