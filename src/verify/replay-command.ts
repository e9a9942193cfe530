import { urlTarget } from '../shared/http/url-target.ts';
import { shellLine } from '../shared/text/shell-line.ts';

/** What the user chose, by the names of the command line's options. */
export interface VerifyChoice {
  readonly providerBaseUrl?: string | undefined;
  readonly plaidEnvironment?: string | undefined;
  readonly pact?: string | undefined;
  readonly brokerBaseUrl?: string | undefined;
  readonly consumerVersionSelector?: readonly string[] | undefined;
  readonly providerBranch?: string | undefined;
  readonly enablePending?: true | undefined;
  readonly includeWipPactsSince?: string | undefined;
  readonly consumer?: string | undefined;
  readonly provider?: string | undefined;
  readonly providerStatesSetupUrl?: string | undefined;
  readonly state?: readonly string[] | undefined;
  readonly linkToken?: string | undefined;
  readonly header?: readonly string[] | undefined;
  readonly headerEnv?: readonly string[] | undefined;
  readonly bodyEnv?: readonly string[] | undefined;
  readonly timeout?: number | undefined;
  readonly enums?: 'closed' | 'open' | undefined;
  readonly revision: string;
}

/**
 * The command line that verifies it again, to be pasted into a shell. What may be a credential is a
 * word in capitals, for whoever knows it. It publishes nothing.
 */
export function replayCommand(choice: VerifyChoice): string {
  const { header, headerEnv, bodyEnv, state, consumerVersionSelector, linkToken } = choice;
  return shellLine([
    ...['npx', 'link-token-contract', 'verify'],
    ...option('--plaid-environment', choice.plaidEnvironment),
    ...option('--provider-base-url', withoutUser(choice.providerBaseUrl)),
    ...option('--pact', choice.pact),
    ...option('--broker-base-url', choice.brokerBaseUrl),
    ...(consumerVersionSelector ?? []).flatMap((json) => ['--consumer-version-selector', json]),
    ...option('--provider-branch', choice.providerBranch),
    ...(choice.enablePending ? ['--enable-pending'] : []),
    ...option('--include-wip-pacts-since', choice.includeWipPactsSince),
    ...option('--consumer', choice.consumer),
    ...option('--provider', choice.provider),
    ...option('--provider-states-setup-url', withoutUser(choice.providerStatesSetupUrl)),
    ...(state ?? []).flatMap((name) => ['--state', name]),
    ...option('--link-token', linkToken === undefined ? undefined : 'LINK_TOKEN'),
    ...(header ?? []).flatMap((text) => ['--header', `${text.split(':', 1)[0]}: VALUE`]),
    ...(headerEnv ?? []).flatMap((text) => ['--header-env', text]),
    ...(bodyEnv ?? []).flatMap((text) => ['--body-env', text]),
    ...option('--timeout', choice.timeout),
    ...option('--enums', choice.enums),
    ...['--revision', choice.revision],
  ]);
}

function option(name: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [name, String(value)];
}

function withoutUser(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const { template } = urlTarget(url);
  // A URL without a path is parsed into one with a slash.
  return url.endsWith('/') ? template : template.replace(/\/$/, '');
}
