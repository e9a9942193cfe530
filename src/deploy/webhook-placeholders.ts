import { closest } from 'fastest-levenshtein';
import { InputError } from '../input-error.ts';
import type { Webhook } from './webhook.ts';

/** What a broker fills in, as `${pactbroker.NAME}`: the class PactAndVerificationParameters of pact_broker. */
const NAMES = [
  ...['pactUrl', 'verificationResultUrl', 'buildUrl', 'eventName'],
  ...['consumerName', 'consumerVersionNumber', 'consumerVersionBranch', 'consumerVersionTags'],
  ...['providerName', 'providerVersionNumber', 'providerVersionBranch', 'providerVersionTags'],
  ...['providerVersionDescriptions', 'currentlyDeployedProviderVersionNumber'],
  ...['consumerLabels', 'providerLabels', 'githubVerificationStatus', 'gitlabVerificationStatus'],
  ...['bitbucketVerificationStatus', 'azureDevOpsVerificationStatus'],
];

/** Throws InputError for one that no broker knows: it would be sent as it stands. */
export function refuseUnknownPlaceholders({ url, headers, body }: Webhook): void {
  const texts = [url, ...Object.values(headers), body ?? ''];
  for (const [, name = ''] of texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)])) {
    if (NAMES.includes(name)) continue;
    throw new InputError(
      `the broker has nothing to put in the place of \${pactbroker.${name}}; the nearest is \${pactbroker.${closest(name, NAMES)}}`,
    );
  }
}

const PLACEHOLDER = /\$\{pactbroker\.(\w{1,100})\}/g;
