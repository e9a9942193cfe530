import { terminalLine } from '../../contracts/escape/terminal.ts';
import type { JsonObject } from '../../contracts/json-value.ts';
import { interactionTitle } from '../../pacts/interaction-title.ts';
import type { VerifiedInteraction } from '../../pacts/verification.ts';
import { verifyProvider } from '../../pacts/verify-provider.ts';
import { startStubProvider } from '../../test-utils/stub-provider.ts';
import { stringifyExact } from '../pact-file/exact-json.ts';
import { asksForLinkToken } from '../pact-file/interaction-parts.ts';
import { looseMatchers } from '../pact-file/loose-matchers.ts';
import { type ExamplesAsked, judgeExamples } from '../pact-file/pact-examples.ts';
import type { PactFile } from '../pact-file/pact-file.ts';
import { pactSecrets } from '../pact-file/pact-secrets.ts';
import {
  INVALID_MATCHER_REMEDY,
  looseRemedy,
  MESSAGE_REMEDY,
  MESSAGES_ALONE_REMEDY,
  NO_KNOWN_STATE_REMEDY,
  OWN_STATE_REMEDY,
  refusalRemedy,
  SECRET_REMEDY,
  STATELESS_REMEDY,
} from '../pact-file/remedies.ts';
import type { KnownSecret } from '../secrets/known-secrets.ts';
import { shellLine } from '../shell-line.ts';
import { whenWeEnd } from '../when-we-end.ts';
import type { Check, CheckFinding, CheckName } from './check.ts';
import { type StubQuestions, stubQuestions } from './stub-questions.ts';

/** Of a pact that is known already, and so of nothing else. */
type PactCheck = Check<null>;

/** What the gate asks of somebody's own pact, wherever that is. */
export function pactFileChecks(
  pact: PactFile,
  asks: ExamplesAsked,
  secrets: readonly KnownSecret[],
): readonly PactCheck[] {
  return [examples(pact, asks), noSecrets(pact, secrets), stubVerification(pact)];
}

function examples(pact: PactFile, asks: ExamplesAsked): PactCheck {
  const { interactions, specification } = pact;
  return {
    name: 'pact-examples',
    claim: asks.whole
      ? 'every example in the pact is all that Plaid would send'
      : 'every example in the pact is what Plaid would send',
    async run() {
      const { examples: judged, findings } = judgeExamples(pact, asks);
      if (judged === 0) throw new Error('no interaction of the pact asks POST /link/token/get');
      const loose = interactions
        .filter(asksForLinkToken)
        .flatMap((interaction) => looseMatchers(interaction, specification, asks));
      return [
        ...findings.map(({ interaction, finding, remedy }) => {
          const { code, path, message } = finding;
          const said = { code, path, message: `${interaction}: ${message}`, remedy };
          return found('pact-examples', pact, said);
        }),
        ...loose.map(({ interaction, path, message }) =>
          found('pact-examples', pact, {
            ...{ code: 'matcher-assures-nothing', level: 'advice', path },
            message: `${interaction}: ${message}`,
            remedy: looseRemedy(path),
          }),
        ),
      ];
    },
  };
}

function noSecrets(pact: PactFile, secrets: readonly KnownSecret[]): PactCheck {
  return {
    name: 'pact-secrets',
    claim: 'there is no credential in the pact',
    async run() {
      return pactSecrets(pact.document, secrets).map(({ path, why }) =>
        found('pact-secrets', pact, {
          ...{ code: 'pact-secret', path, remedy: SECRET_REMEDY },
          message: `${why}; put an example in its place`,
        }),
      );
    },
  };
}

