import { isLoopback } from '../../test-utils/loopback.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { requestHeaders } from '../shared/http/request-headers.ts';
import { type UrlTarget, urlTarget } from '../shared/http/url-target.ts';
import type { Environment } from '../shared/process/environment.ts';
import { bodyFields } from './body-fields.ts';
import type { VerifyOptions } from './options.ts';
import type { Provider } from './provider.ts';
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

/** The URL of the provider. Throws InputError where paths cannot be appended to it. */
export function providerTarget(text: string): UrlTarget {
  const target = urlTarget(text);
  if (/[?#]/.test(target.url)) {
    throw new InputError(
      '--provider-base-url has a query or a fragment; give what stands before the paths of the API',
    );
  }
  return target;
}

/** The same for a provider that gets API keys, which must not cross a network in the clear. */
export function keyedTarget(text: string): UrlTarget {
  const target = providerTarget(text);
  const url = new URL(target.url);
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new InputError(
      `the API keys would cross the network in the clear, as ${target.shown} is plain http; give an https URL`,
    );
  }
  return target;
}
