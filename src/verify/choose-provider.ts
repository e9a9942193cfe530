import { InputError } from '../shared/errors/input-error.ts';
import { requestHeaders } from '../shared/http/request-headers.ts';
import type { Environment } from '../shared/process/environment.ts';
import { bodyFields } from './body-fields.ts';
import type { VerifyOptions } from './options.ts';
import type { Provider } from './provider.ts';
import { keyedTarget, providerTarget } from './provider-target.ts';
import { redaction } from './redaction.ts';
import { plaidKeys, sandboxStates } from './sandbox.ts';
import { namedStates, setUpStates } from './states.ts';

const DEFAULT_TIMEOUT = 30;

/** The provider that the user chose. Throws InputError where there is none, or it cannot be asked. */
export function chooseProvider(
  options: Partial<VerifyOptions>,
  env: Environment,
  interactions: Parameters<typeof namedStates>[1],
): Provider {
  const { plaidEnvironment, providerBaseUrl, linkToken = null } = options;
  const { providerStatesSetupUrl: setUpUrl, state = [] } = options;
  const given = requestHeaders(options.header ?? [], options.headerEnv ?? [], env);
  const fields = bodyFields(options.bodyEnv ?? [], env);
  const timeoutMs = (options.timeout ?? DEFAULT_TIMEOUT) * 1000;
  const secrets = [...Object.values(given), ...Object.values(fields)];
  if (plaidEnvironment !== undefined) {
    const target = keyedTarget(providerBaseUrl ?? 'https://sandbox.plaid.com');
    const keys = plaidKeys(env);
    const redact = redaction([...keys.secrets, ...secrets]);
    const headers = { ...given, ...keys.headers };
    return {
      states: sandboxStates({ target, headers, timeoutMs, redact }),
      knows: { linkToken: null, headers, wrongKeys: keys.wrong, bodyFields: fields },
      ...{ target, timeoutMs, redact: (text) => redact(target.redact(text)) },
    };
  }
  if (providerBaseUrl === undefined) {
    throw new InputError(
      'say whom to verify: --provider-base-url URL, or --plaid-environment sandbox',
    );
  }
  const target = providerTarget(providerBaseUrl);
  const redact = redaction([...secrets, ...(linkToken === null ? [] : [linkToken])]);
  return {
    states:
      setUpUrl === undefined ? namedStates(state, interactions) : setUpStates(setUpUrl, timeoutMs),
    knows: { linkToken, headers: given, wrongKeys: {}, bodyFields: fields },
    ...{ target, timeoutMs, redact: (text) => redact(target.redact(text)) },
  };
}