/** The stub answers as upstream documents; of a state of the user's own making it knows nothing. */
function stubVerification(pact: PactFile): PactCheck {
  const questions = stubQuestions(pact);
  const { asked, faults, ofOwnStates, messages } = questions;
  const all = pact.interactions.length + messages.length;
  return {
    name: 'stub-verification',
    claim:
      asked.length === all
        ? 'the stub provider honours the pact'
        : `the stub provider honours ${asked.length} of ${all} interactions; the others were not asked`,
    async run() {
      const said = faults.map((fault): StubFinding => ({ path: null, ...fault }));
      if (asked.length > 0) said.push(...refusals(await stubVerdicts(pact, asked)));
      else if (faults.length === 0) {
        const why = ofOwnStates.length === 0 ? NO_HTTP : NO_KNOWN_STATE;
        said.push({ code: 'interaction-left-out', level: 'undecided', path: null, ...why });
      }
      return [...said, ...stubAdvice(questions)].map((finding) =>
        found('stub-verification', pact, finding),
      );
    },
  };
}

const NO_KNOWN_STATE = {
  message: 'the pact names no provider state that the stub knows',
  remedy: NO_KNOWN_STATE_REMEDY,
};
const NO_HTTP = {
  message: 'the pact has messages alone, and the stub is asked over HTTP',
  remedy: MESSAGES_ALONE_REMEDY,
};

type StubFinding = Pick<CheckFinding, 'code' | 'level' | 'path' | 'message' | 'remedy'>;

/** What is refused in the same way of several interactions is told once, with their names. */
function refusals(interactions: readonly VerifiedInteraction[]): readonly StubFinding[] {
  const all = interactions.flatMap((interaction) =>
    interaction.mismatches.map((mismatch) => ({
      mismatch,
      title: terminalLine(interactionTitle(interaction)),
    })),
  );
  const key = ({ mismatch: { path, message } }: (typeof all)[number]) =>
    JSON.stringify([path, message]);
  return [...Map.groupBy(all, key).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { path, isOfMatcher = false } = first.mismatch;
    // It quotes the pact.
    const message = terminalLine(first.mismatch.message);
    const titles = [first, ...others].map(({ title }) => title);
    const several = [`${message}, in ${titles.length} interactions:`, ...titles].join('\n');
    return [
      {
        ...{ code: isOfMatcher ? 'invalid-matcher' : 'provider-refused', path },
        message: others.length === 0 ? `${first.title}: ${message}` : several,
        remedy: isOfMatcher ? INVALID_MATCHER_REMEDY : refusalRemedy({ path, message }),
      } as const,
    ];
  });
}

function stubAdvice({ stateless, ofOwnStates, messages }: StubQuestions): readonly StubFinding[] {
  return [
    ...advice('no-provider-state', stateless, STATELESS),
    ...advice('interaction-left-out', ofOwnStates, OF_OWN_STATES),
    ...advice('interaction-left-out', messages, OF_MESSAGES),
  ];
}

const STATELESS = {
  why: 'named no provider state, so what is answered depends on what the provider happens to know',
  remedy: STATELESS_REMEDY,
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
): readonly StubFinding[] {
  if (interactions.length === 0) return [];
  const message = [`${interactions.length} ${why}:`, ...interactions].join('\n');
  return [{ code, level: 'advice', path: null, message, remedy }];
}

async function stubVerdicts(
  pact: PactFile,
  interactions: readonly JsonObject[],
): Promise<readonly VerifiedInteraction[]> {
  // Pact takes a pact that has a list of messages for one of messages alone.
  const { messages, ...exact } = pact.exact;
  const stub = await startStubProvider();
  try {
    const outcome = await verifyProvider({
      pact: { ...exact, interactions },
      stringify: stringifyExact,
      provider: pact.provider,
      providerBaseUrl: stub.url,
      providerStatesSetupUrl: stub.providerStatesSetupUrl,
      whenWeEnd,
    });
    if (outcome.kind === 'undecided') throw new Error(outcome.reason);
    return outcome.interactions;
  } finally {
    await stub.close();
  }
}

function found(
  check: CheckName,
  { file }: PactFile,
  finding: Omit<CheckFinding, 'file' | 'line' | 'replay'>,
): CheckFinding {
  const replay = `npx link-token-contract gate --pact ${shellLine([file])} --only ${check}`;
  return { file, line: null, ...finding, replay };
}
