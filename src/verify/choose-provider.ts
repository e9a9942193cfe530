import { isLoopback } from '../../test-utils/loopback.ts';
import { textRedactor } from '../pact-broker/redaction.ts';
import { encodedVariants, longestFirst } from '../shared/credentials/encoded-variants.ts';
import { InputError } from '../shared/errors/input-error.ts';
import { requestHeaders } from '../shared/http/request-headers.ts';
import { type UrlTarget, urlTarget } from '../shared/http/url-target.ts';
import type { Environment } from '../shared/process/environment.ts';
import { quotedLine } from '../shared/text/one-line.ts';
import type { VerifyOptions } from './options.ts';
import type { Provider, ProviderKnowledge, Redact } from './provider.ts';
import { plaidKeys, sandboxStates } from './sandbox.ts';
import { namedStates, setUpStates } from './states.ts';

const DEFAULT_TIMEOUT = 30;

/** The provider that the user chose. Throws InputError where there is none, or it cannot be asked. */
export function chooseProvider(
  options: Partial<VerifyOptions>,
  env: Environment,
  interactions: Parameters<typeof namedStates>[1],
): Provider {
  const { providerBaseUrl, linkToken = null } = options;
  const { providerStatesSetupUrl: setUpUrl, state = [] } = options;
  const given = requestHeaders(options.header ?? [], options.headerEnv ?? [], env);
  const fields = bodyFields(options.bodyEnv ?? [], env);
  const timeoutMs = (options.timeout ?? DEFAULT_TIMEOUT) * 1000;
  const isSandbox = options.plaidEnvironment !== undefined;
  const url = providerBaseUrl ?? (isSandbox ? 'https://sandbox.plaid.com' : null);
  if (url === null) {
    throw new InputError(
      'say whom to verify: --provider-base-url URL, or --plaid-environment sandbox',
    );
  }
  const target = isSandbox ? keyedTarget(url) : providerTarget(url);
  const keys = isSandbox ? plaidKeys(env) : null;
  const headers = { ...given, ...keys?.headers };
  const secrets = [...Object.values(given), ...Object.values(fields), linkToken ?? ''];
  const redacted = redaction([...(keys?.secrets ?? []), ...secrets]);
  const about = { target, timeoutMs, redact: (text: string) => redacted(target.redact(text)) };
  const ownStates = () =>
    setUpUrl === undefined ? namedStates(state, interactions) : setUpStates(setUpUrl, timeoutMs);
  return {
    ...about,
    states: isSandbox ? sandboxStates({ ...about, headers }) : ownStates(),
    knows: { linkToken, headers, wrongKeys: keys?.wrong ?? {}, bodyFields: fields },
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

/** The members of `name=VARIABLE`, with the values of the variables. Throws InputError. */
export function bodyFields(
  fromVariables: readonly string[],
  env: Environment,
): ProviderKnowledge['bodyFields'] {
  return Object.fromEntries(
    fromVariables.map((text) => {
      const [name = '', variable = ''] = text.split(/=(.*)/s).map((part) => part.trim());
      if (name === '' || variable === '') {
        // It is not quoted, as it may be a credential.
        throw new InputError(
          "--body-env takes 'name=VARIABLE'; a name, an equals sign or a variable is missing",
        );
      }
      const value = env[variable]?.trim() ?? '';
      if (value !== '') return [name, value];
      throw new InputError(
        `--body-env ${quotedLine(name, 60)}: the variable ${quotedLine(variable, 60)} is not set; set it to the value of the member`,
      );
    }),
  );
}

/** What the user chose; otherwise open for Plaid's own answers, and closed for all others. */
export function chosenEnums({
  enums,
  plaidEnvironment,
}: Pick<VerifyOptions, 'enums' | 'plaidEnvironment'>): 'closed' | 'open' {
  return enums ?? (plaidEnvironment === undefined ? 'closed' : 'open');
}

/** A shorter secret would be found in any text. */
const SHORTEST = 6;

/** Takes secrets out of texts that may repeat them, whole or cut, in every form in which others write them. */
export function redaction(secrets: readonly string[]): Redact {
  const parts = secrets.flatMap(partsOf).filter((part) => part.length >= SHORTEST);
  return textRedactor(longestFirst([...new Set(parts)].flatMap(encodedVariants)));
}

/** A secret and its words, as others repeat `Bearer …` without its first word, and `Basic …` decoded. */
function partsOf(secret: string): readonly string[] {
  const [, base64] = /^basic\s+(\S+)$/i.exec(secret.trim()) ?? [];
  const pair = base64 === undefined ? '' : Buffer.from(base64, 'base64').toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  return [secret, ...secret.split(/\s+/), pair, password];
}
