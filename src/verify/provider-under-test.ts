import type { RequestHeaders } from '../../pacts/verification.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { requestHeaders } from '../shared/http/request-headers.ts';
import type { UrlTarget } from '../shared/http/url-target.ts';
import type { Environment } from '../shared/process/environment.ts';
import type { ProviderKnowledge } from './asked-interaction.ts';
import { type BodyFields, bodyFields } from './body-fields.ts';
import { namedStates } from './named-states.ts';
import type { PactInteraction } from './pact-interaction.ts';
import { plaidKeys } from './plaid-keys.ts';
import { keyedTarget, providerTarget } from './provider-target.ts';
import { type Redact, redaction } from './redaction.ts';
import type { VerifyChoice } from './replay-command.ts';
import { sandboxStates } from './sandbox-states.ts';
import { setUpStates } from './set-up-states.ts';
import type { StateSource } from './state-source.ts';

/** The provider under test, and how it is brought to answer. */
export interface ProviderUnderTest {
  readonly target: UrlTarget;
  readonly states: StateSource;
  readonly knows: ProviderKnowledge;
  /** For one answer. */
  readonly timeoutMs: number;
  /** Of everything that others said. */
  readonly redact: Redact;
}

const DEFAULT_TIMEOUT = 30;
const SANDBOX = 'https://sandbox.plaid.com';

/** Whom the user chose. Throws InputError where that is nobody, or cannot be asked. */
export function providerUnderTest(
  choice: VerifyChoice,
  env: Environment,
  interactions: readonly PactInteraction[],
): ProviderUnderTest {
  const headers = requestHeaders(choice.header ?? [], choice.headerEnv ?? [], env);
  const fields = bodyFields(choice.bodyEnv ?? [], env);
  const timeoutMs = (choice.timeout ?? DEFAULT_TIMEOUT) * 1000;
  if (choice.plaidEnvironment !== undefined) {
    return sandbox(choice, env, { headers, fields, timeoutMs });
  }
  const {
    providerBaseUrl,
    providerStatesSetupUrl: setUpUrl,
    state = [],
    linkToken = null,
  } = choice;
  if (providerBaseUrl === undefined) {
    throw new InputError(
      'say whom to verify: --provider-base-url URL, or --plaid-environment sandbox',
    );
  }
  const target = providerTarget(providerBaseUrl);
  const given = linkToken === null ? [] : [linkToken];
  const redact = redaction([...Object.values(headers), ...Object.values(fields), ...given]);
  return {
    target,
    states:
      setUpUrl === undefined ? namedStates(state, interactions) : setUpStates(setUpUrl, timeoutMs),
    knows: { linkToken, headers, wrongKeys: {}, bodyFields: fields },
    timeoutMs,
    redact: (text) => redact(target.redact(text)),
  };
}

function sandbox(
  { providerBaseUrl = SANDBOX }: VerifyChoice,
  env: Environment,
  {
    headers: given,
    fields,
    timeoutMs,
  }: {
    readonly headers: RequestHeaders;
    readonly fields: BodyFields;
    readonly timeoutMs: number;
  },
): ProviderUnderTest {
  const target = keyedTarget(providerBaseUrl);
  const keys = plaidKeys(env);
  const redact = redaction([...keys.secrets, ...Object.values(given), ...Object.values(fields)]);
  const headers = { ...given, ...keys.headers };
  return {
    target,
    states: sandboxStates({ target, headers, timeoutMs, redact }),
    knows: { linkToken: null, headers, wrongKeys: keys.wrong, bodyFields: fields },
    timeoutMs,
    redact: (text) => redact(target.redact(text)),
  };
}
