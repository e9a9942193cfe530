import { isJsonObject } from '../contracts/json-value.ts';
import { quote } from '../contracts/received.ts';
import { parseJsonObject } from './json-object-text.ts';
import { type ErrorAnswer, plaidErrorAnswer } from './plaid-error-answer.ts';
import {
  isProviderStateName,
  PROVIDER_STATES,
  type ProviderStateName,
  type ProviderStateParams,
} from './provider-states.ts';

/** A Pact verifier's request before and after an interaction. */
type StateChangeReading =
  | {
      readonly kind: 'accepted';
      readonly action: 'setup' | 'teardown';
      /** Null for an interaction without a `given`, which needs no state. */
      readonly state: ProviderStateName | null;
      readonly params: ProviderStateParams;
    }
  | { readonly kind: 'refused'; readonly answer: ErrorAnswer };

/**
 * Reads the body that Pact verifiers post to the `providerStatesSetupUrl`: `{"state": name, "params": {…}, "action":
 * "setup"
 * "teardown"}`. A refusal names the known states.
 */
export function readProviderStateChange(bodyText: string): StateChangeReading {
  const body = parseJsonObject(bodyText);
  if (body === null) return refused('the body must be a JSON object');

  const { state, params = {}, action = 'setup' } = body;
  if (action !== 'setup' && action !== 'teardown') {
    return refused('action must be "setup" or "teardown"');
  }
  if (typeof state !== 'string') return refused(oneOfTheStates());
  // 404 tells verifiers that check it that the state is unknown.
  if (state !== '' && !isProviderStateName(state)) return refused(oneOfTheStates(), 'NOT_FOUND');
  const linkToken = isJsonObject(params) ? params['link_token'] : null;
  if (linkToken !== undefined && typeof linkToken !== 'string') {
    return refused('params must be an object whose link_token, if any, is a string');
  }
  return {
    kind: 'accepted',
    action,
    state: state === '' ? null : state,
    params: linkToken === undefined ? {} : { link_token: linkToken },
  };
}

function oneOfTheStates(): string {
  return `state must be one of ${Object.keys(PROVIDER_STATES).map(quote).join(', ')}`;
}

function refused(
  message: string,
  code: 'INVALID_FIELD' | 'NOT_FOUND' = 'INVALID_FIELD',
): StateChangeReading {
  return { kind: 'refused', answer: plaidErrorAnswer(code, message) };
}
