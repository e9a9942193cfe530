import {
  type Answer,
  EXAMPLE_LINK_TOKEN,
  isProviderStateName,
  PROVIDER_STATES,
  type ProviderStateName,
  type ProviderStateParams,
} from './provider-states.ts';

/** The provider states in effect, and the answers that follow from them. */
export interface StandingStates {
  readonly setUp: (name: ProviderStateName, params?: ProviderStateParams) => void;
  /** Ends a state; does nothing where it is not in effect. */
  readonly tearDown: (name: ProviderStateName, params?: ProviderStateParams) => void;
  readonly reset: () => void;
  /** The answer to every request, where a state of the whole provider is in effect. */
  readonly everywhere: () => Answer | null;
  /** The answer to a well-formed request. */
  readonly answerFor: (linkToken: string) => Answer;
}

export function createStandingStates(): StandingStates {
  const ofLinkToken = new Map<string, ProviderStateName>();
  let ofProvider: ProviderStateName | null = null;
  return {
    setUp: (name, params = {}) => {
      // Callers without types may give any name.
      if (!isProviderStateName(name)) throw new RangeError(unknownState(name));
      const { scope } = PROVIDER_STATES[name];
      if (scope === 'provider') ofProvider = name;
      if (scope === 'link-token') ofLinkToken.set(linkTokenOf(params), name);
    },
    tearDown: (name, params = {}) => {
      const linkToken = linkTokenOf(params);
      if (ofProvider === name) ofProvider = null;
      if (ofLinkToken.get(linkToken) === name) ofLinkToken.delete(linkToken);
    },
    reset: () => {
      ofLinkToken.clear();
      ofProvider = null;
    },
    everywhere: () => (ofProvider === null ? null : PROVIDER_STATES[ofProvider].answer('')),
    answerFor: (linkToken) => {
      const name = ofLinkToken.get(linkToken) ?? 'an unknown or expired link token';
      return PROVIDER_STATES[name].answer(linkToken);
    },
  };
}

function unknownState(name: string): string {
  return `no provider state "${name}"; there are ${Object.keys(PROVIDER_STATES).join(' · ')}`;
}

function linkTokenOf(params: ProviderStateParams): string {
  return params.link_token ?? EXAMPLE_LINK_TOKEN;
}
