import { isJsonObject, parseJsonObject } from '../contracts/json-value.ts';
import { quote } from '../contracts/received.ts';
import { type ErrorAnswer, plaidErrorAnswer } from './plaid-error-answer.ts';
import {
  type Answer,
  EXAMPLE_LINK_TOKEN,
  isProviderStateName,
  PROVIDER_STATES,
  type ProviderStateName,
  type ProviderStateParams,
} from './provider-states.ts';

/** The provider states in effect, and the answers that follow from them. */
export class StandingStates {
  readonly #ofLinkToken = new Map<string, ProviderStateName>();
  #ofProvider: ProviderStateName | null = null;

  setUp(name: ProviderStateName, params: ProviderStateParams = {}): void {
    // Callers without types may give any name.
    if (!isProviderStateName(name)) throw new RangeError(unknownState(name));
    const { scope } = PROVIDER_STATES[name];
    if (scope === 'provider') this.#ofProvider = name;
    if (scope === 'link-token') this.#ofLinkToken.set(linkTokenOf(params), name);
  }

  /** Ends a state; does nothing where it is not in effect. */
  tearDown(name: ProviderStateName, params: ProviderStateParams): void {
    const linkToken = linkTokenOf(params);
    if (this.#ofProvider === name) this.#ofProvider = null;
    if (this.#ofLinkToken.get(linkToken) === name) this.#ofLinkToken.delete(linkToken);
  }

  reset(): void {
    this.#ofLinkToken.clear();
    this.#ofProvider = null;
  }

  /** The answer to every request, where a state of the whole provider is in effect. */
  everywhere(): Answer | null {
    return this.#ofProvider === null ? null : PROVIDER_STATES[this.#ofProvider].answer('');
  }

  /** The answer to a well-formed request. */
  answerFor(linkToken: string): Answer {
    const name = this.#ofLinkToken.get(linkToken) ?? 'an unknown or expired link token';
    return PROVIDER_STATES[name].answer(linkToken);
  }
}

function unknownState(name: string): string {
  return `no provider state "${name}"; there are ${Object.keys(PROVIDER_STATES).join(' · ')}`;
}

function linkTokenOf(params: ProviderStateParams): string {
  return params.link_token ?? EXAMPLE_LINK_TOKEN;
}

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
