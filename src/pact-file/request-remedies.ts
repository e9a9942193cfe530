import { objectOf } from '../../contracts/json-value.ts';
import { type PlaidRefusal, plaidRefusal } from '../../pacts/plaid-refusal.ts';
import type { ProviderAnswer } from '../../pacts/verification.ts';
import type { ErrorCode } from '../../test-utils/plaid-error-answer.ts';
import {
  type Answer,
  isProviderStateName,
  PROVIDER_STATES,
} from '../../test-utils/provider-states.ts';
import { jsonBody } from './interaction-parts.ts';
import { LINK_TOKEN_QUESTION } from './link-token-question.ts';
import type { PactInteraction } from './pact-interaction.ts';

/** Why the stub refused a request, and what to write in the request instead. */
interface RequestCause {
  readonly message: string;
  readonly remedy: string;
}

/**
 * Why the stub refused a request, where the request is the cause: the stub answers what the provider state says, unless
 * the request is wrong. Null where the pact expects that very error.
 */
export function requestCause(
  { exact, states, specification }: PactInteraction,
  answer: ProviderAnswer | null,
): RequestCause | null {
  const refusal = answer === null ? null : plaidRefusal(answer);
  const remedyFor = refusal === null ? undefined : REMEDIES.get(refusal.code);
  if (refusal === null || remedyFor === undefined) return null;
  const expected = objectOf(jsonBody(exact['response'], specification))['error_code'];
  const meant = states.map(({ name }) => stateCode(name));
  if (expected === refusal.code || meant.includes(refusal.code)) return null;
  // Without a state, no link token is known.
  if (refusal.code === 'INVALID_LINK_TOKEN' && meant.length === 0) return null;
  const { status, code, message } = refusal;
  return {
    message: `the request is the cause, answered ${status} ${code}: ${message}`,
    remedy: remedyFor(refusal, meant),
  };
}

/** The error code of a provider state; null where it answers well. */
function stateCode(name: string): string | null {
  if (!isProviderStateName(name)) return null;
  const answer: Answer = PROVIDER_STATES[name].answer('');
  return answer.status === 200 ? null : answer.body.error_code;
}

type RemedyFor = (refusal: PlaidRefusal, meant: readonly (string | null)[]) => string;

const EXAMPLE = 'EXAMPLE_LINK_TOKEN of link-token-contract/pact';

const CAUSED: Partial<Record<ErrorCode, RemedyFor>> = {
  NOT_FOUND: () => `write ${LINK_TOKEN_QUESTION} as the request`,
  INVALID_HEADERS: () => 'write the header Content-Type: application/json in the request',
  INVALID_BODY: () => 'write a JSON object with link_token as the body of the request',
  UNKNOWN_FIELDS: () => 'leave those fields out of the body of the request',
  MISSING_FIELDS: ({ message }) =>
    [
      ...(missingKeys(message).length === 0
        ? []
        : [
            'write the headers PLAID-CLIENT-ID and PLAID-SECRET in the request, or client_id and secret in its body',
          ]),
      ...(message.includes('link_token')
        ? [`write link_token in the body of the request: ${EXAMPLE}`]
        : []),
    ].join('; '),
  INVALID_FIELD: () => 'write a text that is not empty for each of those fields of the request',
  INVALID_LINK_TOKEN: (_, meant) =>
    meant.includes('MISSING_FIELDS')
      ? 'leave link_token out of the body of the request'
      : `write the link token that the provider state is about in the body of the request: ${EXAMPLE}, or what the state has as its parameter link_token`,
};
const REMEDIES: ReadonlyMap<string, RemedyFor> = new Map(Object.entries(CAUSED));

/** The API keys that the message of a refusal says are missing, by their names in the body. */
export function missingKeys(message: string): readonly string[] {
  return [...new Set(message.match(/\b(?:client_id|secret)\b/g))];
}
